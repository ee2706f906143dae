// A streaming standby beside a server: a copy taken while it runs, that follows it and can take its place.
import { appendFile, chown, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../src/platform/db.ts'
import { startEmbedded } from '../../src/platform/embedded.ts'

interface Primary {
  /** Its data folder, as Kutsu's embedded server has it. */
  folder: string
  /** Of its database `postgres`. */
  url: string
  /** Kills it without a last word. */
  kill: () => Promise<void>
}

export interface Standby {
  /** host:port */
  host: string
  /**
   * Kills the primary and promotes the standby. @param lagMs before that it hears nothing for so long, though the primary goes on
   * promising; none of a synchronous one
   */
  takeOver: (lagMs: number) => Promise<void>
  close: () => Promise<void>
}

/**
 * Starts a standby of `primary`.
 * @param synchronous a commit is told only when the standby has it; else what was not streamed yet is lost with the primary
 */
export async function openStandby(primary: Primary, synchronous: boolean): Promise<Standby> {
  const { folder, url, kill } = primary
  const mine = await mkdtemp(path.join(tmpdir(), 'kutsu-standby-'))
  const [from, to] = [path.join(folder, 'postgres'), path.join(mine, 'postgres')]
  const sql = openDatabase(url, 1)
  await sql`select pg_create_physical_replication_slot('standby', true)`
  await sql`select pg_backup_start('standby', true)`
  await mkdir(to, { mode: 0o700 })
  const left = [
    'postmaster.pid',
    'postmaster.opts',
    'pg_replslot',
    'pg_notify',
    'pg_stat_tmp',
    'pg_dynshmem',
    'pg_subtrans',
    'pg_serial',
  ]
  for (const name of await readdir(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)]
    if (name.startsWith('postmaster.')) continue
    if (left.includes(name)) await mkdir(target, { mode: 0o700 })
    // The server goes on: a file may go before it is copied, and the log says what became of it.
    else await cp(source, target, { recursive: true, preserveTimestamps: true, filter: notGone })
  }
  const [{ label }] = await sql<[{ label: string }]>`select labelfile as label from pg_backup_stop(false)`
  const { hostname, port, username, password } = new URL(url)
  await writeFile(path.join(to, 'backup_label'), label)
  await writeFile(path.join(to, 'standby.signal'), '')
  const conninfo = `host=${hostname} port=${port} user=${username} password=${password} application_name=standby`
  await appendFile(
    path.join(to, 'postgresql.auto.conf'),
    `primary_conninfo = '${conninfo}'\nprimary_slot_name = 'standby'\n`,
  )
  const { uid, gid } = await stat(from)
  if (process.getuid?.() === 0) await ownedBy(mine, uid, gid)
  const embedded = await startEmbedded(mine)
  if (synchronous) {
    await sql`alter system set synchronous_standby_names = '*'`
    await sql`select pg_reload_conf()`
  }
  const follows = async () => {
    const [row] = await sql<
      { how: string }[]
    >`select sync_state as how from pg_stat_replication where state = 'streaming'`
    return row?.how === (synchronous ? 'sync' : 'async')
  }
  while (!(await follows())) await pause(50)
  await sql.end()
  const there = openDatabase(embedded.url.replace(/kutsu$/, 'postgres'), 1)
  return {
    host: new URL(embedded.url).host,
    async takeOver(lagMs) {
      await (synchronous ? kill() : killUnheard(url, kill, lagMs))
      await there`select pg_promote(true, 60)`
    },
    async close() {
      await there.end({ timeout: 1 })
      await embedded.leave()
      await rm(mine, { recursive: true, force: true })
    },
  }
}

/** Kills a server whose standby has not heard of what it did last. */
async function killUnheard(url: string, kill: () => Promise<void>, lagMs: number): Promise<void> {
  const sql = openDatabase(url, 1)
  const [{ pid }] = await sql<[{ pid: number }]>`select pid from pg_stat_replication where application_name = 'standby'`
  process.kill(pid, 'SIGSTOP')
  await pause(lagMs)
  const killed = kill()
  // A server that is told to stop at once waits for whoever does not hear it.
  process.kill(pid, 'SIGKILL')
  await killed
  await sql.end({ timeout: 1 })
}

const notGone = (source: string): Promise<boolean> =>
  stat(source).then(
    () => true,
    () => false,
  )

/** The server does not run as root. */
async function ownedBy(folder: string, uid: number, gid: number): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(path.join(entry.parentPath, entry.name), uid, gid)
  await chown(folder, uid, gid)
}
