// A no in a row that conflicts holds for the address until somebody decides, whatever came first.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { audienceOf, countsIn, disputedAddresses } from '../../src/campaigns/audience/audience.ts'
import { campaignById } from '../../src/campaigns/campaigns.ts'
import { duplicatesOf } from '../../src/contacts/duplicates/queue.ts'
import { countList, listBySlug } from '../../src/contacts/lists/lists.ts'
import { personOf } from '../../src/contacts/people/people.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { correct, decideRow, erase, mergeContacts, takeDown, undoImport, undoMerge } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

const header = 'Etunimi;Sukunimi;Sähköposti;Lupa'
const file = (...rows: string[]): string => [header, ...rows].join('\n')
const maija = 'Maija;Meikäläinen;maija@conf.example;kyllä'
const no = 'Maija;Virtanen;maija@conf.example;ei'

const exclusion = async (address = 'maija@conf.example'): Promise<string | null | undefined> => {
  const [row] = await db.sql<{ exclusion: string | null }[]>`
    select distinct m.exclusion from mailability m join contact c using (institution_id, contact_id)
    where m.purpose = 'invitations' and c.address_key = ${address}`
  return row?.exclusion
}
const counted = async () => {
  const { mailable, consent } = await countList(db.sql, await listBySlug(db.sql, 1, 'alumni'), 'invitations')
  return { mailable, consent }
}
const decide = (importId: number | null, line: number, decided: 'same' | 'apart', contactId: number | null = null) =>
  decideRow(db.sql, db.institution, { importId: importId ?? 0, line, decided, contactId, by: 'a test' }, at())
const idOf = async (address: string) => (await personOf(db.sql, 1, address)).contactId

test('the same permissions whichever file, and whichever row, comes first', async () => {
  const told = async (...files: string[]) => {
    const fresh = await freshDatabase()
    try {
      for (const rows of files) await importing(fresh, rows)
      const { mailable, consent } = await countList(fresh.sql, await listBySlug(fresh.sql, 1, 'alumni'), 'invitations')
      return { mailable, consent }
    } finally {
      await fresh.drop()
    }
  }
  const expected = { mailable: 0, consent: { granted: 0, refused: 1, unknown: 0 } }
  expect(await told(file(maija), file(no))).toEqual(expected)
  expect(await told(file(no), file(maija))).toEqual(expected)
  expect(await told(file(maija, no))).toEqual(expected)
  expect(await told(file(no, maija))).toEqual(expected)
})

test('it is told in the report, by the pre-flight, and not twice for the same row', async () => {
  await importing(db, file(maija, 'Åke;Öhman;ake@conf.example;kyllä'))
  expect(await importing(db, file(no))).toMatchObject({ conflict: 1, disputed: 1 })
  const campaign = { ...(await draft()) }
  const filling = { zone: 'Europe/Helsinki', used: [], languages: ['fi' as const], fallback: 'fi' as const, now: at() }
  const counts = await countsIn(db.sql, await audienceOf(db.sql, campaign, filling))
  expect(counts).toEqual({ people: 1, leftOut: { disputed: 1 } })
  expect(await disputedAddresses(db.sql, campaign)).toMatchObject([
    { address: 'maija@conf.example', name: 'Maija Meikäläinen', others: ['2:2'] },
  ])
  expect(await importing(db, file(no), { dryRun: true })).toMatchObject({ disputed: 1 })
  expect((await duplicatesOf(db.sql, 1)).rows).toHaveLength(1)
})

test('it is about the purpose of the file alone', async () => {
  await importing(db, file(maija, no))
  const contactId = await idOf('maija@conf.example')
  await db.sql`insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, source, by_person, recorded_by, recorded_at)
    values (1, ${contactId}, 'news', 'granted', 1, 'phone', true, 'a test', ${at()})`
  expect(
    await db.sql`select purpose, exclusion from mailability where purpose in ('invitations', 'news') order by 1`,
  ).toEqual([
    { purpose: 'invitations', exclusion: 'disputed' },
    { purpose: 'news', exclusion: null },
  ])
})

/** A campaign to the list; only what stands in its row matters here. */
async function draft() {
  const [row] = await db.sql<[{ id: number }]>`
    insert into campaign (institution_id, campaign_id, name, list_id, purpose, template, created_at)
    select 1, 1, 'A test', list_id, 'invitations', 'alumni-evening', now() from list returning campaign_id as id`
  return campaignById(db.sql, 1, row.id)
}

describe('decided', () => {
  test('same: the no is the contact’s', async () => {
    await importing(db, file(maija))
    const { importId } = await importing(db, file(no))
    await decide(importId, 2, 'same')
    expect(await exclusion()).toBe('refused')
  })

  test('apart: the no is somebody else’s, who is not written to, and the contact is', async () => {
    await importing(db, file(maija))
    const { importId } = await importing(db, file(no))
    await decide(importId, 2, 'apart')
    expect(await exclusion()).toBeNull()
    expect(
      await db.sql`select k.state from contact c join consent k using (institution_id, contact_id)
      where c.last_name = 'Virtanen' and c.address is null`,
    ).toEqual([{ state: 'refused' }])
    // The same row in the same file or another is answered already.
    expect(await importing(db, file(no))).toMatchObject({ disputed: 0 })
    expect(await importing(db, file(no, 'Åke;Öhman;ake@conf.example;'))).toMatchObject({ disputed: 0 })
    expect(await exclusion()).toBeNull()
  })

  test('all rows that say the same are decided with one of them', async () => {
    await importing(db, file(maija))
    await importing(db, file(no))
    const { importId } = await importing(db, file('Åke;Öhman;ake@conf.example;', no))
    await decide(importId, 3, 'apart')
    expect(await exclusion()).toBeNull()
    expect((await duplicatesOf(db.sql, 1)).rows).toEqual([])
  })

  test('another row’s no still holds', async () => {
    await importing(db, file(maija))
    const { importId } = await importing(db, file(no, 'Veikko;Virtanen;maija@conf.example;ei'))
    await decide(importId, 2, 'apart')
    expect(await exclusion()).toBe('disputed')
  })

  test('and the decision undone: the no holds again, and the row asks again', async () => {
    await importing(db, file(maija))
    const { importId } = await importing(db, file(no))
    for (const [decided, after] of [
      ['same', 'refused'],
      ['apart', null],
    ] as const) {
      const report = await decide(importId, 2, decided)
      expect(await exclusion()).toBe(after)
      await undoImport(db.sql, 1, report?.importId as number, 'a test', at())
      expect(await exclusion()).toBe('disputed')
      expect((await duplicatesOf(db.sql, 1)).rows).toHaveLength(1)
    }
  })

  test('twice at once: once, and the second is told', async () => {
    await importing(db, file(maija))
    const { importId } = await importing(db, file(no))
    const both = await Promise.allSettled([
      decide(importId, 2, 'apart'),
      decide(importId, 2, 'apart'),
      decide(importId, 2, 'same'),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason.key] : []))).toEqual([
      'duplicates.decided',
      'duplicates.decided',
    ])
    expect(await db.sql`select from import`).toHaveLength(3)
  })

  test('a decision that fails half way leaves everything as it was', async () => {
    await importing(db, file(maija))
    const { importId } = await importing(db, file(no))
    await db.sql`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`
    await db.sql`create trigger refuse before update on import_row for each row when (new.decided is not null)
      execute function refuse()`
    await expect(decide(importId, 2, 'apart')).rejects.toThrow('no')
    expect(await db.sql`select from contact`).toHaveLength(1)
    expect(await db.sql`select from import`).toHaveLength(2)
    expect(await exclusion()).toBe('disputed')
  })
})

test('the import that brought the no undone: nothing is disputed any more', async () => {
  await importing(db, file(maija))
  const { importId } = await importing(db, file(no))
  await undoImport(db.sql, 1, importId as number, 'a test', at())
  expect(await exclusion()).toBeNull()
})

test('whose address it was is gone and comes again under any name: the no still holds', async () => {
  const { importId } = await importing(db, file(maija))
  await importing(db, file(no))
  await undoImport(db.sql, 1, importId as number, 'a test', at())
  expect(await exclusion()).toBeUndefined()
  await importing(db, file('Mauno;Mattila;maija@conf.example;kyllä'))
  expect(await exclusion()).toBe('disputed')
})

test('the person’s own yes settles it', async () => {
  await importing(db, file(maija))
  await importing(db, file(no))
  const word = {
    purpose: 'invitations',
    state: 'granted',
    source: 'phone',
    detail: null,
    language: 'fi',
    by: 'a test',
  } as const
  await takeDown(db.sql, 1, await idOf('maija@conf.example'), word, at())
  expect(await exclusion()).toBeNull()
})

test('it goes with the person to another address, and into a merge and out of it again', async () => {
  await importing(db, file(maija, 'Maija;Meikäläinen;maija2@conf.example;kyllä'))
  await importing(db, file(no))
  const [one, two] = [await idOf('maija@conf.example'), await idOf('maija2@conf.example')]
  const { mergeId } = await mergeContacts(
    db.sql,
    { institutionId: 1, keptId: two, goneId: one },
    { by: 'a test', now: at() },
  )
  expect(await exclusion('maija2@conf.example')).toBe('disputed')
  await undoMerge(db.sql, 1, mergeId, 'a test', at())
  expect(await exclusion('maija2@conf.example')).toBeNull()
  await correct(db.sql, db.institution, one, { address: 'maija3@conf.example' }, at())
  expect(await exclusion('maija3@conf.example')).toBe('disputed')
})

test('a conflict about somebody who goes on under another address holds for that one', async () => {
  await importing(db, file(maija, 'Maija;Meikäläinen;maija2@conf.example;kyllä'))
  await mergeContacts(
    db.sql,
    { institutionId: 1, keptId: await idOf('maija2@conf.example'), goneId: await idOf('maija@conf.example') },
    { by: 'a test', now: at() },
  )
  await importing(db, file(no))
  expect(await exclusion('maija2@conf.example')).toBe('disputed')
})

test('a row without an address that fits several people: its no holds for all of them', async () => {
  const header = 'Etunimi;Sukunimi;Sähköposti;Valmistumisvuosi;Lupa'
  await importing(db, `${header}\nElli;Aalto;e1@conf.example;1994;kyllä\nElli;Aalto;e2@conf.example;1994;kyllä`)
  const { importId } = await importing(db, `${header}\nElli;Aalto;;1994;ei`)
  expect(await exclusion('e1@conf.example')).toBe('disputed')
  expect(await exclusion('e2@conf.example')).toBe('disputed')
  await decide(importId, 2, 'same', await idOf('e1@conf.example'))
  expect(await exclusion('e1@conf.example')).toBe('refused')
  expect(await exclusion('e2@conf.example')).toBeNull()
})

test('a yes in a row that conflicts makes nobody mailable', async () => {
  await importing(db, file('Maija;Meikäläinen;maija@conf.example;'))
  await importing(db, file('Maija;Virtanen;maija@conf.example;kyllä'))
  expect(await exclusion()).toBe('unknown')
})

test('an erased person’s address disputes nothing', async () => {
  await importing(db, file(maija))
  await importing(db, file(no))
  await erase(db.sql, db.institution, await idOf('maija@conf.example'), { by: 'a test', dryRun: false }, at())
  expect(await db.sql`select from disputed_refusal`).toHaveLength(0)
  expect(await counted()).toMatchObject({ mailable: 0 })
})
