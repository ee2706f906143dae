// Coming in with a real browser: each way, by mouse, by keyboard alone and without script; what a screen reader, a small phone and big
// letters find there; and that nothing of a page breaks its own policy.
import { Secret, TOTP } from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addMember, membersOf } from '../../../src/institutions/members.ts'
import { loadKeys } from '../../../src/institutions/token-keys.ts'
import { makeLink } from '../../../src/members/links.ts'
import { freePort } from '../../../src/platform/embedded.ts'
import { makeToken } from '../../../src/platform/token.ts'
import { adminDoor, memberWith, type TestDoor } from '../../support/admin-door.ts'
import { openBrowser } from '../../support/browser.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { faultsOf, type Looking, openLooking } from '../../support/looking.ts'
import { openProvider, type TestProvider } from '../../support/provider.ts'
import { goodPassword } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let provider: TestProvider
let browser: Browser
let looking: Looking
const systemNow = () => new Date()

beforeAll(async () => {
  db = await freshDatabase()
  const port = await freePort()
  provider = await openProvider(() => `http://localhost:${port}/sign-in/back`, ['proven@koulu.example'])
  door = await adminDoor(db, { ADMIN_PORT: String(port), ...provider.env }, { clock: systemNow })
  await memberWith(db, 'admin', { name: 'paula', now: systemNow() })
  // Without a way to sign in yet: whoever runs the installation vouches for them, and the provider for their address.
  const proven = { address: 'proven@koulu.example', name: 'Proven', role: 'viewer', language: 'fi' } as const
  await db.sql.begin((tx) => addMember(tx, 1, { ...proven, by: 'operator', now: systemNow() }))
  browser = await openBrowser(inject('browser'))
  // The provider's own pages would load letters from elsewhere.
  const atHome = (context: BrowserContext) =>
    context.route(
      ({ hostname }) => hostname !== 'localhost',
      (route) => route.abort(),
    )
  looking = openLooking(browser, atHome)
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([door.close(), provider.close()])
  await db.drop()
})

const opened: Looking['opened'] = (options) => looking.opened(options)
const member = (name: string) => memberWith(db, 'coordinator', { name, now: systemNow() })
/** A page that begins in a field has the focus there once it is drawn. */
const beginsAt = (page: Page, id: string) => page.waitForFunction(`document.activeElement.id === '${id}'`)
const isIn = (page: Page) => page.waitForURL(/\/at\/school\/campaigns/)

async function typePassword(page: Page, address: string): Promise<void> {
  await page.goto(`${door.base}/`)
  await page.getByLabel('Sähköpostiosoite').fill(address)
  await page.getByLabel('Salasana').fill(goodPassword)
}

describe.each([
  ['with a script', true],
  ['without one', false],
])('%s', (_, javaScriptEnabled) => {
  const name = (word: string) => `${word}${javaScriptEnabled ? '' : '.ilman'}`

  test('by password, app and a code on paper', async () => {
    const address = await member(name('aino'))
    const { context, page } = await opened({ javaScriptEnabled })
    await typePassword(page, address)
    await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
    await isIn(page)
    await page.goto(`${door.base}/account/second-step`)
    const secret = Secret.fromBase32((await page.locator('.secret').innerText()).replaceAll(' ', ''))
    await page.getByLabel('Sovelluksen koodi').fill(TOTP.generate({ secret }))
    await page.getByLabel('Nykyinen salasana').fill(goodPassword)
    await page.getByRole('button', { name: 'Ota kaksivaiheinen kirjautuminen käyttöön' }).click()
    const paper = await page.locator('.codes code').allInnerTexts()
    expect(paper).toHaveLength(10)
    await context.clearCookies()
    for (const code of [TOTP.generate({ secret, timestamp: Date.now() + 30_000 }), paper[3] as string]) {
      await typePassword(page, address)
      await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
      await page.getByLabel('Koodi').fill(code)
      await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
      await isIn(page)
      await context.clearCookies()
    }
    await context.close()
  }, 60_000)

  test('by a link', async () => {
    const address = await member(name('bertta'))
    const found = (await membersOf(db.sql, 1)).find((one) => one.address === address)
    const order = { institutionId: 1, accountId: found?.accountId ?? 0, reason: 'way_back' as const }
    const id = await db.sql.begin((tx) => makeLink(tx, order, systemNow()))
    const token = makeToken(await loadKeys(db.sql, 1), { kind: 's', institutionId: 1, id })
    const { context, page } = await opened({ javaScriptEnabled })
    await page.goto(`${door.base}/l/${token}`)
    await page.getByRole('button', { name: /Kirjaudu nimellä bertta/ }).click()
    await page.waitForURL(/\/account\?told=by_link/)
    await context.close()
  })

  test('by a provider’s word, whose address is proven, and not by one whose is not', async () => {
    const stranger = await member(name('tuntematon'))
    const { context, page } = await opened({ javaScriptEnabled })
    const signInAt = async (login: string) => {
      await page.goto(`${door.base}/sign-in`)
      await page.getByRole('button', { name: 'Jatka: Testi' }).click()
      await page.locator('input[name=login]').fill(login)
      await page.locator('input[name=password]').fill('x')
      await page.locator('button[type=submit]').click()
      await page.locator('button[type=submit]').click()
    }
    await signInAt('proven@koulu.example')
    await isIn(page)
    await context.clearCookies()
    await signInAt(stranger)
    await page.getByText('ei ole yhdistetty kehenkään').waitFor()
    await context.close()
  }, 60_000)
})

test('by keyboard alone: to the form, through it, and around in the page', async () => {
  const address = await member('kaarina')
  const { context, page } = await opened()
  await page.goto(`${door.base}/sign-in`)
  await beginsAt(page, 'address')
  await page.keyboard.type(address)
  await page.keyboard.press('Tab')
  await page.keyboard.type(goodPassword)
  await page.keyboard.press('Enter')
  await isIn(page)
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Siirry sisältöön')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await page.keyboard.press('?')
  await page.waitForURL(/\/keys$/)
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await isIn(page)
  // A menu opens by its own key, closes by Escape, and the focus stays where it was.
  await page.locator('.menu-account summary').focus()
  await page.keyboard.press('Enter')
  expect(await page.locator('.menu-account').getAttribute('open')).not.toBeNull()
  await page.keyboard.press('Escape')
  expect(await page.locator('.menu-account').getAttribute('open')).toBeNull()
  await context.close()
})

/** Goes on by Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(
      '(document.activeElement.name || document.activeElement.textContent || "").trim()',
    )
    if (called === name) return
  }
  throw new Error(`nothing called ${name} is reached by Tab`)
}

test('by keyboard alone each other way in: a code, a code on paper, a link, a provider', async () => {
  const address = await member('sormi')
  const { context, page } = await opened()
  const byPassword = async () => {
    await page.goto(`${door.base}/sign-in`)
    await beginsAt(page, 'address')
    await page.keyboard.type(address)
    await page.keyboard.press('Tab')
    await page.keyboard.type(goodPassword)
    await page.keyboard.press('Enter')
  }
  await byPassword()
  await isIn(page)
  await page.goto(`${door.base}/account/second-step`)
  const secret = Secret.fromBase32((await page.locator('.secret').innerText()).replaceAll(' ', ''))
  await tabTo(page, 'code')
  await page.keyboard.type(TOTP.generate({ secret }))
  await tabTo(page, 'before')
  await page.keyboard.type(goodPassword)
  await page.keyboard.press('Enter')
  await page.locator('.codes code').first().waitFor()
  const [paper = ''] = await page.locator('.codes code').allInnerTexts()
  for (const code of [TOTP.generate({ secret, timestamp: Date.now() + 30_000 }), paper]) {
    await context.clearCookies()
    await byPassword()
    await page.waitForURL(/\/sign-in\/code/)
    await beginsAt(page, 'code')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await isIn(page)
  }
  await context.clearCookies()
  const linked = await member('linkki')
  const found = (await membersOf(db.sql, 1)).find((one) => one.address === linked)
  const order = { institutionId: 1, accountId: found?.accountId ?? 0, reason: 'way_back' as const }
  const id = await db.sql.begin((tx) => makeLink(tx, order, systemNow()))
  const token = makeToken(await loadKeys(db.sql, 1), { kind: 's', institutionId: 1, id })
  await page.goto(`${door.base}/l/${token}`)
  await tabTo(page, 'Kirjaudu nimellä linkki')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/account\?told=by_link/)
  await context.clearCookies()
  await page.goto(`${door.base}/sign-in`)
  await tabTo(page, 'Jatka: Testi')
  await page.keyboard.press('Enter')
  await page.locator('input[name=login]').focus()
  await page.keyboard.type('proven@koulu.example')
  await page.keyboard.press('Tab')
  await page.keyboard.type('x')
  await page.keyboard.press('Enter')
  await page.waitForLoadState('load')
  await page.locator('button[type=submit]').press('Enter')
  await isIn(page)
  await context.close()
}, 60_000)

test('what is wrong is told on top, where the reader begins, and beside its field', async () => {
  const { context, page } = await opened()
  await page.goto(`${door.base}/sign-in`)
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
  const summary = page.getByRole('alert')
  expect(await summary.innerText()).toContain('Kirjoita sähköpostiosoite.')
  expect(await page.evaluate('document.activeElement.className')).toBe('summary-of-errors')
  expect(await summary.innerText()).toContain('Kirjoita salasana.')
  await summary.getByRole('link').first().click()
  expect(await page.evaluate('document.activeElement.id')).toBe('address')
  expect(await page.getByLabel('Sähköpostiosoite').getAttribute('aria-describedby')).toBe('address-error')
  await context.close()
})

test('two browsers, one signed out by the other', async () => {
  const address = await member('liisa')
  const [one, other] = [await opened(), await opened({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })]
  for (const { page } of [one, other]) {
    await typePassword(page, address)
    await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
    await isIn(page)
  }
  await one.page.goto(`${door.base}/account`)
  await one.page.getByRole('button', { name: /Kirjaudu ulos Firefox/ }).click()
  await one.page.waitForURL(/told=ended/)
  await other.page.reload()
  await other.page.waitForURL(/\/sign-in/)
  await one.page.reload()
  expect(one.page.url()).toContain('/account')
  await Promise.all([one.context.close(), other.context.close()])
})

describe('every page', () => {
  /** Of whoever has not come in, and of an administrator, with what is done before it is looked at. */
  const outside: [string, (page: Page) => Promise<unknown>][] = [
    ['/sign-in', async () => {}],
    ['/sign-in', (page) => page.getByRole('button', { name: 'Kirjaudu sisään' }).click()],
    ['/sign-in/code', async () => {}],
    ['/sign-in/link', async () => {}],
    ['/sign-in/link?asked=1', async () => {}],
    ['/l/nothing', async () => {}],
  ]
  const inside: typeof outside = [
    ['/account', async () => {}],
    ['/account', (page) => page.getByRole('button', { name: 'Vaihda salasana' }).click()],
    ['/account/second-step', async () => {}],
    ['/at/school/members', async () => {}],
    ['/at/school/members', (page) => page.locator('.row-menu summary').first().click()],
    ['/at/school/members', (page) => page.getByRole('button', { name: 'Lähetä kutsu' }).click()],
    ['/at/school/campaigns', async () => {}],
    ['/at/school/mail', async () => {}],
    ['/keys', async () => {}],
    ['/parts', async () => {}],
    ['/nothing', async () => {}],
  ]
  test('has no accessibility fault, wide, narrow, zoomed, in the dark', async () => {
    const { context, page } = await opened({ bypassCSP: true })
    const found: string[] = []
    const lookAt = async ([place, act]: (typeof outside)[number]) => {
      await page.goto(`${door.base}${place}`)
      await act(page)
      await page.waitForLoadState('load')
      found.push(...(await faultsOf(page, place)))
    }
    for (const one of outside) await lookAt(one)
    await typePassword(page, 'paula@koulu.example')
    await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
    await isIn(page)
    for (const one of inside) await lookAt(one)
    expect(found).toEqual([])
    await context.close()
  }, 180_000)
})

test('and no page broke its own policy, or failed in its script', async () => {
  const { context, page } = await opened()
  await typePassword(page, 'paula@koulu.example')
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click()
  await isIn(page)
  const places = ['/account', '/account/second-step', '/at/school/members', '/at/school/mail', '/keys', '/parts']
  for (const place of places) await page.goto(`${door.base}${place}`, { waitUntil: 'networkidle' })
  await context.close()
  expect(looking.broken()).toEqual([])
})
