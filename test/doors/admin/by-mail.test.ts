// The messages that let somebody in: queued by a page, handed over by a dispatcher, and opened from the mail.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Catcher, caughtIds, caughtMail, startCatcher } from '../../../src/dispatch/catcher/catcher.ts'
import { openInstitution } from '../../../src/engine.ts'
import { createInstitution } from '../../../src/institutions/institutions.ts'
import { membersOf } from '../../../src/institutions/members.ts'
import { keepRelay } from '../../../src/institutions/relays.ts'
import { newSealingKey } from '../../../src/platform/sealing.ts'
import { adminDoor, memberWith, signedIn, type TestDoor } from '../../support/admin-door.ts'
import { dispatching } from '../../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { at } from '../../support/people.ts'
import { goodPassword, openVisitor, signIn, type Visitor } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let catcher: Catcher
let folder: string
let admin: Visitor
let dispatcher: Awaited<ReturnType<typeof dispatching>>
beforeAll(async () => {
  db = await freshDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'kutsu-by-mail-'))
  catcher = await startCatcher(folder, at)
  door = await adminDoor(db, { KUTSU_DATA: folder })
  admin = await signedIn(db, door)
  dispatcher = await dispatching(db, catcher.url)
})
afterAll(async () => {
  await dispatcher.stop()
  await Promise.all([door.close(), catcher.close()])
  await db.drop()
})

/** The newest message to an address. */
async function mailTo(address: string) {
  const mails = async () => {
    await dispatcher.tick()
    const all = await Promise.all((await caughtIds(folder)).map((id) => caughtMail(folder, id)))
    return all.find((mail) => mail?.email.to?.some((to) => to.address === address))
  }
  await expect.poll(mails, { timeout: 20_000 }).toBeTruthy()
  const mail = await mails()
  const link = /http:\/\/localhost:\d+(\/l\/[\w-]+)/.exec(mail?.email.text ?? '')?.[1] ?? ''
  return { id: mail?.id ?? '', email: mail?.email, link }
}

test('a colleague is invited, chooses a password from the mail, and sees what their role shows', async () => {
  const order = { name: 'Veera Valo', address: 'veera@koulu.example', role: 'viewer', language: 'sv' }
  expect(await admin.post('/at/school/members', order)).toMatchObject({ status: 303 })
  const { email, link, id } = await mailTo('veera@koulu.example')
  expect(email?.subject).toContain('Du är inbjuden till Kutsu')
  expect(email?.text).toContain('Veera Valo')
  const veera = openVisitor(door.base)
  const chosen = await veera.post(link, { password: goodPassword, again: goodPassword })
  expect(chosen).toMatchObject({ status: 303, location: '/at/school/' })
  const page = await veera.get('/at/school/campaigns')
  expect(page.text).toContain('Kampanjer')
  expect(page.text).not.toContain('/at/school/members')
  // Whoever looks at what the catcher kept sees the invitation, which is used, too.
  expect((await admin.get(`/at/school/mail/${id}`)).status).toBe(200)
  expect(await admin.post('/at/school/members', order)).toMatchObject({ status: 422 })
})

test('whoever forgot gets a link by mail; of an unknown address the same is said, and nothing sent', async () => {
  const address = await memberWith(db, 'coordinator', { name: 'unto' })
  const told = async (given: string) => {
    const visitor = openVisitor(door.base)
    const asked = await visitor.post('/sign-in/link', { address: given })
    return { status: asked.status, location: asked.location, text: (await visitor.get(asked.location ?? '/')).text }
  }
  const known = await told(address)
  const unknown = await told('nobody@koulu.example')
  expect(unknown.status).toBe(303)
  expect(unknown.location).toBe(known.location)
  const { email, link, id } = await mailTo(address)
  expect(email?.subject).toContain('Kirjautumislinkkisi')
  const unto = openVisitor(door.base)
  expect(await unto.post(link, {})).toMatchObject({ status: 303, location: '/account?told=by_link' })
  expect((await unto.get('/account')).text).toContain('unto@koulu.example')
  const rows = await db.sql`select from delivery where address = 'nobody@koulu.example'`
  expect(rows.length).toBe(0)
  // Another administrator must not come in as them, not even where the mail stays on the machine.
  expect((await admin.get(`/at/school/mail/${id}`)).status).toBe(404)
  expect((await admin.get('/at/school/mail')).text).not.toContain('unto')
})

test('whoever invites an address opens nothing of its owner’s: neither an account, nor another school', async () => {
  await db.sql.begin((tx) => createInstitution(tx, 'kolmas'))
  const third = await openInstitution(db.sql, 'kolmas')
  await memberWith(db, 'admin', { name: 'kolmosen', institutionId: third.institutionId })
  const stranger = openVisitor(door.base)
  await signIn(stranger, 'kolmosen@koulu.example')
  // Both schools invite somebody who has no account yet, the second one to read what its own invitation says.
  const boss = { name: 'Pomo', address: 'pomo@koulu.example', language: 'fi' }
  await admin.post('/at/school/members', { ...boss, role: 'admin' })
  const own = await mailTo('pomo@koulu.example')
  await stranger.post('/at/kolmas/members', { ...boss, role: 'viewer' })
  await expect
    .poll(async () => {
      await dispatcher.tick()
      return (await mailTo('pomo@koulu.example')).link
    })
    .not.toBe(own.link)
  const { link } = await mailTo('pomo@koulu.example')
  const thief = openVisitor(door.base)
  await thief.post(link, { password: goodPassword, again: goodPassword })
  expect((await thief.get('/at/kolmas/campaigns')).status).toBe(200)
  expect((await thief.get('/at/school/campaigns')).status).toBe(404)
  // Who has an account is neither let in nor signed out by being invited, given a role, and removed.
  const paula = openVisitor(door.base)
  const address = await memberWith(db, 'coordinator', { name: 'kiusattu' })
  await signIn(paula, address)
  await stranger.post('/at/kolmas/members', { name: 'K', address, role: 'viewer', language: 'fi' })
  const { memberId = 0 } = (await membersOf(db.sql, third.institutionId)).find((one) => one.address === address) ?? {}
  await stranger.post(`/at/kolmas/members/${memberId}/role`, { role: 'caller' }, '/account')
  await stranger.post(`/at/kolmas/members/${memberId}/remove`, {}, '/account')
  expect((await paula.get('/at/school/campaigns')).status).toBe(200)
})

test('more than three links in an hour for one network are too many, and the owner still has the last one', async () => {
  const address = await memberWith(db, 'coordinator', { name: 'tiina' })
  const visitor = openVisitor(door.base)
  for (let i = 0; i < 3; i++) expect((await visitor.post('/sign-in/link', { address })).status).toBe(303)
  expect((await visitor.post('/sign-in/link', { address })).status).toBe(429)
  const { link } = await mailTo(address)
  expect((await openVisitor(door.base).get(link)).status).toBe(200)
})

test('a member of two schools changes between them, and each page says where they are', async () => {
  await db.sql.begin((tx) => createInstitution(tx, 'toinen'))
  const other = await openInstitution(db.sql, 'toinen')
  await memberWith(db, 'viewer', { name: 'kaksi' })
  await memberWith(db, 'admin', { name: 'kaksi', institutionId: other.institutionId })
  const visitor = openVisitor(door.base)
  await signIn(visitor, 'kaksi@koulu.example')
  const first = await visitor.get('/at/school/campaigns')
  expect(first.text).toContain('href="/at/toinen/"')
  expect(first.text).not.toContain('/at/school/members')
  const second = await visitor.get('/at/toinen/campaigns')
  expect(second.text).toContain('/at/toinen/members')
  // Where they looked last is where they begin.
  expect((await visitor.get('/')).location).toBe('/at/toinen/')
})

test('a link that waits for a relay longer than it is good for is not sent', async () => {
  const address = await memberWith(db, 'coordinator', { name: 'myoha' })
  await dispatcher.stop()
  const visitor = openVisitor(door.base)
  await visitor.post('/sign-in/link', { address })
  await expect.poll(() => db.sql`select from delivery where address = ${address}`).toHaveLength(1)
  await db.sql`update sign_in_link set ends_at = ${new Date(at().getTime() - 1)} where used_at is null and reason = 'way_back'`
  dispatcher = await dispatching(db, catcher.url)
  for (let i = 0; i < 5; i++) await dispatcher.tick()
  await expect
    .poll(() => db.sql`select state, reason from delivery where address = ${address}`)
    .toMatchObject([{ state: 'expired' }])
})

test('a way back goes by no relay of one school to the administrator of another', async () => {
  const fresh = await freshDatabase()
  const open = await adminDoor(fresh)
  await fresh.sql.begin((tx) => createInstitution(tx, 'toinen'))
  const other = await openInstitution(fresh.sql, 'toinen')
  // The older school reads what goes over its own relay.
  const relay = { url: 'smtp://127.0.0.1:1', credentials: { login: 'none' as const }, now: at() }
  await keepRelay(fresh.sql, newSealingKey(), { institutionId: 1, ...relay })
  const address = await memberWith(fresh, 'viewer', { name: 'kaksi' })
  await memberWith(fresh, 'admin', { name: 'kaksi', institutionId: other.institutionId })
  await openVisitor(open.base).post('/sign-in/link', { address })
  await expect
    .poll(() => fresh.sql`select institution_id as id from delivery where address = ${address}`, { timeout: 20_000 })
    .toEqual([{ id: other.institutionId }])
  await open.close()
  await fresh.drop()
})
