// Everybody's message is made and looked at before a campaign is scheduled.
import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Campaign } from '../../src/campaigns/campaigns.ts'
import { compileKept } from '../../src/campaigns/drafts.ts'
import { preflight, preflightKept } from '../../src/campaigns/preflight.ts'
import { datesIn } from '../../src/content/dates-in-text.ts'
import { greetsNobody, oddity } from '../../src/content/proofread.ts'
import { checkSenderDomain } from '../../src/institutions/sender-authentication.ts'
import { keepTemplate, loadTemplate } from '../../src/templates/store.ts'
import { evening } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { correct, createCampaign, scheduleCampaign } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'

const url = 'http://localhost:8080'
const people = [
  'Sukunimi;Etunimi;Sähköposti;Kieli;Lupa;Valmistumisvuosi;Kotikunta',
  'Mäkinen;Elli;elli@example.org;suomi;kyllä;2004;Espoo',
  ';;nimeton@example.org;ruotsi;kyllä;;',
  'VIRTANEN;MATTI;matti@example.org;suomi;kyllä;2005;',
  'Öhman;testi;ohman@example.org;ruotsi;kyllä;2006;Åbo',
  'Example;alex@example.org;alex@example.org;englanti;kyllä;2007;',
  'Poissa;Olli;olli@example.org;suomi;ei;2008;',
].join('\r\n')

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
  await importing(db, people)
})
afterEach(() => db.drop())

const campaign = (fields: Record<string, string> = {}, template = 'alumni-evening'): Promise<Campaign> =>
  createCampaign(
    { sql: db.sql, institution: db.institution, baseUrl: url, now: at() },
    { name: 'x', list: 'alumni', template, purpose: 'invitations', tracking: 'off', fields: { ...evening, ...fields } },
  )
const look = (one: Campaign, watching = {}) =>
  preflight({ sql: db.sql, institution: db.institution, baseUrl: url, now: at() }, one, watching)
const schedule = (one: Campaign) =>
  scheduleCampaign({ sql: db.sql, institution: db.institution, baseUrl: url, now: at() }, one, { dueAt: at() })

test('a clean campaign: everybody counted, left out by reason, in the languages they read', async () => {
  const found = await look(await campaign())
  expect(found).toMatchObject({ recipients: 5, languages: { fi: 2, sv: 2, en: 1 }, leftOut: { refused: 1 } })
  expect(found.findings.filter(({ blocks }) => blocks)).toEqual([])
  expect(found.htmlBytes.fi).toBeGreaterThan(10_000)
  expect(found.messageBytes).toBeGreaterThan(found.htmlBytes.fi ?? 0)
  expect(found.longestNames[0]).toMatchObject({ name: 'alex@example.org Example' })
})

test('values that look wrong are told with whose they are, and do not stop anything', async () => {
  const one = await campaign()
  const found = (await look(one)).findings.map(({ key, people, examples }) => [key, people, examples[0]?.shown])
  expect(found).toEqual(
    expect.arrayContaining([
      ['preflight.odd_capitals', 1, 'MATTI'],
      ['preflight.odd_capitals', 1, 'VIRTANEN'],
      ['preflight.odd_test', 1, 'testi'],
      ['preflight.odd_address', 1, 'alex@example.org'],
    ]),
  )
  expect(await schedule(one)).toMatchObject({ state: 'scheduled' })
})

describe('a hole in somebody’s message stops the scheduling', () => {
  test('a field that some lack, unless the text asks for it or has other words', async () => {
    const bare = await campaign({ message: 'Valmistuit vuonna {{graduation_year}}.' })
    const [finding] = (await look(bare)).findings
    expect(finding).toMatchObject({
      key: 'preflight.missing',
      blocks: true,
      people: 1,
      values: { field: 'graduation_year' },
    })
    await expect(schedule(bare)).rejects.toMatchObject({ key: 'preflight.missing' })
    const worded = await campaign({ message: 'Olet {{attributes.[Kotikunta] "kotikunnan"}} kasvatti.' })
    expect(await schedule(worded)).toMatchObject({ state: 'scheduled' })
  })

  test('a greeting of nobody', async () => {
    const one = await campaign({ message: 'Hei {{first_name}}!' })
    await expect(schedule(one)).rejects.toMatchObject({ key: 'preflight.missing' })
    expect((await look(one)).findings.map(({ key }) => key)).toContain('preflight.greeting')
  })

  test('a language that the template is not written in', async () => {
    const loaded = await loadTemplate(db.sql, db.institution.institutionId, 'alumni-evening')
    const finnish = { ...loaded, name: 'own', variants: loaded.variants.filter(({ language }) => language === 'fi') }
    await keepTemplate(db.sql, db.institution.institutionId, finnish, at())
    const one = await campaign({}, 'own')
    expect((await look(one)).findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'preflight.no_variant', blocks: true, people: 2, values: { language: 'sv' } }),
      ]),
    )
    await expect(schedule(one)).rejects.toMatchObject({ key: 'preflight.no_variant' })
  })
})

test('what last year left behind is told', async () => {
  const message = 'Kuten vuonna 2025. Keskiviikkona 19.11.2026 ovet aukeavat klo 16.30. Ilmoittaudu 3.10. mennessä.'
  const found = await look(await campaign({ message, programme_url: 'https://school.example/2025/ohjelma' }))
  const finnish = found.findings.filter(({ values }) => values.language === 'fi')
  expect(finnish.map(({ key, values }) => [key, values.found])).toEqual(
    expect.arrayContaining([
      ['preflight.weekday', 'Keskiviikkona 19.11.2026'],
      ['preflight.past_date', '3.10.'],
      ['preflight.last_year', expect.stringContaining('Kuten vuonna 2025')],
      ['preflight.last_year_link', 'https://school.example/2025/ohjelma'],
    ]),
  )
})

test('the result holds for this content and this audience, and for no other', async () => {
  const one = await campaign()
  const planning = { sql: db.sql, institution: db.institution, baseUrl: url, now: at() }
  const kept = async () => preflightKept(planning, one, await compileKept(planning, one))
  expect(await kept()).toBeNull()
  await look(one)
  expect(await kept()).toMatchObject({ recipients: 5 })
  await correct(db.sql, db.institution, 1, { first_name: 'Ella' }, at())
  expect(await kept()).toBeNull()
  await look(one)
  await db.sql`update institution set postal_address = 'Uusi katu 2'`
  const changed = { ...db.institution, postalAddress: 'Uusi katu 2' }
  const changedToo = { ...planning, institution: changed }
  expect(await preflightKept(changedToo, one, await compileKept(changedToo, one))).toBeNull()
})

test('nothing that names a person is kept', async () => {
  await look(await campaign())
  expect(JSON.stringify(await db.sql`select findings from preflight`)).not.toMatch(/Elli|MATTI|example\.org/)
})

test('it can be stopped, and says how far it is', async () => {
  const one = await campaign()
  const steps: [number, number][] = []
  await look(one, { progress: (done: number, of: number) => steps.push([done, of]) })
  expect(steps.at(-1)).toEqual([5, 5])
  await expect(look(one, { signal: AbortSignal.abort() })).rejects.toMatchObject({ key: 'preflight.cancelled' })
})

test('somebody else’s claim to an address is told', async () => {
  await importing(db, 'Sukunimi;Etunimi;Sähköposti;Kieli;Lupa\r\nToinen;Ihminen;elli@example.org;suomi;kyllä')
  expect((await look(await campaign())).sharedAddresses).toMatchObject([
    { address: 'elli@example.org', name: 'Elli Mäkinen' },
  ])
})

describe('dates in text', () => {
  test.each([
    ['fi', 'torstaina 19.11.2026 klo 17.00–20.00', [['2026-11-19', 4]]],
    [
      'fi',
      'to 19.11. ja 20. marraskuuta 2026',
      [
        ['2026-11-20', null],
        ['2026-11-19', 4],
      ],
    ],
    ['fi', 'klo 12.10. ja 17.30.', []],
    [
      'sv',
      'torsdagen den 19 november 2026, onsdag 18.11.2026',
      [
        ['2026-11-19', 4],
        ['2026-11-18', 3],
      ],
    ],
    [
      'en',
      'Thursday 19 November 2026 and Nov 3, on Monday, November 9th',
      [
        ['2026-11-19', 4],
        ['2026-11-09', 1],
      ],
    ],
    ['en', '2026-11-19', [['2026-11-19', null]]],
  ] as const)('%s: %s', (language, text, dates) => {
    expect(datesIn(text, language, '2026-10-20').map(({ date, weekday }) => [date, weekday])).toEqual(dates)
  })
})

test('what looks wrong in a value, and what does not', () => {
  expect(['MATTI', 'test', 'xxx', 'a@b.example', '<b>', 'R2D2'].map((value) => oddity(value, true))).toEqual(
    ['capitals', 'test', 'test', 'address', 'signs', 'digits'].map((what) => `preflight.odd_${what}`),
  )
  for (const name of ['Elli', 'AB', 'van der Berg', 'Åsa', "O'Neil", '李', 'Testamentti', 'Foorum'])
    expect(oddity(name, true)).toBeNull()
  expect(['Hei !', 'Dear ,', 'Hej , välkommen'].map(greetsNobody).every(Boolean)).toBe(true)
  expect(['Hei Elli!', 'Hei!', 'Dear Alex,'].map(greetsNobody)).toEqual([null, null, null])
})

describe('the sender’s domain', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const published = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const signing = {
    domain: 'school.example',
    selector: 'k1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  const dns = (texts: Record<string, string[]>) => async (name: string) => {
    if (texts[name]) return texts[name].map((text) => text.match(/.{1,255}/g) ?? [])
    throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' })
  }
  const states = async (texts: Record<string, string[]>, key: typeof signing | null = signing) =>
    (await checkSenderDomain('alumni@school.example', key, dns(texts))).map(({ state }) => state)

  test('well, missing, wrong, the relay’s matter, and nobody to ask', async () => {
    const well = {
      'school.example': ['v=spf1 include:relay.example ~all', 'other'],
      'k1._domainkey.school.example': [`v=DKIM1; k=rsa; p=${published}`],
      '_dmarc.school.example': ['v=DMARC1; p=none'],
    }
    expect(await states(well)).toEqual(['well', 'well', 'well'])
    expect(await states({})).toEqual(['missing', 'missing', 'missing'])
    expect(await states({}, null)).toEqual(['missing', 'relay', 'missing'])
    expect(
      await states({
        'school.example': ['v=spf1 -all', 'v=spf1 ~all'],
        'k1._domainkey.school.example': ['v=DKIM1; p=AAAA'],
      }),
    ).toEqual(['wrong', 'wrong', 'missing'])
    const below = await checkSenderDomain(
      'a@lukio.city.example',
      null,
      dns({ '_dmarc.city.example': ['v=DMARC1; p=none'] }),
    )
    expect(below.at(-1)?.state).toBe('well')
    const offline = await checkSenderDomain('a@school.example', signing, async () => {
      throw Object.assign(new Error('no'), { code: 'ETIMEOUT' })
    })
    expect(offline.map(({ state }) => state)).toEqual(['offline', 'offline', 'offline'])
  })
})
