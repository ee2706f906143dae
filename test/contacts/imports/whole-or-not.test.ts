// An import happens whole or not at all, can be taken back to the byte, and stands in nobody's way.

import path from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listBySlug } from '../../../src/contacts/lists/lists.ts'
import { exportList } from '../../../src/contacts/people/export.ts'
import { phoneReader } from '../../../src/contacts/people/phones.ts'
import { unsubscribe } from '../../../src/signup/preferences.ts'
import { dispatching, dueCampaign, until } from '../../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { undoImport } from '../../support/in-transaction.ts'
import { dataFolder, start } from '../../support/kutsu.ts'
import { at, fileOf, importing, register } from '../../support/people.ts'
import { openRelay } from '../../support/relay.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const folder = path.resolve(import.meta.dirname, '../../fixtures/import-case')
const files = ['alumnirekisteri.csv', 'ilmoittautumislomake.csv'].map((name) => path.join(folder, name))

/** Everything that can be exported, in both flavours. */
async function exports(): Promise<string> {
  const list = await listBySlug(db.sql, 1, 'alumni')
  const told: string[] = []
  for (const flavour of ['excel', 'raw'] as const) {
    const out = new PassThrough()
    const order = { list, out, purpose: 'invitations', language: 'fi', flavour, whole: true } as const
    const [written] = await Promise.all([text(out), exportList(db.sql, db.institution, order)])
    told.push(written)
  }
  return told.join('\n')
}

/** Waits until an import holds the register's lock. */
const underWay = () =>
  expect
    .poll(
      async () => {
        const locks = await db.sql`select from pg_locks l join pg_database d on d.oid = l.database
          where l.locktype = 'advisory' and l.classid = 7217003 and d.datname = current_database()`
        return locks.length
      },
      { timeout: 20_000, interval: 20 },
    )
    .toBeGreaterThan(0)

test.each([
  [0, 1],
  [1, 0],
])('the import case, file %i before file %i: what was undone left nothing behind', async (first, second) => {
  const [one, other] = [files[first] as string, files[second] as string]
  await importing(db, { file: one })
  const before = await exports()
  const { importId } = await importing(db, { file: other })
  const both = await exports()
  expect(both).not.toBe(before)
  await undoImport(db.sql, 1, importId as number, 'a test', at())
  expect(await exports()).toBe(before)
  const again = await importing(db, { file: other })
  expect(await exports()).toBe(both)
  await undoImport(db.sql, 1, again.importId as number, 'a test', at())
  expect(await exports()).toBe(before)
})

test('a process killed in the middle of an import leaves nothing, and the next one works', async () => {
  const file = await fileOf(register(60_000))
  const { child, ended } = start(['import', file, '--list', 'alumni', '--create-list', '--source', 'a test'], {
    DATABASE_URL: db.url,
    KUTSU_DATA: await dataFolder(),
  })
  await underWay()
  child.kill('SIGKILL')
  expect((await ended).code).toBeNull()
  const { created } = await importing(db, register(10))
  expect(created).toBe(10)
  expect(await db.sql`select from contact`).toHaveLength(10)
  expect(await db.sql`select from import`).toHaveLength(1)
  expect(await db.sql`select from consent_entry`).toHaveLength(10)
})

test('while a large import is under way, a campaign goes out and people can leave', async () => {
  const relay = await openRelay()
  await importing(db, register(20))
  const campaign = await dueCampaign(db)
  const dispatcher = await dispatching(db, relay.url)
  let isImporting = true
  const importing40k = importing(db, register(40_000)).finally(() => {
    isImporting = false
  })
  await underWay()
  expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 20 })
  const visitor = {
    institutionId: 1,
    contactId: 1,
    campaignId: campaign.campaignId,
    listId: 1,
    purpose: 'invitations',
    language: 'fi',
  } as const
  await db.sql.begin((tx) => unsubscribe(tx, visitor, at()))
  expect(isImporting).toBe(true)
  expect(await importing40k).toMatchObject({ created: 39_980, unchanged: 20 })
  await dispatcher.stop()
  await relay.close()
})

test('numbers read quickly are read as the library reads them', () => {
  const quick = phoneReader('FI')
  const number = fc.oneof(
    fc.integer({ min: 0, max: 99_999_999 }).map((n) => `0${n}`),
    fc.integer({ min: 1_000_000, max: 999_999_999 }).map((n) => `04${n}`),
    fc.integer({ min: 1_000_000, max: 999_999_999_999 }).map((n) => `+358${n}`),
    fc.integer({ min: 1_000_000, max: 999_999_999_999 }).map((n) => `00358${n}`),
  )
  fc.assert(
    fc.property(number, (typed) => {
      const slow = parsePhoneNumberFromString(typed.replace(/^00358/, '+358').replace(/^\+3580/, '+358'), 'FI')
      expect(quick(typed).phone).toBe(slow?.isValid() ? slow.number : null)
    }),
    { numRuns: 3000, examples: [['018000'], ['0181234'], ['+35818012345']] },
  )
})
