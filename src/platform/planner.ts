// What PostgreSQL's planner knows of our tables right after they grew.
import type { Sql } from './db.ts'

/** Pages by which a table may have grown before it is looked at again: a fifth, and those of an empty one. */
const grownBy = { times: 1.2, pages: 16 }

/**
 * Lets the planner look at every table that has grown by a fifth since its last look. It would believe a register of 100,000
 * people to be a handful, and join everybody with everybody, until autovacuum has been there (a minute, or many). Works in
 * the transaction that made the rows. A rough look is enough (3,000 rows of each table, some 30 ms for 100,000 people), and
 * naming the columns leaves autovacuum's own counters as they are, so that its thorough look still follows.
 */
export async function lookAtGrown(sql: Sql): Promise<void> {
  const grown = await sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and pg_relation_size(c.oid) / current_setting('block_size')::int > c.relpages * ${grownBy.times}::float8 + ${grownBy.pages}
    group by c.oid, c.relname order by c.relname`
  if (!grown.length) return
  const [{ before }] = await sql<[{ before: string }]>`select current_setting('default_statistics_target') as before`
  await sql`select set_config('default_statistics_target', '10', true)`
  for (const { name, columns } of grown) await sql`analyze ${sql(name)} (${sql(columns)})`
  await sql`select set_config('default_statistics_target', ${before}, true)`
}
