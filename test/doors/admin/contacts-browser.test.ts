// The register with a real browser: somebody is found by a former name, corrected, told what they said, and erased; by mouse, by keyboard
// alone and without a script; each page on a small phone, in the dark.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { adminDoor, cookiesFor, signedIn, type TestDoor } from '../../support/admin-door.ts'
import { openBrowser } from '../../support/browser.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { faultsOf, type Looking, openLooking } from '../../support/looking.ts'
import { followed, importing } from '../../support/people.ts'
import type { Visitor } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let browser: Browser
let own: Visitor
let looking: Looking
const systemNow = () => new Date()
const hostile = '<img src=x onerror=alert(1)>'

beforeAll(async () => {
  db = await freshDatabase()
  const people = [
    'Sukunimi;Etunimi;Entinen sukunimi;Sähköposti;Valmistumisvuosi;Kieli;Lupa;Turvakielto;Puhelin;Huomio',
    'Mäkinen;Väinö;;vaino@example.org;1998;suomi;kyllä;;;',
    'Öhman;Åsa;Zetterberg;asa@example.org;2004;ruotsi;kyllä;;;',
    'Öhman;Siv;Zetterberg;siv@example.org;2004;ruotsi;kyllä;;;',
    'Salonen;Siiri;;siiri@example.org;2010;suomi;ei;x;050 765 4321;',
    `Vihamielinen;${hostile};;v@example.org;2010;suomi;ei;;;${hostile}`,
    ...Array.from({ length: 60 }, (_, n) => `Virtanen${n};Ville;;ville${n}@example.org;2011;suomi;ei;;;`),
  ]
  await importing(db, people.join('\r\n'))
  door = await adminDoor(db, {}, { clock: systemNow })
  own = await signedIn(db, door, 'admin')
  browser = await openBrowser(inject('browser'))
  looking = openLooking(browser, (context) => context.addCookies(cookiesFor(own, door.base)))
})
afterAll(async () => {
  await browser?.close()
  await door.close()
  await db.drop()
})

const opened: Looking['opened'] = (options) => looking.opened(options)
const at = (place: string) => `${door.base}/at/school${place}`
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

describe.each([
  ['with a script', true, 'Åsa'],
  ['without one', false, 'Siv'],
])('%s', (_, javaScriptEnabled, first) => {
  test('somebody is found by a former name, corrected, told what they said, and erased', async () => {
    const { context, page } = await opened({ javaScriptEnabled })
    await page.goto(at('/contacts'))
    await page.getByLabel('Etsi henkilöitä').fill('zetterberg')
    // Without a press of the button where there is a script.
    if (!javaScriptEnabled) await press(page, 'Etsi')
    await page.getByText(/haulla ”zetterberg”/).waitFor()
    await page.getByRole('link', { name: `${first} Öhman` }).click()
    await page.getByText('Entinen nimi Zetterberg').waitFor()
    await page.getByLabel('Sukunimi', { exact: true }).fill('Lindqvist')
    await press(page, 'Tallenna korjaukset')
    await page.waitForURL(/told=corrected/)
    await page.getByRole('heading', { name: `${first} Lindqvist` }).waitFor()
    await page.getByLabel('ei, minulle ei saa kirjoittaa').check()
    await page.getByLabel('Mistä sen voi tarkistaa').fill('puhelu 3.10.2026, Anna')
    await press(page, 'Merkitse, mitä hän sanoi')
    await page.waitForURL(/told=word/)
    await page.getByText('puhelu 3.10.2026, Anna').first().waitFor()
    await page.getByRole('link', { name: 'Katso, mitä poistettaisiin' }).click()
    await page.getByText('Tätä ei voi perua').waitFor()
    expect(await db.sql`select from contact where first_name = ${first}`).toHaveLength(1)
    await press(page, 'Poista tämä henkilö')
    await page.waitForURL(/told=erased/)
    expect(await db.sql`select from contact where first_name = ${first}`).toHaveLength(0)
    await context.close()
  }, 60_000)
})

test('by keyboard alone', async () => {
  const { context, page } = await opened()
  const tabTo = async (words: RegExp) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      const text = await page.evaluate('document.activeElement.textContent + " " + (document.activeElement.name ?? "")')
      if (words.test(String(text))) return
    }
    throw new Error(`no key leads to ${words}`)
  }
  await page.goto(at('/campaigns'))
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.waitForURL(/\/contacts$/)
  await page.waitForLoadState('load')
  await page.keyboard.press('/')
  await page.keyboard.type('makinen 1998')
  await page.getByText(/haulla ”makinen 1998”/).waitFor()
  await tabTo(/^Väinö Mäkinen/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/contacts\/\d+$/)
  await tabTo(/phone$/)
  await page.keyboard.type('040 123 4567')
  await page.keyboard.press('Enter')
  await page.waitForURL(/told=corrected/)
  await page.getByText('+358401234567').waitFor()
  await context.close()
}, 60_000)

test('filters are said in words, pages follow each other, and what is protected is hidden', async () => {
  const { context, page } = await opened()
  await page.goto(`${at('/contacts')}?permission=refused&from=2010&to=2011`)
  await page.getByText('62 henkilöä · lupa kielletty · valmistunut 2010–2011').waitFor()
  await page.getByRole('link', { name: 'Seuraavat' }).click()
  await page.getByRole('link', { name: 'Ville Virtanen9', exact: true }).waitFor()
  await page.goto(`${at('/contacts')}?words=siiri`)
  await page.getByText('Turvakielto').waitFor()
  await page.getByRole('link', { name: 'Siiri Salonen' }).click()
  await page.getByRole('heading', { name: 'Siiri Salonen' }).waitFor()
  expect(await page.content()).not.toContain('765')
  await page.goto(`${at('/contacts')}?words=050%20765%204321`)
  await page.getByText('Ei ketään').waitFor()
  await page.goto(`${at('/contacts')}?words=vihamielinen`)
  await page.getByRole('link', { name: /Vihamielinen/ }).click()
  await page.getByText('Mitä tiedetään').waitFor()
  await context.close()
}, 60_000)

test('somebody is added by hand, once, and what was wrong is told beside its field', async () => {
  const { context, page } = await opened()
  await page.goto(at('/contacts/new'))
  await press(page, 'Lisää tämä henkilö')
  await page.getByRole('link', { name: /Kirjoita sähköpostiosoite/ }).waitFor()
  await page.getByLabel('Sähköpostiosoite').fill('vaino@example.org')
  await page.getByLabel('Valmistumisvuosi').fill('98')
  await press(page, 'Lisää tämä henkilö')
  await page.locator('.summary-of-errors a[href="#address"]').waitFor()
  await page.getByLabel('Sähköpostiosoite').fill('uusi@example.org')
  await press(page, 'Lisää tämä henkilö')
  await page.locator('.summary-of-errors a[href="#graduation_year"]').waitFor()
  await page.getByLabel('Valmistumisvuosi').fill('1998')
  await page.getByLabel('Etunimi').fill('Uusi')
  await press(page, 'Lisää tämä henkilö')
  await page.waitForURL(/told=added/)
  expect(await db.sql`select from contact where address = 'uusi@example.org'`).toHaveLength(1)
  await context.close()
}, 60_000)

test('a list is made, renamed, closed, and leads to its people', async () => {
  const { context, page } = await opened({ javaScriptEnabled: false })
  await page.goto(at('/lists'))
  await press(page, 'Tee lista')
  await page.getByRole('link', { name: /Kirjoita listan nimi/ }).waitFor()
  await page.locator('#newName').fill('Mentorit & muut')
  await press(page, 'Tee lista')
  await page.waitForURL(/told=made/)
  await page.locator('#newName').fill('Mentorit, muut')
  await press(page, 'Tee lista')
  await page.getByRole('link', { name: /Tämänniminen lista on jo/ }).waitFor()
  const row = page.locator('.row', { hasText: 'Mentorit & muut' })
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Sulje lista' }).click()
  await page.waitForURL(/told=changed/)
  await page.locator('.row', { hasText: 'suljettu' }).waitFor()
  await page.getByRole('link', { name: 'alumni' }).click()
  await page.getByText('listalla alumni').waitFor()
  await context.close()
}, 60_000)

test.each([
  ['with a script', true],
  ['without one', false],
])(
  'some are put on a list at once and all that were found taken off it, and both taken back: %s',
  async (_, javaScriptEnabled) => {
    const { context, page } = await opened({ javaScriptEnabled, bypassCSP: true })
    await db.sql`insert into list (institution_id, slug, name, created_at) values (1, 'kuoro', 'Kuoro', now()) on conflict do nothing`
    const onChoir = async () => {
      const [row] =
        await db.sql`select count(*) as people from subscription s join list l using (institution_id, list_id)
      where l.slug = 'kuoro' and s.state = 'confirmed'`
      return row?.people
    }
    await page.goto(at('/contacts?words=virtanen1'))
    await press(page, 'Tee jotain rastituille')
    await page.getByText('Et ole valinnut ketään').waitFor()
    await page.goBack()
    await page.getByRole('checkbox', { name: 'Valitse Ville Virtanen10' }).check()
    await page.getByRole('checkbox', { name: 'Valitse Ville Virtanen12' }).check()
    await press(page, 'Tee jotain rastituille')
    await page.getByRole('link', { name: 'Ville Virtanen12' }).waitFor()
    const faults = javaScriptEnabled ? await faultsOf(page, 'selection') : []
    await page.locator('#put-list').selectOption({ label: 'Kuoro' })
    await press(page, 'Lisää listalle')
    await page.getByText('2 henkilöä lisättiin listalle kuoro').waitFor()
    expect(await onChoir()).toBe(2)
    await page.goto(at('/contacts?list=kuoro'))
    await press(page, 'Tee jotain kaikille 2')
    await page.locator('#take_off-list').selectOption({ label: 'Kuoro' })
    await press(page, 'Poista listalta')
    await page.getByText('2 henkilöä poistettiin listalta kuoro').waitFor()
    expect(await onChoir()).toBe(0)
    await press(page, 'Peru')
    await page.getByText('Muutos on peruttu').waitFor()
    expect(await onChoir()).toBe(2)
    await db.sql`delete from subscription where list_id = (select list_id from list where slug = 'kuoro')`
    expect(faults).toEqual([])
    await context.close()
  },
  60_000,
)

test('who may be one person is decided by a key each, and taken back', async () => {
  const pair = [
    'Sukunimi;Etunimi;Sähköposti;Valmistumisvuosi',
    'Kaksonen;Kai;kai1@example.org;1999',
    'Kaksonen;Kai;kai2@example.org;1999',
  ]
  await importing(db, [...pair, 'Toinen;Nimi;vaino@example.org;1998'].join('\r\n'))
  await followed(db)
  const { context, page } = await opened()
  await page.goto(at('/duplicates'))
  await page.getByRole('link', { name: 'Rivi 4, people.csv' }).waitFor()
  const decide = async (name: string, key: 's' | 'd') => {
    await page.getByRole('article', { name }).focus()
    await page.keyboard.press(key)
    await page.waitForURL(key === 's' ? /told=same/ : /told=apart/)
  }
  await decide('Kai Kaksonen', 's')
  expect(await db.sql`select from contact where last_name = 'Kaksonen' and merged_into is null`).toHaveLength(1)
  await press(page, 'Peru')
  await page.waitForURL(/told=undone/)
  expect(await db.sql`select from contact where last_name = 'Kaksonen' and merged_into is null`).toHaveLength(2)
  await decide('Kai Kaksonen', 'd')
  expect(await page.getByRole('article', { name: 'Kai Kaksonen' }).count()).toBe(0)
  await page
    .getByRole('article', { name: /Rivi 4/ })
    .getByRole('button', { name: /joku muu/ })
    .click()
  await page.getByText('Mikään ei odota sinua').waitFor()
  await context.close()
}, 60_000)

test('no page has an accessibility fault, wide, narrow, in the dark', async () => {
  const again = [
    'Sukunimi;Etunimi;Sähköposti;Valmistumisvuosi',
    'Paronen;Pia;pia1@example.org;1999',
    'Paronen;Pia;pia2@example.org;1999',
  ]
  await importing(db, [...again, 'Kolmas;Nimi;vaino@example.org;1998'].join('\r\n'))
  await followed(db)
  const [one] = await db.sql`select contact_id as id from contact where first_name = 'Siiri'`
  const pages = {
    contacts: '/contacts',
    filtered: '/contacts?words=vi&permission=refused',
    nobody: '/contacts?words=qqqq',
    person: `/contacts/${one?.id}`,
    erasing: `/contacts/${one?.id}?erase=1`,
    adding: '/contacts/new',
    duplicates: '/duplicates',
    lists: '/lists',
  }
  const { context, page } = await opened({ bypassCSP: true })
  const found: string[] = []
  for (const [name, place] of Object.entries(pages)) {
    await page.goto(at(place))
    found.push(...(await faultsOf(page, name)))
  }
  await context.close()
  expect(found).toEqual([])
}, 60_000)

test('no page broke its own policy, or ran what a file held', () => {
  expect(looking.broken()).toEqual([])
})
