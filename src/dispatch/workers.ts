// The workers that are registered: finds those of older builds, and forgets those that stopped long ago.
import type { Fragment, Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

/**
 * Refuses to migrate while a worker of an older build is running. @param version the schema version after the migration
 * @throws Refusal `db.older_workers` naming host and process of each that gave a sign of life within its lease
 */
export async function assertNoOlderWorkers(sql: Sql, version: number, leaseMs: number): Promise<void> {
  // By way of JSON: before 0015 the table has no such column.
  const alive = await sql<{ host: string; pid: number }[]>`
    select distinct host, pid from installation.worker w
    where stopped_at is null and heartbeat_at > clock_timestamp() - ${leaseMs}::float8 * interval '1 millisecond'
      and coalesce((to_jsonb(w) ->> 'schema_version')::int, 0) < ${version}
    order by host, pid`
  if (!alive.length) return
  const workers = alive.map(({ host, pid }) => `${host} (${pid})`).join(', ')
  throw new Refusal('db.older_workers', { workers, seconds: Math.ceil(leaseMs / 1000) })
}

/** Whether any dispatcher is running, here or elsewhere. */
export async function hasWorkers(sql: Sql, leaseMs: number): Promise<boolean> {
  const [alive] = await sql`select from installation.worker where stopped_at is null
    and heartbeat_at > clock_timestamp() - ${leaseMs}::float8 * interval '1 millisecond' limit 1`
  return alive !== undefined
}

/**
 * SQL: whether all workers that live have compared their rows on this server. A standby that took over may believe queued what one of
 * them has sent.
 */
export const allHaveCompared = (sql: Sql): Fragment => sql`not exists (select from installation.worker w
  where w.stopped_at is null and w.server_began_at is distinct from pg_postmaster_start_time())`

/** A stopped worker is kept longer than anybody asks about it. */
const keptDays = 30

/**
 * Forgets workers that stopped long ago, except those that a delivery in `sending` or `uncertain` names: recovery needs
 * them. Attempts keep the worker's number.
 */
export async function forgetWorkers(sql: Sql): Promise<void> {
  const old = await sql<{ workerId: number }[]>`select worker_id as "workerId" from installation.worker
    where stopped_at < clock_timestamp() - ${keptDays} * interval '1 day'`
  if (!old.length) return
  const gone = old.map(({ workerId }) => workerId)
  // Each of the two conditions has an index of its own.
  await sql`delete from installation.worker w where w.worker_id = any(${gone}::bigint[])
    and w.worker_id not in (select worker_id from delivery where state = 'sending' and worker_id is not null
      union all select worker_id from delivery where state = 'uncertain' and worker_id is not null)`
}
