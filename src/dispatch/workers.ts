// Which workers there are, and which of them were built for a schema that is no more.
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

/**
 * Nothing changes under a worker that was built for what stands now. @param version the schema version that would stand
 * @throws Refusal `db.older_workers` naming host and process of each that gave a sign of life within its lease
 */
export async function assertNoOlderWorkers(sql: Sql, version: number, leaseMs: number): Promise<void> {
  // By way of JSON: before 0015 the table has no such column.
  const alive = await sql<{ host: string; pid: number }[]>`
    select host, pid from installation.worker w
    where stopped_at is null and heartbeat_at > clock_timestamp() - ${leaseMs}::float8 * interval '1 millisecond'
      and coalesce((to_jsonb(w) ->> 'schema_version')::int, 0) < ${version}
    order by worker_id`
  if (!alive.length) return
  const workers = alive.map(({ host, pid }) => `${host} (${pid})`).join(', ')
  throw new Refusal('db.older_workers', { workers, seconds: Math.ceil(leaseMs / 1000) })
}
