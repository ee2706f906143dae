// What runs stand on: a PostgreSQL that can be crashed, with a database to copy, and workers as real processes.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureList, type List } from '../../src/contacts/lists/lists.ts'
import type { ServiceMailing } from '../../src/dispatch/service.ts'
import type { Institution } from '../../src/institutions/institutions.ts'
import { openDatabase } from '../../src/platform/db.ts'
import { startEmbedded } from '../../src/platform/embedded.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { builtMain } from '../../test/support/build.ts'
import { openOptInMailing } from '../../test/support/in-transaction.ts'
import { addPeople, dueCampaign, listSlug, openSchool } from '../bench/surroundings.ts'
import { openStandby, type Standby } from './standby.ts'

export const people = 240

export interface Installation {
  /** What its service messages are queued in. */
  mailing: ServiceMailing
  institution: Institution
  list: List
  /** A database of its own with a campaign that is due: its name's URL. */
  fresh: (name: string) => Promise<string>
  drop: (name: string) => Promise<void>
  /** Crashes the server and starts it again. */
  crash: () => Promise<void>
  /** Starts a standby of the server. */
  standby: (synchronous: boolean) => Promise<Standby>
  close: () => Promise<void>
}

/** A server of one's own, and the way to its databases. */
export async function openServer(folder: string) {
  const embedded = await startEmbedded(folder)
  const at = (name: string) => embedded.url.replace(/kutsu$/, name)
  const asked = async (statement: string) => {
    const sql = openDatabase(at('postgres'), 1)
    await sql.unsafe(statement)
    await sql.end()
  }
  return { embedded, at, asked }
}

export async function openInstallation(): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-crash-'))
  const { embedded, at, asked } = await openServer(folder)
  await asked('create database crash_template')
  const sql = openDatabase(at('crash_template'), 2)
  await migrate(sql)
  const institution = await openSchool(sql)
  const list = await ensureList(sql, institution.institutionId, listSlug, new Date())
  await addPeople({ sql, institution }, people)
  await dueCampaign({ sql, institution })
  const baseUrl = 'https://kutsu.school.example'
  const mailing = await openOptInMailing({ sql, institution, baseUrl, now: new Date() })
  await sql.end()
  const kill = async () => {
    const pidFile = path.join(folder, 'postgres/postmaster.pid')
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
    process.kill(pid, 'SIGQUIT')
    while (existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '') await pause(10)
  }
  return {
    mailing,
    institution,
    list,
    async fresh(name) {
      await asked(`create database ${name} template crash_template`)
      return at(name)
    },
    drop: (name) => asked(`drop database ${name} with (force)`),
    async crash() {
      await kill()
      await embedded.revive()
    },
    standby: (synchronous) => openStandby({ folder, url: at('postgres'), kill }, synchronous),
    async close() {
      await embedded.leave()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface Worker {
  child: ChildProcess
  /** Resolves with the exit code or signal. */
  ended: Promise<number | string | null>
  running: () => boolean
  /** What it said last on standard error. */
  lastWord: () => string
}

/** `kutsu work` as it is installed, with a short lease so that runs take seconds. */
export function startWorker(databaseUrl: string, smtpPort: number, connections: number, folder: string): Worker {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [builtMain, 'work'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH,
      HOME,
      DATABASE_URL: databaseUrl,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      KUTSU_DATA: folder,
      KUTSU_CONNECTIONS: String(connections),
      KUTSU_LEASE: '2',
      LOG_LEVEL: 'silent',
    },
  })
  let running = true
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-500)
  })
  const ended = new Promise<number | string | null>((resolve) =>
    child.on('exit', (code, signal) => {
      running = false
      resolve(signal ?? code)
    }),
  )
  return { child, ended, running: () => running, lastWord: () => said.trim() }
}
