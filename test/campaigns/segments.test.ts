// Conditions mean whom they say they mean, in whatever language they are said back.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Condition, conditionFromText, readCondition } from '../../src/campaigns/audience/condition.ts'
import { inWords } from '../../src/campaigns/audience/describe.ts'
import {
  countMailable,
  countPeople,
  inSegment,
  keepSegment,
  segmentBySlug,
} from '../../src/campaigns/audience/segments.ts'
import { preflight } from '../../src/campaigns/preflight.ts'
import { answer } from '../../src/events/answers.ts'
import { dispatching, dueCampaign, evening, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { createCampaign, scheduleCampaign } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'
import { openRelay } from '../support/relay.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
  await importing(
    db,
    [
      'Sukunimi;Etunimi;Sähköposti;Valmistumisvuosi;Linja;Lupa;Kotikunta;Palkka;Syntynyt;Mentori',
      'Mäkinen;Elli;elli@x.example;2016;Lukio;kyllä;Espoo;1000;1.5.1997;kyllä',
      'Öhman;Åke;ake@x.example;1976;Merkonomi;ei;Inari;2 500;2.6.1957;ei',
      'Berg;Bo;bo@x.example;2001;lukio;;;99,5;31.12.1981;',
      'Ilman;Eero;;2016;;kyllä;Espoo;;;',
    ].join('\n'),
  )
})
afterEach(() => db.drop())

const moment = { now: at(), year: 2026 }

/** First names of whom a condition means, in alphabetical order. */
async function meant(condition: unknown): Promise<string> {
  const { segmentId } = await keepSegment(db.sql, 1, 'x', { condition: readCondition(condition), now: at() })
  const holds = await inSegment(db.sql, 1, segmentId, moment)
  const rows = await db.sql<{ name: string }[]>`select c.first_name as name from contact c where ${holds()} order by 1`
  expect(await countPeople(db.sql, 1, readCondition(condition), moment)).toBe(rows.length)
  const [asJoin] = await db.sql<[{ n: number }]>`select count(distinct m.contact_id) as n from mailability m
    join contact c using (contact_id) where m.purpose = 'invitations' and m.exclusion is null and ${holds()}`
  expect(await countMailable(db.sql, 1, readCondition(condition), { purpose: 'invitations', ...moment })).toBe(asJoin.n)
  return rows.map(({ name }) => name).join(' ')
}

test.each<[unknown, string]>([
  [{ field: 'programme', is: 'Lukio' }, 'Bo Elli'],
  [{ field: 'programme', is: ['lukio', 'merkonomi'] }, 'Bo Elli Åke'],
  [{ field: 'last_name', contains: 'makin' }, 'Elli'],
  [{ field: 'graduation_year', at_least: 2001, at_most: '2016' }, 'Bo Eero Elli'],
  [{ field: 'graduation_year', is: '2001' }, 'Bo'],
  [{ field: 'address', known: false }, 'Eero'],
  [{ graduated_years_ago: [10, 25, 50] }, 'Bo Eero Elli Åke'],
  [{ graduated_years_ago: 10 }, 'Eero Elli'],
  [{ attribute: 'Kotikunta', is: 'ESPOO' }, 'Eero Elli'],
  [{ not: { attribute: 'Kotikunta', is: 'Espoo' } }, 'Bo Åke'],
  [{ attribute: 'Mentori', is: 'kyllä' }, 'Elli'],
  [{ attribute: 'Syntynyt', at_most: '1981-12-31' }, 'Bo Åke'],
  [{ attribute: 'Syntynyt', is: '1.5.1997' }, 'Elli'],
  [{ attribute: 'Ei ole', known: false }, ''],
  [{ list: 'alumni' }, 'Bo Eero Elli Åke'],
  [{ list: 'other' }, ''],
  [{ silent_months: 1 }, ''],
  [{ consent: 'invitations', state: 'granted' }, 'Eero Elli'],
  [{ consent: 'invitations', state: 'refused' }, 'Åke'],
  [{ consent: 'invitations', state: 'unknown' }, 'Bo'],
  [
    {
      all: [
        { field: 'programme', is: 'lukio' },
        {
          any: [
            { attribute: 'Kotikunta', is: 'Espoo' },
            { field: 'graduation_year', at_most: 1980 },
          ],
        },
      ],
    },
    'Elli',
  ],
])('%j means %s', async (condition, names) => {
  expect(await meant(condition)).toBe(names)
})

test('earlier campaigns: written to, answered, did not answer, refused', async () => {
  const relay = await openRelay({ onRcpt: (to) => (to.startsWith('bo') ? { code: 550, text: '5.1.1 unknown' } : null) })
  await db.sql`insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, by_person,
      recorded_by, recorded_at)
    select 1, contact_id, 'invitations', 'granted', 1, 'form', true, 'x', ${at()} from contact`
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, relay.url)
  await until(db, campaign, dispatcher, 'finished')
  await dispatcher.stop()
  await relay.close()
  const { campaignId } = campaign
  const [elli] = await db.sql<
    { contactId: number }[]
  >`select contact_id as "contactId" from contact where first_name = 'Elli'`
  const contactId = elli?.contactId as number
  await db.sql.begin((tx) => answer(tx, { institutionId: 1, campaignId, contactId }, 'no', at()))
  expect(await meant({ campaign: campaignId, was: 'written_to' })).toBe('Elli Åke')
  expect(await meant({ campaign: campaignId, was: 'answered' })).toBe('Elli')
  expect(await meant({ campaign: campaignId, was: 'not_answered' })).toBe('Åke')
  expect(await meant({ campaign: campaignId, was: 'bounced' })).toBe('Bo')
})

test('a segment is a campaign’s audience, asked when it is used', async () => {
  await keepSegment(db.sql, 1, 'espoo', { condition: { attribute: 'Kotikunta', is: 'Espoo' }, now: at() })
  const order = { name: 'x', list: 'alumni', template: 'alumni-evening', purpose: 'invitations', tracking: 'off' }
  const url = 'http://localhost:8080'
  const draft = await createCampaign(
    { sql: db.sql, institution: db.institution, baseUrl: url, now: at() },
    { ...order, segment: 'espoo', fields: evening },
  )
  expect(await preflight({ sql: db.sql, institution: db.institution, baseUrl: url, now: at() }, draft)).toMatchObject({
    recipients: 1,
    leftOut: { no_address: 1 },
  })
  const campaign = await scheduleCampaign(
    { sql: db.sql, institution: db.institution, baseUrl: url, now: at() },
    draft,
    { dueAt: at() },
  )
  await importing(db, 'Nimi;Sähköposti;Lupa;Kotikunta\nUusi Tulija;uusi@x.example;kyllä;Espoo')
  const relay = await openRelay()
  const dispatcher = await dispatching(db, relay.url)
  expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 2, leftOut: { no_address: 1 } })
  expect(relay.messages.map(({ to }) => to).sort()).toEqual(['elli@x.example', 'uusi@x.example'])
  await dispatcher.stop()
  await relay.close()
  await expect(
    createCampaign(
      { sql: db.sql, institution: db.institution, baseUrl: url, now: at() },
      { ...order, segment: 'no', fields: evening },
    ),
  ).rejects.toThrow('espoo')
})

describe('what is not understood', () => {
  test.each<[string, string]>([
    ['', 'JSON'],
    ['[]', '[]'],
    ['{"field":"hetu","is":"x"}', 'hetu'],
    ['{"field":"programme"}', 'programme'],
    ['{"all":[{"list":"a"},{"lists":"b"}]}', '.all[1]'],
    ['{"any":[]}', 'any'],
    ['{"not":{"field":"programme","is":{"$ne":1}}}', '.not'],
    ['{"field":"programme","is":"a","sql":"; drop table contact"}', 'drop table'],
    [`${'{"not":'.repeat(40)}{"list":"a"}${'}'.repeat(40)}`, 'levels deep'],
  ])('%s is refused and named', (text, said) => {
    expect(() => conditionFromText(text)).toThrow(said)
  })

  test('no text of a condition gets into the SQL', async () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.constantFrom("'; drop table contact --", '$1', '%', '\\', '\u0000', '[', '((('),
    )
    const text = nasty.map((one) => one.replaceAll('\0', '').slice(0, 100) || 'x')
    const condition: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({ field: fc.constantFrom('programme' as const, 'graduation_year' as const), is: text }),
      fc.record({ field: fc.constantFrom('last_name' as const, 'graduation_year' as const), at_least: text }),
      fc.record({ attribute: text, contains: text }),
      fc.record({ attribute: fc.constantFrom('Palkka', 'Syntynyt', 'Mentori'), at_most: text, is: text }),
      fc.record({ list: text.map((one) => one.slice(0, 60)) }),
    )
    await fc.assert(
      fc.asyncProperty(condition, async (one) => {
        await countPeople(db.sql, 1, readCondition(one), moment)
        await countMailable(db.sql, 1, readCondition(one), { purpose: 'invitations', ...moment })
      }),
      { numRuns: 150 },
    )
    expect(await db.sql`select from contact`).toHaveLength(4)
  })
})

test('is said back in three languages', () => {
  const condition = readCondition({
    all: [
      { graduated_years_ago: [10, 25] },
      { any: [{ field: 'programme', is: 'Lukio' }, { not: { attribute: 'Kotikunta', known: true } }] },
      { campaign: 3, was: 'not_answered' },
    ],
  })
  expect(inWords(condition, 'en', 2026)).toBe(
    'graduated 10, 25 years ago (2016, 2001) and (programme is Lukio or not ("Kotikunta" is known)) and got campaign 3 and did not answer',
  )
  expect(inWords(condition, 'fi', 2026)).toContain('valmistui 10, 25 vuotta sitten (2016, 2001) ja (linja on Lukio tai')
  expect(inWords(condition, 'sv', 2026)).toContain('fick kampanj 3 och svarade inte')
})

test('one can be found again', async () => {
  await keepSegment(db.sql, 1, 'a', { condition: { list: 'alumni' }, now: at() })
  await keepSegment(db.sql, 1, 'a', { condition: { list: 'other' }, now: at() })
  expect((await segmentBySlug(db.sql, 1, 'a')).condition).toEqual({ list: 'other' })
  await expect(segmentBySlug(db.sql, 1, 'b')).rejects.toThrow('b')
})
