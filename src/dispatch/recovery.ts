// Registers the workers that run, and recovers the deliveries of those that died.
import type { Database, Fragment, Sql } from '../platform/db.ts'
import { assertNotAhead } from '../platform/migrate.ts'
import { schemaVersion } from '../platform/schema.ts'
import type { Delivery } from './claim.ts'
import { forgetPaces } from './pace.ts'
import { forgetWorkers } from './workers.ts'

/**
 * How often a worker sends a heartbeat, and how long it may send messages without one. A worker whose last heartbeat is
 * older than the lease is given up for dead; the database's clock decides, since machines' clocks differ.
 */
export const signsOfLife = (leaseMs: number) => ({ everyMs: leaseMs / 5, trustMs: leaseMs * 0.8 })
/** A delivery that is deferred again and again expires so long after the first time. */
const patienceMs = 48 * 3_600_000

/**
 * Registers a new worker for each start, so that its id also tells this start from earlier ones. A worker that slept
 * while the schema was migrated is refused. @throws Refusal `db.schema_ahead`
 */
export async function registerWorker(sql: Database, host: string): Promise<number> {
  await assertNotAhead(sql)
  const [row] = await sql<{ workerId: number }[]>`
    insert into installation.worker (host, pid, started_at, heartbeat_at, schema_version, server_began_at, compared_at)
    values (${host}, ${process.pid}, clock_timestamp(), clock_timestamp(), ${await schemaVersion()},
      pg_postmaster_start_time(), clock_timestamp())
    returning worker_id as "workerId"`
  await forgetWorkers(sql)
  await forgetPaces(sql)
  return (row as { workerId: number }).workerId
}

/**
 * @returns `dead` when others have given this worker up: it must start anew; `unsure` when the server is another than the one on which
 * it last compared its rows, or began anew
 */
export async function heartbeat(sql: Database, workerId: number): Promise<'alive' | 'unsure' | 'dead'> {
  const [alive] = await sql<{ isSure: boolean }[]>`update installation.worker set heartbeat_at = clock_timestamp()
    where worker_id = ${workerId} and stopped_at is null
    returning server_began_at is not distinct from pg_postmaster_start_time() as "isSure"`
  if (!alive) return 'dead'
  return alive.isSure ? 'alive' : 'unsure'
}

/** Marks the worker as stopped. Deliveries that it is still sending become uncertain. */
export async function retireWorker(sql: Database, workerId: number, leaseMs: number, now: Date): Promise<void> {
  await sql`update installation.worker set stopped_at = clock_timestamp() where worker_id = ${workerId}`
  await recoverDead(sql, leaseMs, now)
}

/**
 * Marks the deliveries of dead workers as uncertain: the relay may have them, so they are not sent again by themselves. On a server that
 * took over, whoever has not been heard of has a whole lease from when the first one came: nobody could be heard before.
 */
export async function recoverDead(sql: Database, leaseMs: number, now: Date): Promise<void> {
  const since = sql`clock_timestamp() - ${leaseMs}::float8 * interval '1 millisecond'`
  await sql`update installation.worker w set stopped_at = clock_timestamp()
    where stopped_at is null and heartbeat_at < ${since} and (w.server_began_at = pg_postmaster_start_time()
      or exists (select from installation.worker first
        where first.server_began_at = pg_postmaster_start_time() and first.compared_at < ${since}))`
  await sql`with lost as (
      update delivery d set state = 'uncertain', reason = 'worker_died', state_at = ${now}
      from installation.worker w, mailing m
      where d.state = 'sending' and w.worker_id = d.worker_id and w.stopped_at is not null
        and m.institution_id = d.institution_id and m.mailing_id = d.mailing_id
        and m.state in ('sending', 'open', 'paused', 'cancelled', 'finished')
      returning d.institution_id, d.delivery_id, d.attempts, d.worker_id)
    insert into attempt (institution_id, delivery_id, attempt, worker_id, ended_at, state, reason)
    select institution_id, delivery_id, attempts, worker_id, ${now}, 'uncertain', 'worker_died' from lost
    on conflict do nothing`
}

/**
 * Queues deferred deliveries whose time has come, or lets them expire after two days. When a mailing's deadline has
 * come, its open deliveries expire.
 */
export async function moveOn(sql: Database, now: Date): Promise<void> {
  await sql`update delivery d
    set state = case when exists (select from attempt a where a.institution_id = d.institution_id
        and a.delivery_id = d.delivery_id and a.state = 'deferred'
        and a.ended_at < ${new Date(now.getTime() - patienceMs)}) then 'expired' else 'queued' end,
      state_at = ${now}, not_before = null
    from mailing m
    where m.state in ('sending', 'open') and d.institution_id = m.institution_id and d.mailing_id = m.mailing_id
      and d.state = 'deferred' and d.not_before <= ${now}`
  await sql`update delivery d set state = 'expired', state_at = ${now}, not_before = null, reason = 'deadline'
    from mailing m
    where m.state = 'sending' and m.deadline_at <= ${now} and d.institution_id = m.institution_id
      and d.mailing_id = m.mailing_id and d.state in ('queued', 'deferred')`
  // These were queued again after a person had cancelled the campaign.
  await sql`update delivery d set state = 'cancelled', state_at = ${now}, not_before = null from mailing m
    where m.state = 'cancelled' and d.institution_id = m.institution_id and d.mailing_id = m.mailing_id
      and d.state in ('queued', 'deferred')`
}

type DeliveryKey = Pick<Delivery, 'institutionId' | 'deliveryId' | 'workerId'>

/** What a worker knows of its rows. */
interface Known {
  /** Its id and those that it had before, the newest last. */
  workerIds: number[]
  /** The deliveries that it holds. */
  held: DeliveryKey[]
  /** Those that it settled for good a moment ago. */
  told: DeliveryKey[]
}

/** SQL: these deliveries, as k (institution_id, delivery_id, worker_id). */
const keyed = (sql: Sql, keys: DeliveryKey[]): Fragment => sql`
  unnest(${keys.map(({ institutionId }) => institutionId)}::int[], ${keys.map(({ deliveryId }) => deliveryId)}::bigint[],
    ${keys.map(({ workerId }) => workerId)}::bigint[]) as k (institution_id, delivery_id, worker_id)`

/**
 * Compares what a worker knows with the database, which may have kept a commit whose answer was lost, or, where a standby took
 * over, lost one that was told. Rows that name the worker and that it does not know of are queued again: nobody has begun to
 * send them. Rows that it holds or settled and that are queued are its own again, under the id that claimed them, since what becomes of
 * them is told under that one.
 * @returns those that it settled and that must be settled once more, with the worker they name
 */
export async function compareRows(
  sql: Database,
  { workerIds, held, told }: Known,
  now: Date,
): Promise<{ deliveryId: number; workerId: number }[]> {
  const known = [...held, ...told]
  return sql.begin(async (tx) => {
    await tx`update delivery d set state = 'sending', state_at = ${now}, worker_id = k.worker_id, attempts = d.attempts + 1
      from ${keyed(tx, known)}
      where d.institution_id = k.institution_id and d.delivery_id = k.delivery_id and d.state = 'queued'`
    await tx`update delivery d set state = case when m.state = 'cancelled' then 'cancelled' else 'queued' end,
        state_at = ${now}, reason = null, attempts = d.attempts - 1
      from mailing m where m.institution_id = d.institution_id and m.mailing_id = d.mailing_id
        and m.state in ('sending', 'open', 'paused', 'cancelled', 'finished') and d.worker_id = any(${workerIds})
        and (d.state = 'sending' or (d.state = 'uncertain' and d.reason = 'worker_died'))
        and d.delivery_id <> all(${known.map(({ deliveryId }) => deliveryId)}::bigint[])`
    await tx`update installation.worker set server_began_at = pg_postmaster_start_time(), compared_at = clock_timestamp()
      where worker_id = any(${workerIds}) and server_began_at is distinct from pg_postmaster_start_time()`
    return tx<{ deliveryId: number; workerId: number }[]>`
      select d.delivery_id as "deliveryId", d.worker_id as "workerId" from delivery d, ${keyed(tx, told)}
      where d.institution_id = k.institution_id and d.delivery_id = k.delivery_id and d.worker_id = any(${workerIds})
        and (d.state = 'sending' or (d.state = 'uncertain' and d.reason = 'worker_died'))`
  })
}
