// What is shown before is what is sent: the same bytes, whoever looks.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Campaign, campaignById, setArchived } from '../../src/campaigns/campaigns.ts'
import { preview } from '../../src/campaigns/preview.ts'
import { listBySlug } from '../../src/contacts/lists/lists.ts'
import { personOf } from '../../src/contacts/people/people.ts'
import { type Catcher, caughtIds, startCatcher } from '../../src/dispatch/catcher/catcher.ts'
import { forgetTests } from '../../src/dispatch/erasure.ts'
import { stateOf } from '../../src/dispatch/service.ts'
import { answer } from '../../src/events/answers.ts'
import type { Institution } from '../../src/institutions/institutions.ts'
import { loadKeys } from '../../src/institutions/token-keys.ts'
import { makeToken } from '../../src/platform/token.ts'
import { everythingOn } from '../../src/privacy/subject-access.ts'
import { dispatching, evening, until } from '../support/campaigns.ts'
import { freshDatabase, setInstitution, type TestDatabase } from '../support/database.ts'
import {
  askToConfirm,
  createCampaign,
  erase,
  openOptInMailing,
  queueTest,
  scheduleCampaign,
} from '../support/in-transaction.ts'
import { dataFolder } from '../support/kutsu.ts'
import { at, importing } from '../support/people.ts'
import { publicDoor } from '../support/public-door.ts'

const url = 'http://localhost:8080'
const people = [
  'Sukunimi;Etunimi;Sähköposti;Kieli;Lupa',
  'Mäkinen;Elli;elli@example.org;suomi;kyllä',
  'Öhman;Åsa;asa@example.org;ruotsi;kyllä',
  ';;nimeton@example.org;;kyllä',
].join('\r\n')

let db: TestDatabase
let institution: Institution
let catcher: Catcher
let folder: string
beforeEach(async () => {
  db = await freshDatabase()
  institution = db.institution
  folder = await dataFolder()
  catcher = await startCatcher(folder, at)
  await importing(db, people)
})
afterEach(async () => {
  await catcher.close()
  await db.drop()
})

const campaign = (template = 'alumni-evening', fields = {}, more = {}): Promise<Campaign> => {
  const order = { name: template, list: 'alumni', template, purpose: 'invitations', tracking: 'aggregate', ...more }
  return createCampaign(
    { sql: db.sql, institution, baseUrl: url, now: at() },
    { ...order, fields: { ...evening, ...fields } },
  )
}
const look = (one: Campaign, contact: string) =>
  preview({ sql: db.sql, institution, baseUrl: url, now: at() }, one, { contact })

/** Schedules and sends a campaign; the messages as the relay got them, by recipient. */
async function sent(one: Campaign): Promise<Map<string, Buffer>> {
  const before = new Set(await caughtIds(folder))
  const due = await scheduleCampaign({ sql: db.sql, institution, baseUrl: url, now: at() }, one, { dueAt: at() })
  const dispatcher = await dispatching(db, catcher.url)
  await until(db, due, dispatcher, 'finished')
  await dispatcher.stop()
  const files = (await caughtIds(folder)).filter((id) => !before.has(id))
  const messages = new Map<string, Buffer>()
  for (const id of files) {
    const bytes = await readFile(path.join(folder, 'mail', `${id}.eml`))
    messages.set((await PostalMime.parse(bytes)).to?.[0]?.address ?? '', bytes)
  }
  return messages
}

/** What differs by the delivery's number alone. */
const masked = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/=\r\n/g, '')
    .replace(/(localhost:8080\/[uprvo]\/)[\w-]+/g, '$1TOKEN')
    .replace(/Message-ID: <(\d+\.\d+)\.\d+@/, 'Message-ID: <$1.N@')
    .replace(/=_kutsu_(m_)?\w+/g, '=_kutsu')

test('a preview as a contact is what they get, to the byte once they are frozen', async () => {
  const one = await campaign('alumni-evening', { message: 'Moi {{first_name "ystävä"}}!' })
  const addresses = ['elli@example.org', 'asa@example.org', 'nimeton@example.org']
  const before = await Promise.all(addresses.map((address) => look(one, address)))
  expect(before.map(({ language, isOwn }) => [language, isOwn])).toEqual([
    ['fi', false],
    ['sv', false],
    ['fi', false],
  ])
  expect(before[2]?.text).toContain('Moi ystävä!')
  const messages = await sent(one)
  for (const [i, address] of addresses.entries()) {
    const real = messages.get(address)
    expect(masked(before[i]?.message.bytes ?? Buffer.of())).toBe(masked(real ?? Buffer.of(1)))
    const after = await look(one, address)
    expect(after.isOwn).toBe(true)
    expect(after.message.bytes.equals(real ?? Buffer.of())).toBe(true)
  }
})

/** Hands over what is queued, until a row is no longer. */
async function handed(deliveryId: number) {
  const dispatcher = await dispatching(db, catcher.url, { connections: 1 })
  await expect
    .poll(async () => (await stateOf(db.sql, 1, deliveryId)).state, { timeout: 8_000, interval: 20 })
    .not.toMatch(/queued|sending/)
  await dispatcher.stop()
  return stateOf(db.sql, 1, deliveryId)
}

test('a test message has the bytes of the preview, whoever looks at it', async () => {
  const one = await campaign()
  const planning = { sql: db.sql, institution, baseUrl: url, now: at() }
  const to = 'ohjaaja@school.example'
  const { deliveryId } = await queueTest(planning, one, { to, like: { contact: 'asa@example.org' } })
  expect(await handed(deliveryId)).toMatchObject({ state: 'accepted' })
  const [id = ''] = await caughtIds(folder)
  const bytes = await readFile(path.join(folder, 'mail', `${id}.eml`))
  expect(bytes.equals((await look(one, 'asa@example.org')).message.bytes)).toBe(true)
  const second = await queueTest(planning, one, { to, like: { language: 'en' } })
  expect(await handed(second.deliveryId)).toMatchObject({ state: 'accepted' })
  expect(await caughtIds(folder)).toHaveLength(2)
  // The envelope leads to the tester, whoever stands in it; the campaign has no row of it, and asa none at all.
  expect(
    await db.sql`select address, contact_id from delivery where occasion is null or contact_id is not null`,
  ).toEqual([])
  expect((await db.sql`select distinct address from delivery`).map(({ address }) => address)).toEqual([to])
  await expect(
    queueTest(planning, one, { to: 'a@b.example', like: { contact: 'nobody@x.example' } }),
  ).rejects.toMatchObject({ key: 'preview.nobody' })
})

test('whose message it shows can read of it, and after a month it names nobody', async () => {
  const one = await campaign()
  const planning = { sql: db.sql, institution, baseUrl: url, now: at() }
  const { deliveryId } = await queueTest(planning, one, {
    to: 'ohjaaja@school.example',
    like: { contact: 'asa@example.org' },
  })
  await handed(deliveryId)
  const { contactId } = await personOf(db.sql, 1, 'asa@example.org')
  const told = JSON.stringify(await everythingOn(db.sql, 1, contactId))
  expect(told).toContain('"deliveries":[{')
  expect(told).not.toContain('ohjaaja')
  const kept = async () =>
    (await db.sql`select d::text as row from delivery d where delivery_id = ${deliveryId}`)[0]?.row
  const days = (n: number) => new Date(at().getTime() + n * 24 * 3_600_000)
  await forgetTests(db.sql, days(29))
  expect(await kept()).toMatch(/ohjaaja.*asa@/)
  await forgetTests(db.sql, days(31))
  expect(await kept()).not.toMatch(/ohjaaja|asa/i)
  expect(await kept()).toContain('accepted')
})

test('a test message of a frozen campaign has the person’s own bytes, and an erasure forgets it', async () => {
  const one = await campaign()
  const real = (await sent(one)).get('asa@example.org')
  const planning = { sql: db.sql, institution, baseUrl: url, now: at() }
  const frozen = await campaignById(db.sql, 1, one.campaignId)
  const to = 'ohjaaja@school.example'
  const { deliveryId, isOwn } = await queueTest(planning, frozen, { to, like: { contact: 'asa@example.org' } })
  expect(isOwn).toBe(true)
  await handed(deliveryId)
  const id = (await caughtIds(folder)).at(0) ?? ''
  const newest = await Promise.all(
    (await caughtIds(folder)).map((one) => readFile(path.join(folder, 'mail', `${one}.eml`))),
  )
  expect(id).not.toBe('')
  expect(newest.filter((bytes) => bytes.equals(real ?? Buffer.of()))).toHaveLength(2)
  const [asa] = await db.sql<{ id: number }[]>`select contact_id as id from contact where address = 'asa@example.org'`
  await erase(db.sql, institution, asa?.id ?? 0, { by: 'a test', dryRun: false }, at())
  expect(await db.sql`select address, fields, stands_for from delivery where delivery_id = ${deliveryId}`).toEqual([
    { address: '', fields: {}, stands_for: null },
  ])
})

test('a contact whose language changes while it is sent gets one message, in the language it was frozen in', async () => {
  const one = await campaign()
  const due = await scheduleCampaign({ sql: db.sql, institution, baseUrl: url, now: at() }, one, { dueAt: at() })
  const dispatcher = await dispatching(db, catcher.url, { connections: 1, rate: 1 })
  await dispatcher.tick()
  await db.sql`update contact set language = 'en' where address = 'asa@example.org'`
  dispatcher.time.now = at('2026-10-20T09:10:00Z')
  const figures = await until(db, due, dispatcher, 'finished')
  await dispatcher.stop()
  expect(figures).toMatchObject({ audience: 3, accepted: 3 })
  expect(await caughtIds(folder)).toHaveLength(3)
  expect(await db.sql`select language from delivery where address = 'asa@example.org'`).toEqual([{ language: 'sv' }])
})

describe('calendar files', () => {
  /** The event of a message's calendar file, by a parser that is not ours. */
  async function eventIn(bytes: Buffer | undefined) {
    const mail = await PostalMime.parse(bytes ?? Buffer.of())
    const files = mail.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType))
    // The bytes themselves: a parser of mail writes line ends in its own way.
    const encoded = /filename="event\.ics"\r\n\r\n([\s\S]*?)\r\n--/.exec(String(bytes))?.[1] ?? ''
    const latin = encoded
      .replace(/=\r\n/g, '')
      .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    const text = Buffer.from(latin, 'latin1').toString('utf8')
    const calendar = new ICAL.Component(ICAL.parse(text))
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
    const status = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('status')
    return { mail, files, text, calendar, event, status, method: calendar.getFirstPropertyValue('method') }
  }

  test('the invitation carries none; the confirmation tells of the event, each person their own', async () => {
    const invitation = await campaign()
    for (const bytes of (await sent(invitation)).values())
      expect(bytes.toString()).not.toMatch(/text\/calendar|multipart\/mixed/)
    const ids = { institutionId: institution.institutionId, campaignId: invitation.campaignId }
    for (const [contactId, choice] of [
      [1, 'yes'],
      [2, 'no'],
      [3, 'maybe'],
    ] as const)
      await db.sql.begin((tx) => answer(tx, { ...ids, contactId }, choice, at()))
    const confirmation = await confirm('answer-confirmation')
    const messages = await sent(confirmation)
    const { text, event, method, status, mail, calendar } = await eventIn(messages.get('elli@example.org'))
    expect({ method, status, summary: event.summary, sequence: event.sequence }).toEqual({
      method: 'PUBLISH',
      status: 'CONFIRMED',
      summary: 'Alumni-ilta; 2026, åäö',
      sequence: 0,
    })
    expect(event.startDate.toString()).toBe('2026-11-19T17:00:00')
    expect(text).toContain('DTSTART;TZID=Europe/Helsinki:20261119T170000')
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Helsinki')
    expect(mail.text).toContain('Kiitos ilmoittautumisestasi')
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toContain('DTSTAMP:20261020T090000Z')
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER/)
    const other = await eventIn(messages.get('nimeton@example.org'))
    expect(other.event.uid).not.toBe(event.uid)
    // Who said no has nothing to put into a calendar.
    expect(messages.get('asa@example.org')?.toString()).not.toContain('text/calendar')
  })

  /** Elli answers the first campaign. */
  const comes = () =>
    db.sql.begin((tx) =>
      answer(tx, { institutionId: institution.institutionId, campaignId: 1, contactId: 1 }, 'yes', at()),
    )

  /** A campaign about the first one. */
  const confirm = (template: string, fields: Record<string, string> = {}) =>
    createCampaign(
      { sql: db.sql, institution, baseUrl: url, now: at() },
      {
        name: template,
        list: 'alumni',
        template,
        purpose: 'invitations',
        tracking: 'off',
        about: 1,
        fields: {
          event_name: 'Alumni-ilta; 2026, åäö',
          event_date: '2026-11-19',
          event_start: '17:00',
          event_end: '20:00',
          place: 'Juhlasali',
          ...fields,
        },
      },
    )

  test('after a note, a change and a cancellation are notes with the same UID and a higher sequence, and say it in words', async () => {
    await sent(await campaign())
    await comes()
    const first = await eventIn((await sent(await confirm('answer-confirmation'))).get('elli@example.org'))
    const changed = await eventIn(
      (await sent(await confirm('change', { what_changed: 'Paikka', place: 'Kirjasto' }))).get('elli@example.org'),
    )
    const gone = await eventIn(
      (await sent(await confirm('cancellation', { reason: 'Vesivahinko.' }))).get('elli@example.org'),
    )
    expect([first, changed, gone].map(({ event }) => event.uid)).toEqual(Array(3).fill(first.event.uid))
    expect([first, changed, gone].map(({ event }) => event.sequence)).toEqual([0, 1, 2])
    expect([first, changed, gone].map(({ method }) => method)).toEqual(['PUBLISH', 'PUBLISH', 'PUBLISH'])
    expect(changed.event.location).toBe('Kirjasto')
    expect(gone.status).toBe('CANCELLED')
    expect(gone.mail.text).toContain('poista se sieltä')
  })

  test('where calendars are asked, one guest is named, and what was asked is taken back', async () => {
    institution = await db.sql.begin((tx) =>
      setInstitution(
        tx,
        institution,
        {
          organiser: 'kalenteri@school.example',
          calendar_method: 'request',
        },
        at(),
      ),
    )
    await sent(await campaign())
    await comes()
    const asked = await eventIn((await sent(await confirm('answer-confirmation'))).get('elli@example.org'))
    expect(asked.method).toBe('REQUEST')
    expect(asked.mail.headers.find(({ key }) => key === 'content-type')?.value).toContain('multipart/mixed')
    expect(asked.files.map(({ mimeType }) => mimeType)).toEqual(['text/calendar', 'application/ics'])
    expect(asked.event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      'mailto:elli@example.org',
    ])
    expect(asked.text.replace(/\r\n /g, '')).toMatch(/ORGANIZER;CN=.*kalenteri@school\.example/)
    expect(asked.text.replace(/\r\n /g, '')).toContain('RSVP=TRUE')
    // The institution changes its mind; what was sent decides.
    institution = await db.sql.begin((tx) => setInstitution(tx, institution, { calendar_method: 'publish' }, at()))
    const bytes = (await sent(await confirm('cancellation', { reason: 'Vesivahinko.' }))).get('elli@example.org')
    const gone = await eventIn(bytes)
    expect({ method: gone.method, status: gone.status, uid: gone.event.uid }).toEqual({
      method: 'CANCEL',
      status: 'CANCELLED',
      uid: asked.event.uid,
    })
    expect(gone.event.sequence).toBeGreaterThan(asked.event.sequence)
    expect(bytes?.toString()).toContain('text/calendar; charset=utf-8; method=CANCEL')
  })

  test('without an earlier file there is nothing to take back', async () => {
    await sent(await campaign())
    const bytes = (await sent(await confirm('cancellation', { reason: 'Vesivahinko.' }))).get('elli@example.org')
    expect(bytes?.toString()).not.toContain('text/calendar')
  })
})

test('the archive page is there once it is switched on, says nothing of anybody, and its links lead where they say', async () => {
  const one = await campaign()
  const door = await publicDoor(db.sql, { port: 0, publicUrl: 'http://localhost:8080' }, at)
  const keys = await loadKeys(db.sql, institution.institutionId)
  const ids = { institutionId: institution.institutionId, id: one.campaignId }
  const page = (kind: 'n' | 'a' = 'n') =>
    fetch(`http://127.0.0.1:${door.port}/n/${makeToken(keys, { kind, ...ids })}?lang=sv`)
  await sent(one)
  expect((await page()).status).toBe(404)
  await setArchived(db.sql, one, true)
  const shown = await page()
  const html = await shown.text()
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(html).toContain('Hej!')
  expect(html).toContain('href="https://school.example/ohjelma"')
  expect(html).not.toMatch(/localhost:8080|Åsa|Elli|\{\{|src=""|href=""/)
  expect((await page('a')).status).toBe(404)
  await setArchived(db.sql, one, false)
  expect((await page()).status).toBe(404)
  await door.close()
})

test('a double opt-in message is no part of a list: a link to confirm, and nothing to unsubscribe from', async () => {
  const planning = { sql: db.sql, institution, baseUrl: url, now: at() }
  const list = await listBySlug(db.sql, 1, 'alumni')
  const mailing = await openOptInMailing(planning)
  const order = { address: 'ny@example.org', firstName: 'Uusi', lastName: null, language: 'sv', list } as const
  const { token, deliveryId } = await askToConfirm(
    db.sql,
    institution,
    { ...order, purpose: 'invitations', by: 'a test', mailing },
    at(),
  )
  expect(await handed(deliveryId ?? 0)).toMatchObject({ state: 'accepted' })
  // No secret stands in the row.
  expect(JSON.stringify(await db.sql`select * from delivery`)).not.toContain(token)
  const [id = ''] = await caughtIds(folder)
  const bytes = await readFile(path.join(folder, 'mail', `${id}.eml`))
  const mail = await PostalMime.parse(bytes)
  expect(mail.to).toMatchObject([{ address: 'ny@example.org' }])
  expect(mail.text).toMatch(/Bekräfta [^:\n]+: http/)
  expect(mail.text).toContain(`: ${url}/d/${token}`)
  expect(mail.headers.map(({ key }) => key)).not.toContain('list-unsubscribe')
  expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
  expect(`${mail.html}${mail.text}`).not.toMatch(/\/[upvr]\/|href=""/)
  await expect(campaign('double-opt-in')).rejects.toMatchObject({ key: 'template.service' })
})

test('the files of a preview can be written by the command line', async () => {
  const file = path.join(folder, 'slots.json')
  await writeFile(
    file,
    JSON.stringify({ message: { fi: 'a', sv: 'b', en: 'c' }, programme: ['17.00 Alku', '18.00 Loppu'] }),
  )
  const { kutsu } = await import('../support/kutsu.ts')
  const run = (args: string[]) => kutsu(args, { DATABASE_URL: db.url, KUTSU_DATA: folder })
  const set = Object.entries(evening).flatMap(([key, value]) => ['--set', `${key}=${value}`])
  const made = await run([
    'campaign',
    'create',
    '--name',
    'x',
    '--list',
    'alumni',
    '--template',
    'alumni-evening',
    '--slots',
    file,
    ...set,
    '--json',
  ])
  const { id } = JSON.parse(made.out)
  const shown = await run([
    'campaign',
    'preview',
    String(id),
    '--as',
    'asa@example.org',
    '--out',
    path.join(folder, 'p'),
    '--json',
  ])
  expect(JSON.parse(shown.out)).toMatchObject({
    language: 'sv',
    isOwn: false,
    text: expect.stringContaining('17.00 Alku'),
  })
  expect(await readFile(path.join(folder, 'p', 'message.txt'), 'utf8')).toContain('Hej Åsa!')
  expect(await readFile(path.join(folder, 'p', 'message.eml'), 'utf8')).toContain('MIME-Version: 1.0')
})
