// Rows that an installation of before kept under the keys of messages: each says the same afterwards.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { problems } from '../../src/contacts/imports/report.ts'
import { whyItWaits } from '../../src/dispatch/holds.ts'
import { json } from '../../src/platform/db.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { type EmptyDatabase, emptyDatabase, migrationsUntil } from '../support/installations.ts'

let db: EmptyDatabase
beforeEach(async () => {
  db = await emptyDatabase()
  await migrate(db.sql, await migrationsUntil('0016_names.sql'))
  await db.sql`insert into institution (slug, name, from_name, from_address, postal_address)
    values ('school', '{"fi":"Lukio"}', '{"fi":"Lukio"}', 'alumni@school.example', 'Koulukatu 1')`
  await db.sql`insert into purpose (institution_id, purpose) values (1, 'invitations')`
  await db.sql`insert into list (institution_id, slug, name, created_at) values (1, 'alumni', 'alumni', now())`
})
afterEach(() => db.drop())

const campaign = (state: string, hold: string | null, reason: string | null) => db.sql`
  insert into campaign (institution_id, name, list_id, purpose, template, state, hold, pause_reason, created_at)
  values (1, 'Ilta', 1, 'invitations', 'alumni-evening', ${state}, ${hold}, ${reason}, now())`

test('a campaign waits for the same reason', async () => {
  const before: [string, string | null, string | null, string | null][] = [
    ['scheduled', 'hold.overdue', null, 'hold.overdue'],
    ['preparing', 'hold.content', null, 'hold.content'],
    ['paused', null, 'hold.restored', 'hold.restored'],
    ['paused', null, 'pause.quota', 'pause.quota'],
    ['paused', null, 'pause.content', 'pause.content'],
    ['paused', null, null, 'pause.person'],
    ['sending', null, null, null],
    ['finished', null, null, null],
  ]
  for (const [state, hold, reason] of before) await campaign(state, hold, reason)
  await migrate(db.sql)
  const after = await db.sql<Parameters<typeof whyItWaits>[0][]>`select state, hold from mailing order by mailing_id`
  expect(after.map(whyItWaits)).toEqual(before.map(([, , , why]) => why))
  expect(JSON.stringify(after)).not.toMatch(/hold\.|pause\./)
})

test('a row of an import says the same', async () => {
  await db.sql`insert into import (import_id, institution_id, list_id, purpose, file_name, content_hash, source, recorded_by, started_at, report)
    values (1, 1, 1, 'invitations', 'a.csv', '', 'a list', 'somebody', now(), ${json(db.sql, {
      columns: [
        { header: 'Nimi', field: 'name' },
        { header: 'Äidin sähköposti', field: 'attribute', hint: 'import.column_other_address' },
      ],
      hintCounts: { 'import.hint_typo': 2 },
      rows: 2,
    })})`
  const doubts = [
    { hint: 'import.hint_permission', values: { cell: 'ehkä import.x' } },
    { hint: 'import.hint_typo', values: {} },
  ]
  await db.sql`insert into import_row (institution_id, import_id, line, outcome, reason, reason_values, doubts)
    values (1, 1, 2, 'rejected', 'import.no_address', '{"cell":"x"}', null), (1, 1, 3, 'created', null, null, ${json(db.sql, doubts)})`
  await migrate(db.sql)
  expect(await problems(db.sql, 1, 1)).toEqual([
    { line: 2, outcome: 'rejected', reason: 'no_address', values: { cell: 'x' } },
  ])
  expect(await db.sql`select doubts from import_row where line = 3`).toEqual([
    {
      doubts: [
        { hint: 'hint_permission', values: { cell: 'ehkä import.x' } },
        { hint: 'hint_typo', values: {} },
      ],
    },
  ])
  expect(await db.sql`select report from import`).toMatchObject([
    {
      report: {
        columns: [{ header: 'Nimi' }, { header: 'Äidin sähköposti', hint: 'column_other_address' }],
        hintCounts: { hint_typo: 2 },
        rows: 2,
      },
    },
  ])
})
