// Two schools' tables as they came, with what must become of them (test/fixtures/import-case/expected.json).
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { countList, listBySlug } from '../../../src/contacts/lists/lists.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { importing } from '../../support/people.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/import-case')
const registerFile = path.join(folder, 'alumnirekisteri.csv')
const formFile = path.join(folder, 'ilmoittautumislomake.csv')
const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))

const permissions = (db: TestDatabase) => db.sql`
  select coalesce(c.address_key, c.name_key || c.phone) as who, c.name_key, c.phone, c.graduation_year, c.programme,
    c.language, coalesce(k.state, 'unknown') as state
  from contact c left join consent k using (institution_id, contact_id) order by 1`

const totals = async (db: TestDatabase) =>
  countList(db.sql, await listBySlug(db.sql, db.institution.institutionId, 'alumni'), 'invitations')

describe('the import case', () => {
  test('gives the expected figures, whichever file comes first, and the same people and permissions', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
    const first = await importing(one, { file: registerFile })
    const { rows, created, duplicate, conflict, rejected } = first
    expect({ rows, created, duplicate, conflict, rejected }).toEqual(expected['alumnirekisteri.csv'])
    expect(first).toMatchObject({ encoding: 'windows-1252', delimiter: ';', headerLine: 2 })

    const second = await importing(one, { file: formFile })
    const form = expected['ilmoittautumislomake.csv']
    expect(second).toMatchObject({
      rows: form.rows,
      created: form.created,
      duplicate: form.duplicate,
      conflict: 0,
      rejected: form.rejected,
    })
    expect(second.updated + second.unchanged).toBe(form.existing)
    expect(second.refusalsKept).toBe(form.refusals_not_lifted)
    expect(second).toMatchObject({ encoding: 'utf-8', headerLine: 1 })

    await importing(other, { file: formFile })
    await importing(other, { file: registerFile })
    expect([...(await permissions(other))]).toEqual([...(await permissions(one))])
    for (const db of [one, other]) {
      const count = await totals(db)
      expect(count).toMatchObject({
        contacts: expected.after_both.contacts,
        withAddress: expected.after_both.contacts_with_address,
        consent: expected.after_both.permission_of_contacts_with_address,
        mailable: expected.after_both.mailable,
      })
    }
    await Promise.all([one.drop(), other.drop()])
  })

  test('a second time changes nothing, and every row has one outcome with a line and a reason', async () => {
    const db = await freshDatabase()
    for (const file of [registerFile, formFile]) await importing(db, { file })
    const before = [...(await permissions(db))]
    const entries = await db.sql`select count(*) from consent_entry`
    for (const file of [registerFile, formFile]) {
      const again = await importing(db, { file })
      expect(again).toMatchObject({ created: 0, updated: 0 })
      expect(again.unchanged + again.duplicate + again.conflict + again.rejected).toBe(again.rows)
      const kept =
        await db.sql`select count(*) as rows, count(distinct line) as lines from import_row where import_id = ${again.importId}`
      expect(kept[0]).toEqual({ rows: again.rows, lines: again.rows })
      expect(again.problems.every(({ line, reason }) => line > 0 && reason)).toBe(true)
    }
    expect([...(await permissions(db))]).toEqual(before)
    expect(await db.sql`select count(*) from consent_entry`).toEqual(entries)
    await db.drop()
  })

  test('a dry run tells what a real one then does, and keeps nothing', async () => {
    const db = await freshDatabase()
    const { seconds: _, importId: dryId, ...dry } = await importing(db, { file: registerFile }, { dryRun: true })
    expect(dryId).toBeNull()
    expect(await db.sql`select from contact`).toHaveLength(0)
    expect(await db.sql`select from import`).toHaveLength(0)
    const { seconds: __, importId, ...real } = await importing(db, { file: registerFile })
    expect(importId).toBeGreaterThan(0)
    expect(real).toEqual(dry)
    await db.drop()
  })
})
