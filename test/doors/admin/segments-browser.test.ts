// Segments with a real browser: written line by line as sentences, counted on the way, kept, opened again; by mouse and without a script.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { adminDoor, cookiesFor, memberWith, signedIn, type TestDoor } from '../../support/admin-door.ts'
import { openBrowser } from '../../support/browser.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { faultsOf, type Looking, openLooking } from '../../support/looking.ts'
import { importing } from '../../support/people.ts'
import type { Visitor } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let browser: Browser
let own: Visitor
let looking: Looking
const hostile = '<img src=x onerror=alert(1)>'

beforeAll(async () => {
  db = await freshDatabase()
  const people = [
    `Sukunimi;Etunimi;Sähköposti;Valmistumisvuosi;Kieli;Lupa;${hostile}`,
    'Mäkinen;Väinö;vaino@example.org;1998;suomi;kyllä;a',
    'Öhman;Åsa;asa@example.org;2004;ruotsi;kyllä;',
    'Salonen;Siiri;siiri@example.org;2004;suomi;ei;',
  ]
  await importing(db, people.join('\r\n'))
  door = await adminDoor(db, {}, { clock: () => new Date() })
  await memberWith(db, 'admin', { now: new Date() })
  own = await signedIn(db, door, 'coordinator')
  browser = await openBrowser(inject('browser'))
  looking = openLooking(browser, (context) => context.addCookies(cookiesFor(own, door.base)))
})
afterAll(async () => {
  await browser?.close()
  await door.close()
  await db.drop()
})

const at = (place: string) => `${door.base}/at/school${place}`
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const kept = async (slug: string) =>
  (await db.sql`select condition from segment where slug = ${slug}`).map(({ condition }) => condition)

test.each([
  ['with a script', true],
  ['without one', false],
])(
  'a segment is written as sentences, counted, kept, and changed: %s',
  async (name, javaScriptEnabled) => {
    const { context, page } = await looking.opened({ javaScriptEnabled, bypassCSP: true })
    const slug = javaScriptEnabled ? 'a' : 'b'
    await page.goto(at('/segments'))
    await page.getByRole('link', { name: 'Uusi segmentti' }).click()
    await page.getByLabel('Nimi', { exact: true }).fill(slug)
    await page.locator('#g0-0-list').selectOption({ label: 'alumni' })
    await page.locator('[name=g0-new]').selectOption('year')
    await press(page, 'Lisää tämä ehto')
    await page.locator('#g0-1-from').fill('2004')
    await press(page, 'Lisää ehtoryhmä')
    await page.locator('[name=g1-join]').selectOption('any')
    for (const language of ['fi', 'sv']) {
      await page.locator('[name=g1-new]').selectOption('language')
      await page.getByRole('button', { name: 'Lisää tämä ehto' }).nth(1).click()
      await page.locator(`#g1-${language === 'fi' ? 0 : 1}-language`).selectOption(language)
    }
    // Without a press of the button where there is a script.
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Laske', exact: true }).last().click()
    await page.getByText('Tarkoittaa nyt 2 henkilöä; kutsun voi lähettää näin monelle: 1').waitFor()
    const faults = javaScriptEnabled ? await faultsOf(page, `segment ${name}`) : []
    await press(page, 'Tallenna segmentti')
    await page.getByText('Segmentti on tallennettu').waitFor()
    const languages = {
      any: [
        { field: 'language', is: 'fi' },
        { field: 'language', is: 'sv' },
      ],
    }
    expect(await kept(slug)).toEqual([
      { all: [{ all: [{ list: 'alumni' }, { field: 'graduation_year', at_least: 2004 }] }, languages] },
    ])
    await page.getByRole('link', { name: slug, exact: true }).click()
    await page.getByRole('button', { name: /^Poista valmistui vuosina/ }).click()
    await page.locator('#g0-1-from').waitFor({ state: 'detached' })
    await press(page, 'Tallenna segmentti')
    await page.getByText('Segmentti on tallennettu').waitFor()
    expect(await kept(slug)).toEqual([{ all: [{ list: 'alumni' }, languages] }])
    expect(faults).toEqual([])
    await context.close()
  },
  60_000,
)

test('what is missing is told at its line, a name that is taken is not overwritten, and what a form cannot show stays', async () => {
  const { context, page } = await looking.opened({ bypassCSP: true })
  await page.goto(at('/segments/new'))
  await page.locator('[name=g0-new]').selectOption('silent')
  await press(page, 'Lisää tämä ehto')
  await page.getByLabel('Nimi', { exact: true }).fill('A')
  await press(page, 'Tallenna segmentti')
  await page.getByText('Tämänniminen segmentti on jo').first().waitFor()
  await page.getByLabel('Nimi', { exact: true }).fill('uusi')
  await press(page, 'Tallenna segmentti')
  await page.locator('.condition.field-wrong').waitFor()
  expect(await page.locator('#g0-1-months').getAttribute('aria-invalid')).toBe('true')
  const faults = await faultsOf(page, 'wrong')
  // Columns of a school's own may be called anything.
  await page.locator('[name=g0-new]').selectOption('attribute')
  await press(page, 'Lisää tämä ehto')
  expect(await page.locator('#g0-2-attribute option').first().textContent()).toBe(hostile)
  const deep = { not: { silent_months: 3 } }
  await db.sql`insert into segment (institution_id, slug, condition, changed_at) values (1, 'deep', ${db.sql.json(deep)}, now())`
  await page.goto(at('/segments/deep'))
  await page.getByText('Tämä ehto on laajempi kuin').waitFor()
  faults.push(...(await faultsOf(page, 'deep')))
  await page.goto(at('/segments'))
  faults.push(...(await faultsOf(page, 'segments')))
  expect(faults).toEqual([])
  expect(await kept('uusi')).toEqual([])
  expect(looking.broken()).toEqual([])
  await context.close()
}, 60_000)
