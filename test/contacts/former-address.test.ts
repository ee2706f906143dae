// A file of before somebody's address was corrected is about the same person: what they said since holds.
import { beforeEach, expect, test } from 'vitest'
import { correct } from '../../src/contacts/people/correct.ts'
import { takeDown } from '../../src/contacts/permission/consents.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { erase } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
  return () => db.drop()
})

const old = 'Sukunimi;Etunimi;Sähköposti;Lupa\nMäkinen;Päivi;vanha@example.org;kyllä'
const idOf = async () =>
  (await db.sql<{ id: number }[]>`select contact_id as id from contact order by 1 limit 1`)[0]?.id ?? 0
const corrected = async (fields: Record<string, string>) => {
  const contactId = await idOf()
  await db.sql.begin((tx) => correct(tx, db.institution, contactId, fields, at()))
  return contactId
}
const people = () => db.sql`select c.address, coalesce(k.state, 'unknown') as state from contact c
  left join consent k on k.institution_id = c.institution_id and k.contact_id = c.contact_id and k.purpose = 'invitations'
  order by c.contact_id`

test('a no that was said after an address was corrected is not lost to an old file', async () => {
  await importing(db, old)
  const contactId = await corrected({ address: 'uusi@example.org' })
  const word = { purpose: 'invitations', state: 'refused', source: 'phone', detail: 'puhelu', language: null } as const
  await db.sql.begin((tx) => takeDown(tx, { institutionId: 1, contactId }, { ...word, by: 'operator' }, at()))
  const report = await importing(db, `${old}\nBerg;Bo;bo@example.org;kyllä`)
  expect(report).toMatchObject({ created: 1, refusalsKept: 1 })
  expect(await people()).toEqual([
    { address: 'uusi@example.org', state: 'refused' },
    { address: 'bo@example.org', state: 'granted' },
  ])
})

test('under another name it is nobody’s until a person decides, and a no there is theirs', async () => {
  await importing(db, old)
  await corrected({ address: 'uusi@example.org' })
  const report = await importing(db, 'Sukunimi;Etunimi;Sähköposti;Lupa\nToinen;Nimi;vanha@example.org;kyllä')
  expect(report).toMatchObject({ created: 0, conflict: 1 })
  const [row] = await db.sql`select contact_id from import_row where outcome = 'conflict'`
  expect(row?.contact_id).toBe(await idOf())
})

test('an address that somebody has again, or that another takes, is theirs', async () => {
  await importing(db, old)
  await corrected({ address: 'uusi@example.org' })
  await corrected({ address: 'vanha@example.org' })
  expect(await db.sql`select from former_address`).toHaveLength(1)
  expect(await importing(db, `${old}\n`, { dryRun: true })).toMatchObject({ created: 0, unchanged: 1 })
})

test('who was erased is not brought back by their address of before', async () => {
  await importing(db, old)
  const contactId = await corrected({ address: 'uusi@example.org' })
  await erase(db.sql, db.institution, contactId, { by: 'a test', dryRun: false }, at())
  expect(await db.sql`select from former_address`).toHaveLength(0)
  expect(await importing(db, old)).toMatchObject({ created: 0, rejected: 1 })
})
