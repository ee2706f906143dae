// Keys that former rules made become ours, and whoever was erased under former rules stays known.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyRules, renewKeys } from '../../src/contacts/people/key-rules.ts'
import { whoWithoutAddress } from '../../src/contacts/people/names.ts'
import { loadKeys } from '../../src/institutions/token-keys.ts'
import { addressHash } from '../../src/platform/token.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { at, importing } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

/** As a build before these rules left it: U+202A and U+202C within a name, and within an address. */
const marked = '\u202aaino\u202c aalto'
const hashOf = async (key: string) => addressHash(await loadKeys(db.sql, 1), key)
async function former(contacts: { name: string; address?: string }[]): Promise<void> {
  for (const { name, address = null } of contacts)
    await db.sql`insert into contact (institution_id, name_key, first_name, last_name, graduation_year, address,
        address_key, address_hash, created_at, updated_at)
      values (1, ${name}, 'Aino', 'Aalto', 1994, ${address}, ${address}, ${address && (await hashOf(address))}, ${at()}, ${at()})`
  await db.sql`update institution set key_rules = 1`
}
const keysNow = () => db.sql`select name_key, address_key from contact order by contact_id`

test('a new institution’s keys follow our rules, and ours are the ones the schema says', async () => {
  expect(await db.sql`select key_rules from institution`).toEqual([{ key_rules: keyRules }])
  expect(await renewKeys(db.sql)).toEqual([])
})

test('names are renewed, batch by batch, once', async () => {
  await former([{ name: marked }, { name: 'aalto aino' }])
  await db.sql`insert into contact (institution_id, name_key, created_at, updated_at)
    select 1, '\u2066n' || n, now(), now() from generate_series(1, 5100) as n`
  expect(await renewKeys(db.sql)).toEqual([{ institutionId: 1, contacts: 5101, twins: [] }])
  expect((await keysNow()).slice(0, 2)).toMatchObject([{ name_key: 'aalto aino' }, { name_key: 'aalto aino' }])
  expect(await db.sql`select from contact where name_key ~ '[\u2066\u202a]'`).toHaveLength(0)
  expect(await renewKeys(db.sql)).toEqual([])
})

test('a row that says the name without the signs finds its contact afterwards', async () => {
  await former([{ name: marked }])
  await renewKeys(db.sql)
  expect(await importing(db, 'Etunimi;Sukunimi;Sähköposti;Valmistumisvuosi\nAino;Aalto;;1994')).toMatchObject({
    created: 0,
  })
})

test('what was said of an address’s old key holds for the new one', async () => {
  await former([{ name: 'aalto aino', address: 'aino\u202c@x.example' }])
  const hash = await hashOf('aino\u202c@x.example')
  await db.sql`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
    values (1, ${hash}, 'objection', ${at()}, 'a test')`
  expect(await renewKeys(db.sql)).toMatchObject([{ contacts: 1 }])
  expect(await keysNow()).toMatchObject([{ address_key: 'aino@x.example' }])
  await importing(db, 'Etunimi;Sukunimi;Sähköposti;Lupa\nAino;Aalto;aino@x.example;kyllä')
  expect(await db.sql`select exclusion from mailability where purpose = 'invitations'`).toEqual([
    { exclusion: 'suppressed' },
  ])
})

test('two contacts whose address becomes one are told, and neither is lost', async () => {
  await former([
    { name: 'aalto aino', address: 'aino@x.example' },
    { name: 'boman bo', address: 'aino\u202c@x.example' },
  ])
  const [renewed] = await renewKeys(db.sql)
  expect(renewed?.twins).toHaveLength(1)
  expect(await db.sql`select from contact`).toHaveLength(2)
})

describe('erased under former rules', () => {
  const erased = async (key: string) => {
    await db.sql`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
      values (1, ${await hashOf(key)}, 'erasure', ${at()}, 'a test')`
  }
  const header = 'Etunimi;Sukunimi;Sähköposti;Puhelin;Valmistumisvuosi;Lupa'
  test.each([
    [
      'by name and year',
      whoWithoutAddress('aalto \u202aaino\u202c', null, 1994),
      '\u202aAino\u202c;Aalto;;;1994;kyllä',
      'erased_name',
    ],
    [
      'by name and phone',
      whoWithoutAddress('aalto \u2066aino\u2069', '+358401234567', null),
      '\u2066Aino\u2069;Aalto;;040 1234567;;kyllä',
      'erased_name',
    ],
    [
      'by the last of two named addresses',
      'b9@addr.example',
      'Aino;Aalto;"Aino <a9@addr.example>; Bo <b9@addr.example>";;;kyllä',
      'erased',
    ],
    [
      'by our rules, the name clean',
      whoWithoutAddress('aalto aino', null, 1994),
      '\u202aAino\u202c;Aalto;;;1994;kyllä',
      'erased_name',
    ],
    ['by our rules, the address marked', 'a9@addr.example', 'Aino;Aalto;\u202aa9@addr.example\u202c;;;kyllä', 'erased'],
  ])('%s', async (_, key, row, reason) => {
    expect(await importing(db, `${header}\n${row}`, { dryRun: true })).toMatchObject({ created: 1 })
    await erased(key)
    const report = await importing(db, `${header}\n${row}\nBo;Boman;bo@addr.example;;;kyllä`)
    expect(report).toMatchObject({ created: 1, rejected: 1 })
    expect(report.problems).toMatchObject([{ reason }])
    expect(await db.sql`select from import_row where cells is not null`).toHaveLength(0)
  })
})
