// Cells and headers that were sorted by the page of law (src/contacts/imports/README.md) come out as they were sorted.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { clean, isNothing } from '../../../src/contacts/imports/cells.ts'
import { mapColumns } from '../../../src/contacts/imports/columns.ts'
import { readDeath, readPermission, readRefusal } from '../../../src/contacts/imports/permission.ts'

const fixture = (name: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../fixtures/law/${name}.json`), 'utf8'))

/** Language → kind of column → word → cells. */
const cells: Record<string, Record<string, Record<string, string[]>>> = fixture('cells')
const readers: Record<string, (cell: string) => string> = {
  permission: readPermission,
  refusal: readRefusal,
  deceased: readDeath,
}

test.each(Object.entries(cells))('%s: every cell is read as the page has it', (_, columns) => {
  const sorted = Object.entries(columns).flatMap(([column, words]) =>
    Object.entries(words).flatMap(([word, all]) => all.map((cell) => ({ column, cell, word }))),
  )
  expect(sorted.length).toBeGreaterThan(200)
  const read = sorted.map(({ column, cell }) => {
    const text = clean(cell)
    return { column, cell, word: isNothing(text) ? 'nothing' : readers[column]?.(text) }
  })
  expect(read).toEqual(sorted)
})

/** One word a column: its field, `+` where a better column of that field goes before it, `-` for one of the school's own. */
const headers: { row: string; fields: string }[] = fixture('headers')

test('every header row is read as the page has it', () => {
  expect(headers.length).toBeGreaterThanOrEqual(100)
  const read = headers.map(({ row }) => {
    const titles = row.split(';')
    const columns = mapColumns(titles, {})
    const fields = titles.map((_, at) => {
      const column = columns.find(({ index }) => index === at)
      if (!column?.field) return '-'
      return column.attribute === undefined ? column.field : `${column.field}+`
    })
    return { row, fields: fields.join(' ') }
  })
  expect(read).toEqual(headers)
})
