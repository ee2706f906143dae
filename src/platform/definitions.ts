// Views and functions: what is there, and how they are made anew.
import type { Sql } from './db.ts'
import { definedBy, isView, type Schema, type SchemaFile } from './schema.ts'

/** Views and functions that are there, named as their files are. */
export async function definedIn(sql: Sql): Promise<Set<string>> {
  const rows = await sql<{ name: string }[]>`
    select 'views/' || viewname || '.sql' as name from pg_views where schemaname = 'public'
    union all
    select 'functions/' || proname || '.sql' from pg_proc where pronamespace = 'public'::regnamespace`
  return new Set(rows.map(({ name }) => name))
}

/** Notes which text of a file was applied. */
export const remember = (sql: Sql, { name, checksum }: SchemaFile) => sql`
  insert into installation.migration (name, checksum) values (${name}, ${checksum})
  on conflict (name) do update set checksum = excluded.checksum, applied_at = excluded.applied_at`

/** A view's columns may be added to, and that is all, while it stands (SQLSTATE 42P16). */
const mustBeDropped = (error: unknown): boolean => (error as { code?: unknown }).code === '42P16'

/**
 * Makes views and functions anew, each after those that it uses. A view that cannot be changed is dropped with our views
 * that use it, and all of them are made again. Somebody else's view that uses it is not dropped: PostgreSQL refuses then.
 * @returns those that were made
 */
export async function define(sql: Sql, { definitions }: Schema, stale: SchemaFile[]): Promise<SchemaFile[]> {
  const names = definitions.map(({ name }) => name)
  await sql`delete from installation.migration where name like '%/%' and name <> all(${names})`
  const pending = new Set(stale)
  for (const file of definitions) {
    if (!pending.has(file)) continue
    await sql`savepoint as_it_stood`
    try {
      await sql.unsafe(file.text)
    } catch (error) {
      if (!mustBeDropped(error)) throw error
      await sql`rollback to savepoint as_it_stood`
      const inTheWay = await viewsOn(sql, definedBy(file.name))
      const ours = definitions.filter(({ name }) => isView(name) && inTheWay.has(definedBy(name)))
      await sql`drop view ${sql(ours.map(({ name }) => definedBy(name)))}`
      for (const view of ours) pending.add(view)
      await sql.unsafe(file.text)
    }
    await remember(sql, file)
  }
  return definitions.filter((file) => pending.has(file))
}

/** A view, and all views that use it or use one that does. */
async function viewsOn(sql: Sql, view: string): Promise<Set<string>> {
  const rows = await sql<{ name: string }[]>`
    with recursive standing (id) as (
      select to_regclass(${`public.${view}`})::oid
      union
      select r.ev_class from standing s
      join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = s.id and d.classid = 'pg_rewrite'::regclass
      join pg_rewrite r on r.oid = d.objid)
    select c.relname as name from standing s join pg_class c on c.oid = s.id`
  return new Set(rows.map(({ name }) => name))
}
