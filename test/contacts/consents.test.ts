// The log is the proof, the flag is derived, and only the person turns a refusal round.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  preferencesOf,
  savePreferences,
  unsubscribe,
  unsubscribeFromAll,
  type Visitor,
} from '../../src/signup/preferences.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { at, importing } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const table = (permission: string) => `Nimi;Sähköposti;Lupa\nElli Mäkinen;e@x.example;${permission}`

const visitor = async (): Promise<Visitor> => {
  const [row] = await db.sql<{ contactId: number; listId: number }[]>`
    select contact_id as "contactId", list_id as "listId" from subscription order by list_id limit 1`
  const { institutionId } = db.institution
  return {
    institutionId,
    campaignId: 1,
    purpose: 'invitations',
    language: 'fi',
    ...(row as { contactId: number; listId: number }),
  }
}
const exclusion = async () => {
  const [row] =
    await db.sql`select exclusion from mailability where purpose = 'invitations' order by list_id desc limit 1`
  return row?.exclusion
}

test('the log is append-only', async () => {
  await importing(db, table('kyllä'))
  await expect(db.sql`update consent_entry set state = 'refused'`).rejects.toThrow('append-only')
  await expect(db.sql`delete from consent_entry`).rejects.toThrow('append-only')
  await db.sql`delete from contact`
  expect(await db.sql`select from consent_entry`).toHaveLength(0)
})

test('an entry proves who, what, in which words, from where and when', async () => {
  await importing(db, table('kyllä'), { name: 'rekisteri.csv' })
  const [entry] = await db.sql`select * from consent_entry`
  expect(entry).toMatchObject({
    purpose: 'invitations',
    state: 'granted',
    wording_version: null,
    source: 'import',
    source_detail: 'rekisteri.csv:2',
    by_person: false,
    recorded_by: 'a test',
    recorded_at: at(),
  })
})

test('leaving is for the list and the purpose, happens once, and no import takes it back', async () => {
  await importing(db, table('kyllä'))
  expect(await exclusion()).toBeNull()
  for (let i = 0; i < 2; i++) await db.sql.begin(async (tx) => unsubscribe(tx, await visitor(), at()))
  expect(await exclusion()).toBe('unsubscribed')
  expect(await db.sql`select from consent_entry where source = 'unsubscribe'`).toHaveLength(1)
  await importing(db, `${table('kyllä')}\n`)
  expect(await exclusion()).toBe('unsubscribed')
  await importing(db, `${table('kyllä')}\n\n`, { list: 'another' })
  expect(await exclusion()).toBe('refused')
})

test('leaving everything suppresses the address; the person may come back, nobody else can bring them', async () => {
  await importing(db, table('kyllä'))
  const who = await visitor()
  await db.sql.begin((tx) => unsubscribeFromAll(tx, who, at()))
  expect(await exclusion()).toBe('suppressed')
  await importing(db, `${table('kyllä')}\n`)
  expect(await exclusion()).toBe('suppressed')
  const choices = {
    language: 'sv' as const,
    firstName: 'Elli',
    lastName: 'Virtanen',
    shown: null,
    wanted: ['invitations' as const],
  }
  await db.sql.begin((tx) => savePreferences(tx, who, choices, at()))
  expect(await exclusion()).toBeNull()
  expect(await preferencesOf(db.sql, who)).toMatchObject({ lastName: 'Virtanen', language: 'sv' })
})

test('a blank permission is unknown, and unknown is not mailable', async () => {
  await importing(db, table(''))
  expect(await exclusion()).toBe('unknown')
  expect(await db.sql`select from consent_entry`).toHaveLength(0)
})

test('in any order of imports and own acts, the flag follows the log and a refusal by nobody but the person is lifted', async () => {
  const steps = fc.array(fc.constantFrom('kyllä', 'ei', '', 'leave', 'return'), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const one = await freshDatabase()
      let n = 0
      let expected: 'granted' | 'refused' | 'unknown' = 'unknown'
      await importing(one, table(''))
      const [row] = await one.sql<
        { contactId: number; listId: number }[]
      >`select contact_id as "contactId", list_id as "listId" from subscription`
      const who: Visitor = {
        institutionId: one.institution.institutionId,
        campaignId: 1,
        purpose: 'invitations',
        language: 'fi',
        ...(row as { contactId: number; listId: number }),
      }
      for (const step of history) {
        if (step === 'leave') await one.sql.begin((tx) => unsubscribe(tx, who, at()))
        else if (step === 'return')
          await one.sql.begin((tx) =>
            savePreferences(
              tx,
              who,
              {
                language: 'fi',
                firstName: 'Elli',
                lastName: 'Mäkinen',
                shown: null,
                wanted: ['invitations'],
              },
              at(),
            ),
          )
        else await importing(one, table(step) + '\n'.repeat(n++))
        if (step === 'leave' || step === 'ei') expected = 'refused'
        if (step === 'return' || (step === 'kyllä' && expected === 'unknown')) expected = 'granted'
      }
      const [flag] = await one.sql`select state from consent where purpose = 'invitations'`
      expect(flag?.state ?? 'unknown').toBe(expected)
      await one.drop()
    }),
    { numRuns: 12 },
  )
})
