// The admin door on a test's own database, and members who can sign in at it.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { askerOn } from '../../src/asking.ts'
import { type AdminDoor, openAdminDoor } from '../../src/doors/admin/server.ts'
import { consequences } from '../../src/engine.ts'
import { addMember } from '../../src/institutions/members.ts'
import { readyPassword, setPassword } from '../../src/members/accounts.ts'
import { type Entry, openEntry } from '../../src/members/entry.ts'
import type { Role } from '../../src/platform/asks.ts'
import type { Clock } from '../../src/platform/clock.ts'
import { loadConfig } from '../../src/platform/config.ts'
import { type Log, openLog } from '../../src/platform/log.ts'
import type { TestDatabase } from './database.ts'
import { at } from './people.ts'
import { goodPassword, openVisitor, signIn, type Visitor } from './visitor.ts'

export interface TestDoor extends AdminDoor {
  base: string
  entry: Entry
  /** The data folder. */
  folder: string
}

/** Opens it, with whatever of the environment is given. */
export async function adminDoor(
  db: TestDatabase,
  env: NodeJS.ProcessEnv = {},
  { clock = at, log = openLog('error') }: { clock?: Clock; log?: Log } = {},
): Promise<TestDoor> {
  const folder = env.KUTSU_DATA ?? (await mkdtemp(path.join(tmpdir(), 'kutsu-admin-')))
  // Whether the tests run in a container or not, the door shall not behave as in one.
  const config = { ...loadConfig({ ADMIN_PORT: '0', KUTSU_DATA: folder, ...env }), isInContainer: false }
  const grounds = { sql: db.sql, config, clock, stopwatch: () => performance.now(), consequences }
  const entry = openEntry(grounds)
  const askerAs = (actor: Parameters<typeof askerOn>[1]['actor'], institutionId: number) =>
    askerOn(grounds, { actor, institutionId })()
  const door = await openAdminDoor({ entry, askerAs, settings: config, log })
  return { ...door, base: `http://localhost:${door.port}`, entry, folder }
}

/** A member who signs in with `goodPassword`. @returns their address */
export async function memberWith(
  { sql }: Pick<TestDatabase, 'sql'>,
  role: Role,
  { institutionId = 1, name = role as string, language = 'fi' as const, now = at() } = {},
): Promise<string> {
  const address = `${name}@koulu.example`
  const account = await sql.begin(async (tx) => {
    const order = { address, name, role, language, by: 'operator', now }
    return addMember(tx, institutionId, order)
  })
  const ready = await readyPassword({ ...account, hasTotp: false }, goodPassword)
  await sql.begin((tx) => setPassword(tx, ready, now))
  return address
}

/** A browser that a member of that role has signed in with. */
export async function signedIn(db: TestDatabase, door: TestDoor, role: Role = 'admin'): Promise<Visitor> {
  const visitor = openVisitor(door.base)
  const address = await memberWith(db, role)
  const { status } = await signIn(visitor, address)
  if (status !== 303) throw new Error(`signing in answered ${status}`)
  return visitor
}

/** What a browser has to be given to go on as a visitor. */
export const cookiesFor = ({ jar }: Visitor, url: string) =>
  [...jar].map(([name, value]) => ({ name, value, url, httpOnly: true, sameSite: 'Lax' as const }))
