// The recipient's door: what links do, and what they never do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureList } from '../../../src/contacts/lists/lists.ts'
import type { PublicDoor } from '../../../src/doors/public/server.ts'
import { report } from '../../../src/feedback/campaign-report.ts'
import { machineReason } from '../../../src/feedback/hits.ts'
import { dispatching, dueCampaign, until } from '../../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { askToConfirm } from '../../support/in-transaction.ts'
import { at, importing, register } from '../../support/people.ts'
import { publicDoor } from '../../support/public-door.ts'
import { openRelay, type Relay } from '../../support/relay.ts'

let db: TestDatabase
let door: PublicDoor
let relay: Relay
/** The paths in each person's message, by kind. */
let paths: Record<string, string>[]

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

const pathsIn = (message: string): Record<string, string> => {
  const text = message.replace(/=\r\n/g, '').replace(/=3D/g, '=')
  return Object.fromEntries(
    [...text.matchAll(/http:\/\/localhost:8080(\/(\w)\/[\w./-]+)/g)].map(([, path = '', kind = '']) => [kind, path]),
  )
}

beforeAll(async () => {
  db = await freshDatabase()
  relay = await openRelay()
  await importing(db, register(4))
  const campaign = await dueCampaign(db, 'Sisäinen nimi 7')
  const dispatcher = await dispatching(db, relay.url)
  await until(db, campaign, dispatcher, 'finished')
  await dispatcher.stop()
  paths = relay.messages.toSorted((a, b) => a.to.localeCompare(b.to)).map(({ text }) => pathsIn(text))
  door = await publicDoor(db.sql, { port: 0, publicUrl: 'http://localhost:8080' }, at)
})
afterAll(async () => {
  await door.close()
  await relay.close()
  await db.drop()
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${door.port}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { ...browser, ...init.headers },
  })
const state = async () => [
  await db.sql`select contact_id, state from subscription order by 1`,
  await db.sql`select contact_id, purpose, state from consent order by 1, 2`,
  await db.sql`select * from suppression`,
  await db.sql`select * from contact order by contact_id`,
  await db.sql`select * from answer`,
  await db.sql`select * from consent_entry`,
]

test('a message has all links of its own', () => {
  expect(Object.keys(paths[0] ?? {}).sort()).toEqual(['c', 'o', 'p', 'r', 'u', 'v'])
})

test('GET and HEAD of every link change nothing about anybody', async () => {
  const before = await state()
  for (const path of Object.values(paths[0] ?? {}))
    for (const method of ['GET', 'HEAD'])
      expect((await ask(path, { method })).status, `${method} ${path}`).toBeLessThan(404)
  expect(await state()).toEqual(before)
})

describe('one-click unsubscribe (RFC 8058)', () => {
  const bodies: [string, RequestInit][] = [
    [
      'urlencoded',
      { body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'multipart',
      {
        body: (() => {
          const form = new FormData()
          form.set('List-Unsubscribe', 'One-Click')
          return form
        })(),
      },
    ],
    ['no body', {}],
    ['alien cookies and another origin', { headers: { cookie: 'session=1', origin: 'https://evil.example' } }],
  ]
  test.each(bodies)('%s: 200, no redirect, no cookie, the same twice', async (_, init) => {
    const path = paths[1]?.u ?? ''
    const pages: string[] = []
    for (let i = 0; i < 2; i++) {
      const response = await ask(path, { method: 'POST', ...init })
      expect(response.status).toBe(200)
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(response.headers.get('location')).toBeNull()
      pages.push(await response.text())
    }
    expect(pages[0]).toBe(pages[1])
    expect(await db.sql`select from consent_entry where source = 'unsubscribe'`).toHaveLength(1)
  })

  test('counts in the report, skips the person in the next campaign, and an import does not bring them back', async () => {
    expect((await ask(paths[1]?.u ?? '', { method: 'POST' })).status).toBe(200)
    expect(await report(db.sql, 1, 1)).toMatchObject({ unsubscribes: 1 })
    await importing(db, `${register(4)}\r\n`)
    const campaign = await dueCampaign(db, 'Next')
    const dispatcher = await dispatching(db, relay.url)
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ audience: 4, accepted: 3, skipped: 1 })
    await dispatcher.stop()
    expect(relay.messages.filter(({ to }) => to === 'elli1@example.org')).toHaveLength(1)
  })
})

describe('tokens', () => {
  test('one that is wrong, forged or of another kind leads to one neutral page and does nothing', async () => {
    const before = await state()
    const good = paths[2]?.u?.slice('/u/'.length) ?? ''
    const forged = good.slice(0, -2) + (good.endsWith('AA') ? 'BB' : 'AA')
    const pages = new Set<string>()
    for (const token of ['x', forged, 'A'.repeat(30), paths[2]?.p?.slice('/p/'.length) ?? '', `${good}x`])
      for (const method of ['GET', 'POST']) {
        const response = await ask(`/u/${token}`, { method })
        expect(response.status).toBe(404)
        pages.add(await response.text())
      }
    expect(pages.size).toBe(1)
    expect(await state()).toEqual(before)
  })

  test('a click goes where the campaign says and nowhere else', async () => {
    const click = paths[2]?.c ?? ''
    for (const path of [click, `${click}?url=https://evil.example`])
      expect((await ask(path)).headers.get('location')).toBe('https://school.example/ohjelma')
    for (const path of [click.replace(/\d+$/, '99'), click.replace(/\/c\/./, '/c/A')])
      expect((await ask(path)).headers.get('location')).toBeNull()
  })

  test('the picture is the same for every token', async () => {
    const answers = await Promise.all(
      [paths[2]?.o ?? '', '/o/nonsense.gif', `/o/${'A'.repeat(30)}.gif`].map((path) => ask(path)),
    )
    const bytes = await Promise.all(
      answers.map(async (answer) => [
        answer.status,
        answer.headers.get('content-type'),
        Buffer.from(await answer.arrayBuffer()).toString('hex'),
      ]),
    )
    expect(new Set(bytes.map(String)).size).toBe(1)
    expect(answers[0]?.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(answers[0]?.headers.get('set-cookie')).toBeNull()
  })
})

describe('counting', () => {
  test('opens and clicks of people and of machines are kept apart, HEAD counts nothing', async () => {
    const before = await report(db.sql, 1, 1)
    const { o = '', c = '' } = paths[3] ?? {}
    await Promise.all(Array.from({ length: 20 }, () => ask(o)))
    await ask(c)
    await ask(o, { method: 'HEAD' })
    for (const agent of ['Mozilla/5.0', 'GoogleImageProxy', 'Barracuda-bot/1.0'])
      await ask(o, { headers: { 'user-agent': agent } })
    const after = await report(db.sql, 1, 1)
    expect(after.opens - before.opens).toBe(20)
    expect(after.clicks - before.clicks).toBe(1)
    expect(after.machineHits - before.machineHits).toBe(3)
    expect(await db.sql`select from hit where delivery_id is not null`).toHaveLength(0)
  })

  test('why a request was probably no person', () => {
    expect(machineReason({ method: 'HEAD', userAgent: browser['user-agent'] })).toBe('head')
    expect(machineReason({ method: 'GET', userAgent: '' })).toBe('no_agent')
    expect(machineReason({ method: 'GET', userAgent: browser['user-agent'] })).toBeNull()
  })
})

describe('pages', () => {
  test('the answer page tells what, when and where in the person’s language and the school’s colours', async () => {
    const path = paths[0]?.r ?? ''
    const page = await (await ask(path)).text()
    expect(page).toMatch(/<h1>Alumni-ilta<\/h1>/)
    expect(page).toContain('torstai 19.11.2026, klo 17.00–20.00')
    expect(page).toContain('Juhlasali')
    expect(page).not.toContain('Sisäinen nimi')
    const [, sheet = ''] = /href="(style\.css[^"]*)"/.exec(page) ?? []
    expect(await (await ask(`/${sheet.replaceAll('&amp;', '&')}`)).text()).toContain(`--act: ${db.institution.colour}`)
    // Whatever an address says, nothing but a colour gets into the sheet.
    const odd = await (await ask('/style.css?colour=red;}body{x:y&accent=%22')).text()
    expect(odd).not.toMatch(/red;|body\{x/)
    // What was frozen before this was kept asks all the same.
    const [before] = await db.sql`select content from revision where language = 'fi'`
    await db.sql`update revision set content = content - 'event'`
    expect(await (await ask(path)).text()).toMatch(/<h1>Vastaa kutsuun<\/h1>/)
    await db.sql`update revision set content = ${db.sql.json(before?.content)} where language = 'fi'`
  })

  test('an answer is recorded by the button, can be changed, and the newest counts', async () => {
    const path = paths[0]?.r ?? ''
    const send = (choice: string) => ask(path, { method: 'POST', body: new URLSearchParams({ choice }) })
    expect(await (await ask(`${path}?choice=yes`)).text()).toContain('value="yes" checked')
    expect((await report(db.sql, 1, 1)).answers).toEqual({ yes: 0, maybe: 0, no: 0 })
    expect((await send('yes')).status).toBe(200)
    expect((await send('no')).status).toBe(200)
    expect((await send('constructor')).status).toBe(422)
    expect((await report(db.sql, 1, 1)).answers).toEqual({ yes: 0, maybe: 0, no: 1 })
    expect(await db.sql`select from answer`).toHaveLength(2)
  })

  test('preferences are the person’s own word', async () => {
    const path = paths[1]?.p ?? ''
    const body = new URLSearchParams([
      ['first_name', '<b>Elli</b>\r\nX: y'],
      ['last_name', 'Mäkinen'],
      ['language', 'en'],
      ['wanted', 'invitations'],
      ['wanted', 'news'],
      ['wanted', 'root'],
    ])
    const nothing = await ask(path, { method: 'POST' })
    expect(nothing.status).toBe(422)
    // No page of ours sends what no database keeps: the visitor's own doing, and no fault of the door.
    const nul = new URLSearchParams({ first_name: 'El\0li', last_name: 'Mäkinen', language: 'en' })
    expect((await ask(path, { method: 'POST', body: nul })).status).toBe(422)
    const page = await (await ask(path, { method: 'POST', body })).text()
    expect(page).toContain('Your choices have been saved.')
    expect(page).not.toContain('<b>Elli')
    expect(await db.sql`select first_name, language from contact where address_key = 'elli1@example.org'`).toEqual([
      { first_name: '<b>Elli</b> X: y', language: 'en' },
    ])
    expect(
      await db.sql`select purpose from consent k join contact c using (contact_id) where address_key = 'elli1@example.org' and state = 'granted' order by 1`,
    ).toEqual([{ purpose: 'invitations' }, { purpose: 'news' }])
  })

  test('the message in the browser is the message, and may run nothing', async () => {
    const response = await ask(paths[2]?.v ?? '')
    expect(await response.text()).toContain('Hei Elli!')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  })

  test('every page keeps strangers out', async () => {
    for (const path of [paths[2]?.u ?? '', paths[2]?.p ?? '', paths[2]?.r ?? '', '/nothing']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  test('health and readiness are told', async () => {
    expect((await ask('/healthz')).status).toBe(200)
    expect((await ask('/readyz')).status).toBe(200)
  })
})

test('double opt-in: the page asks, only the button confirms, and a wrong link says nothing', async () => {
  const list = await ensureList(db.sql, 1, 'news', at())
  const asked = { firstName: null, lastName: null, language: 'sv', list, purpose: 'news', by: 'a test' } as const
  const { token } = await askToConfirm(db.sql, db.institution, { ...asked, address: 'ny@x.example' }, at())
  const before = await state()
  const page = await ask(`/d/${token}`)
  expect(await page.text()).toContain('Ja, jag vill ha dessa meddelanden')
  await ask(`/d/${token}`, { method: 'HEAD' })
  expect(await state()).toEqual(before)
  for (let i = 0; i < 2; i++) expect((await ask(`/d/${token}`, { method: 'POST' })).status).toBe(200)
  expect(
    await db.sql`select s.state, k.state as consent, e.source, e.by_person from subscription s
      join consent k using (institution_id, contact_id) join consent_entry e using (institution_id, contact_id)
      where s.list_id = ${list.listId}`,
  ).toEqual([{ state: 'confirmed', consent: 'granted', source: 'confirmation', by_person: true }])
  for (const wrong of [`${token}x`, 'abc', paths[0]?.u?.slice(3) ?? ''])
    expect((await ask(`/d/${wrong}`, { method: 'POST' })).status).toBe(404)
})
