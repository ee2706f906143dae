// The coordinator's pages and MailHog's API, and all pages in a real browser with axe.
import { mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { listBySlug } from '../../../src/contacts/lists/lists.ts'
import { type Catcher, caughtIds, caughtMail, startCatcher } from '../../../src/dispatch/catcher/catcher.ts'
import type { PublicDoor } from '../../../src/doors/public/server.ts'
import { catcherToken } from '../../../src/platform/catcher-token.ts'
import { adminDoor, cookiesFor, signedIn, type TestDoor } from '../../support/admin-door.ts'
import { openBrowser } from '../../support/browser.ts'
import { dispatching, dueCampaign, until } from '../../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { askToConfirm } from '../../support/in-transaction.ts'
import { faultsOf } from '../../support/looking.ts'
import { at, importing, register } from '../../support/people.ts'
import { publicDoor } from '../../support/public-door.ts'
import { openVisitor, signIn, type Visitor } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let visitor: Visitor
let recipients: PublicDoor
let catcher: Catcher
let folder: string
let browser: Browser

beforeAll(async () => {
  db = await freshDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'kutsu-admin-'))
  catcher = await startCatcher(folder, at)
  await importing(db, `${register(60)}\r\nÖhman;Åsa;asa@example.org;svenska;ja\r\nX;Y;x@example.org;;ei`)
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, catcher.url)
  await until(db, campaign, dispatcher, 'finished')
  await dispatcher.stop()
  door = await adminDoor(db, { KUTSU_DATA: folder })
  visitor = await signedIn(db, door)
  recipients = await publicDoor(db.sql, { port: 0, publicUrl: 'http://localhost:8080' }, at)
  browser = await openBrowser(inject('browser'))
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([door.close(), recipients.close(), catcher.close()])
  await db.drop()
})

const ask = (place: string) => visitor.get(`/at/school${place}`)
const html = async (place: string) => (await ask(place)).text
/** As a test tool asks, with the token of the data folder. */
const mailhog = async (place: string, init: RequestInit = {}) =>
  fetch(`${door.base}${place}`, { ...init, headers: { authorization: `Bearer ${await catcherToken(folder)}` } })

describe('pages', () => {
  test('the report adds up and speaks the reader’s language', async () => {
    expect(await html('/campaigns?lang=sv')).toContain('Kampanjer')
    const page = await html('/campaigns/1?lang=en')
    expect(page).toContain('Handed to the mail server')
    expect(page).toMatch(/Audience<\/th><td class="n">61</)
    expect(page).toMatch(/Permission refused<\/th><td class="n">1</)
    expect(page).toContain('class="plot-line"')
  })

  test('only this machine’s own names reach the door, and nothing can be changed by pages', async () => {
    expect((await visitor.post('/at/school/campaigns', {}, '/account')).status).toBe(404)
    expect((await ask('/campaigns/999?lang=en')).status).toBe(404)
    const { request } = await import('node:http')
    const status = await new Promise((resolve) =>
      request(
        { port: door.port, host: '127.0.0.1', path: '/campaigns', headers: { host: 'evil.example' } },
        (response) => resolve(response.statusCode),
      ).end(),
    )
    expect(status).toBe(421)
  })

  test('a message is shown as somebody gets it, or an invented person, in frames that run nothing', async () => {
    const swedish = await html('/campaigns/1/preview?language=sv&lang=en')
    expect(swedish).toMatch(/Inbjudan till alumnkvällen[\s\S]*<iframe sandbox[\s\S]*Hej Åsa!/)
    const own = await html('/campaigns/1/preview?contact=elli7@example.org&lang=en')
    expect(own).toContain('own message')
    expect(own).toMatch(/Message-ID: &lt;1\.1\.\d+@\w+\.school\.example>/)
    const frame = await ask('/campaigns/1/preview/html?contact=elli7@example.org&dark=1')
    expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(frame.text).not.toContain('prefers-color-scheme')
    const nobody = await ask('/campaigns/1/preview?contact=nobody@x.example&lang=en')
    expect(nobody.status).toBe(422)
    expect(nobody.text).toMatch(/href="#contact">There is nobody with this address/)
    expect((await ask('/campaigns/1/preview/html?contact=nobody@x.example')).status).toBe(404)
  })

  test('caught mail is shown in a frame that runs nothing', async () => {
    const [id = ''] = await caughtIds(folder)
    expect(await html(`/mail/${id}?lang=en`)).toMatch(/stay on this machine[\s\S]*<iframe sandbox/)
    const frame = await ask(`/mail/${id}/html`)
    expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect((await ask('/mail/..%2f..%2fetc%2fpasswd')).status).toBe(404)
    expect((await caughtMail(folder, id))?.email.subject).toContain('2026')
  })
})

describe('MailHog’s API', () => {
  test('asks for the token of the data folder, as a bearer’s or a password', async () => {
    expect((await fetch(`${door.base}/api/v2/messages`)).status).toBe(401)
    expect((await visitor.get('/api/v2/messages')).status).toBe(401)
    const wrong = { authorization: 'Bearer x' }
    expect((await fetch(`${door.base}/api/v1/messages`, { method: 'DELETE', headers: wrong })).status).toBe(401)
    expect(await caughtIds(folder)).toHaveLength(61)
    const basic = Buffer.from(`kutsu:${await catcherToken(folder)}`).toString('base64')
    const answer = await fetch(`${door.base}/api/v2/messages`, { headers: { authorization: `Basic ${basic}` } })
    expect(answer.status).toBe(200)
    expect((await stat(path.join(folder, 'catcher.token'))).mode & 0o777).toBe(0o600)
  })

  test('is not there where messages leave the machine, and neither are the pages', async () => {
    const real = await adminDoor(db, { KUTSU_DATA: folder, SMTP_URL: 'smtp://relay.example:587' })
    const member = openVisitor(real.base)
    await signIn(member, 'admin@koulu.example')
    const headers = { authorization: `Bearer ${await catcherToken(folder)}` }
    expect((await member.get('/api/v2/messages', { headers })).status).toBe(404)
    expect((await member.get('/at/school/mail')).status).toBe(404)
    expect((await member.get('/at/school/campaigns')).text).not.toContain('/at/school/mail')
    await real.close()
  })

  test('lists messages with headers and bodies, and deletes them all', async () => {
    const { total, count, items } = await (await mailhog('/api/v2/messages?limit=3')).json()
    expect({ total, count }).toEqual({ total: 61, count: 3 })
    expect(items[0]).toMatchObject({
      To: [{ Domain: 'example.org' }],
      Content: { Headers: { 'List-Unsubscribe-Post': ['List-Unsubscribe=One-Click'] } },
    })
    expect(items[0].Content.Body).toContain('text/plain')
  })
})

describe('in a real browser', () => {
  test('no page has an accessibility fault, wide or narrow, light or dark', async () => {
    const [id = ''] = await caughtIds(folder)
    const mail = await caughtMail(folder, id)
    const links = [...(mail?.email.html ?? '').matchAll(/http:\/\/localhost:8080(\/[uprv]\/[\w-]+)/g)].map(
      (match) => `http://127.0.0.1:${recipients.port}${match[1]}`,
    )
    expect(links.length).toBeGreaterThanOrEqual(4)
    const list = await listBySlug(db.sql, 1, 'alumni')
    const asked = { firstName: null, lastName: null, language: 'sv', list, purpose: 'news', by: 'a test' } as const
    const { token } = await askToConfirm(db.sql, db.institution, { ...asked, address: 'ny@x.example' }, at())
    links.push(`http://127.0.0.1:${recipients.port}/d/${token}`)
    const pages = ['/campaigns', '/campaigns/1', '/campaigns/1/preview?language=sv', '/mail', `/mail/${id}`].map(
      (place) => `${door.base}/at/school${place}`,
    )
    const context = await browser.newContext({ bypassCSP: true })
    await context.addCookies(cookiesFor(visitor, door.base))
    const page = await context.newPage()
    const found: string[] = []
    for (const url of [...pages, ...links, `http://127.0.0.1:${recipients.port}/u/nothing`]) {
      await page.goto(url)
      found.push(...(await faultsOf(page, url)))
    }
    await context.close()
    expect(found).toEqual([])
  }, 120_000)

  test('answering works without script', async () => {
    const [id = ''] = await caughtIds(folder)
    const link = /http:\/\/localhost:8080(\/r\/[\w-]+)/.exec((await caughtMail(folder, id))?.email.html ?? '')?.[1]
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${recipients.port}${link}`)
    await page.getByRole('radio').first().check()
    await page.getByRole('button').click()
    await page.getByRole('status').waitFor()
    expect(await db.sql`select choice from answer`).toEqual([{ choice: 'yes' }])
    await context.close()
  })

  test('and at last the catcher is emptied over MailHog’s API', async () => {
    expect((await mailhog('/api/v1/messages', { method: 'DELETE' })).status).toBe(200)
    expect(await caughtIds(folder)).toEqual([])
  })
})
