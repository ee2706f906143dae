// A school's tables come in with a real browser: by mouse, without a script, by keyboard alone; each step on a small phone, in the dark.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { consequences } from '../../../src/engine.ts'
import { workOnJobs } from '../../../src/operations/job-process.ts'
import { loadConfig } from '../../../src/platform/config.ts'
import { openLog } from '../../../src/platform/log.ts'
import { adminDoor, cookiesFor, memberWith, signedIn, type TestDoor } from '../../support/admin-door.ts'
import { openBrowser } from '../../support/browser.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { faultsOf, type Looking, openLooking } from '../../support/looking.ts'
import type { Visitor } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let browser: Browser
let own: Visitor
let looking: Looking
const working = new AbortController()
const systemNow = () => new Date()
const fixtures = path.join(import.meta.dirname, '../../fixtures')
const ofCase = (name: string) => path.join(fixtures, 'import-case', name)

beforeAll(async () => {
  db = await freshDatabase()
  door = await adminDoor(db, {}, { clock: systemNow })
  await memberWith(db, 'admin', { now: systemNow() })
  own = await signedIn(db, door, 'coordinator')
  const config = loadConfig({ KUTSU_DATA: door.folder })
  const grounds = { sql: db.sql, config, clock: systemNow, stopwatch: () => performance.now(), consequences }
  void workOnJobs(grounds, { log: openLog('error'), signal: working.signal })
  browser = await openBrowser(inject('browser'))
  looking = openLooking(browser, (context) => context.addCookies(cookiesFor(own, door.base)))
})
afterAll(async () => {
  await browser?.close()
  working.abort()
  await door.close()
  await db.drop()
})

const opened: Looking['opened'] = (options) => looking.opened(options)

/** Presses the one button of that name, as whoever reads it would. */
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** Goes from the file to its check. @returns what was wrong with the pages on the way */
async function asFarAsCheck(
  page: Page,
  { file, list, look }: { file: string; list: string; look: boolean },
): Promise<string[]> {
  const faults: string[] = []
  const seen = async (name: string) => {
    if (look) faults.push(...(await faultsOf(page, name)))
  }
  await page.goto(`${door.base}/at/school/imports`)
  await seen('imports')
  await page.getByLabel('Tiedostot').setInputFiles(file)
  await press(page, 'Katso tiedostoa')
  await page.waitForURL(/\/columns$/)
  await seen('columns')
  await press(page, 'Sarakkeet ovat nämä')
  await page.waitForURL(/\/target$/)
  const known = page.getByLabel('Lista', { exact: true })
  const option = page.locator('select[name=list] option', { hasText: list })
  if (await option.count()) await known.selectOption({ label: (await option.first().innerText()).trim() })
  else {
    if (await known.count()) await known.selectOption('+')
    await page.getByLabel('Uuden listan nimi').fill(list)
  }
  await page.getByLabel('Mistä tiedosto on peräisin').fill('Kanslia')
  await seen('target')
  await press(page, 'Tarkista, mitä tapahtuisi')
  await page.waitForURL(/\/check$/)
  await page.getByRole('button', { name: /^Tuo \d/ }).waitFor({ timeout: 20_000 })
  await seen('check')
  return faults
}

/** Imports it, and waits for what came of it. */
async function bringIn(page: Page): Promise<void> {
  await press(page, /^Tuo \d/)
  await page.waitForURL(/told=imported/, { timeout: 20_000 })
}

describe.each([
  ['with a script', true],
  ['without one', false],
])('%s', (_, javaScriptEnabled) => {
  test('both files of a school come in as the law says, and go again', async () => {
    const { context, page } = await opened({ javaScriptEnabled, bypassCSP: true })
    const look = javaScriptEnabled
    const faults = await asFarAsCheck(page, { file: ofCase('alumnirekisteri.csv'), list: 'Alumnit', look })
    await bringIn(page)
    if (look) faults.push(...(await faultsOf(page, 'import')))
    await asFarAsCheck(page, { file: ofCase('ilmoittautumislomake.csv'), list: 'Alumnit', look: false })
    await bringIn(page)
    expect(faults).toEqual([])
    const expected = JSON.parse(readFileSync(ofCase('expected.json'), 'utf8'))
    const [row] = await db.sql`select count(*) as people from contact where merged_into is null`
    expect(row?.people).toBe(expected.after_both.contacts)
    for (;;) {
      await page.goto(`${door.base}/at/school/imports`)
      const open = page.locator('.row', { hasNotText: 'peruttu' }).getByRole('link')
      if (!(await open.count())) break
      await open.first().click()
      await press(page, 'Peru tämä tuonti')
      await page.getByText('on peruttu').first().waitFor()
    }
    expect(await db.sql`select from contact`).toHaveLength(0)
    await context.close()
  }, 120_000)
})

test('a workbook tells what nobody sees of its sheet, and another sheet is chosen', async () => {
  const { context, page } = await opened({ bypassCSP: true })
  await page.goto(`${door.base}/at/school/imports`)
  await page.getByLabel('Tiedostot').setInputFiles(path.join(fixtures, 'workbooks', 'kaikkea.xlsx'))
  await press(page, 'Katso tiedostoa')
  await page.waitForURL(/\/columns$/)
  await page.getByText('Myös piilotetut rivit ja sarakkeet luetaan').waitFor()
  await page.getByText('1 kaava on laskematta').waitFor()
  const faults = await faultsOf(page, 'sheet')
  await page.getByLabel('Välilehti', { exact: true }).selectOption({ label: 'Piilossa (piilotettu)' })
  await press(page, 'Katso tätä välilehteä')
  await page.getByText('välilehden ”Piilossa” rivillä 1').waitFor()
  expect(await page.getByLabel('Välilehti', { exact: true }).inputValue()).toBe('Piilossa')
  await press(page, 'Sarakkeet ovat nämä')
  await page.waitForURL(/\/target$/)
  expect(await db.sql`select sheet, header_line from import_draft where file_name = 'kaikkea.xlsx'`).toEqual([
    { sheet: 'Piilossa', header_line: null },
  ])
  await page.goBack()
  await press(page, 'Poista tämä tiedosto tuomatta sitä')
  await page.waitForURL(/told=dropped/)
  expect(faults).toEqual([])
  await context.close()
}, 60_000)

test('by keyboard alone', async () => {
  const { context, page } = await opened()
  const at = (words: string | RegExp) =>
    page.waitForFunction(
      `document.activeElement.textContent.match(${words instanceof RegExp ? words : JSON.stringify(words)})`,
    )
  const tabTo = async (words: RegExp) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab')
      const text = await page.evaluate('document.activeElement.textContent + " " + (document.activeElement.name ?? "")')
      if (words.test(String(text))) return
    }
    throw new Error(`no key leads to ${words}`)
  }
  await page.goto(`${door.base}/at/school/campaigns`)
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.waitForURL(/\/imports$/)
  const choosing = page.waitForEvent('filechooser')
  await tabTo(/file$/)
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(path.join(fixtures, 'field-cases', 'refusal-words.csv'))
  await tabTo(/Katso tiedostoa/)
  await at(/Katso/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/columns$/)
  await tabTo(/Sarakkeet ovat nämä/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/target$/)
  const isThere = await page.locator('select[name=list]').count()
  if (isThere) {
    await tabTo(/list$/)
    await page.keyboard.press('End')
  }
  await tabTo(/newName$/)
  await page.keyboard.type('Näppäimillä')
  await tabTo(/source$/)
  await page.keyboard.type('Kanslia')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/check$/)
  await page.getByRole('button', { name: /^Tuo \d/ }).waitFor({ timeout: 20_000 })
  await tabTo(/^Tuo \d/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/told=imported/, { timeout: 20_000 })
  await context.close()
}, 60_000)

test('no page broke its own policy, or failed in its script', () => {
  expect(looking.broken()).toEqual([])
})
