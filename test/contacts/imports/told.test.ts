// What an import says of its words and its doubts: all of it, once, and in the file to mend.
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeProblemRows } from '../../../src/contacts/imports/problem-rows.ts'
import type { ImportReport } from '../../../src/contacts/imports/report.ts'
import { printImport, withReasons } from '../../../src/doors/cli/import-told.ts'
import type { Output } from '../../../src/doors/cli/output.ts'
import { type Language, languages } from '../../../src/i18n/languages.ts'
import { translate } from '../../../src/i18n/translate.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { undoImport } from '../../support/in-transaction.ts'
import { at, importing } from '../../support/people.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await freshDatabase()
})
afterEach(() => db.drop())

function printed(report: ImportReport, language: Language): string {
  const lines: string[] = []
  const line = (text: string) => void lines.push(text)
  const output: Output = {
    language,
    json: false,
    line,
    lines: (texts) => void texts.forEach(line),
    say: (key, values) => line(translate(language, key, values)),
    answer: (_, text) => text(),
    fail: () => {},
    progress: () => {},
  }
  printImport(report, output)
  return lines.join('\n')
}

const header = 'Etunimi;Sukunimi;Sähköposti;Lupa;Kieli'
const permissionOf = async (address: string) => {
  const [row] = await db.sql<{ state: string }[]>`select k.state from contact c left join consent k
    using (institution_id, contact_id) where c.address_key = ${address}`
  return row?.state ?? 'unknown'
}

test.each(languages)('every word stands once in the text and in the JSON, with its count, in %s', async (language) => {
  const strange = Array.from({ length: 300 }, (_, i) => `outo kieli ${String.fromCharCode(97 + (i % 26))}${i}`)
  const rows = strange.map((word, i) => `A${i};B;w${i}@told.example;${i % 2 ? 'kyllä' : 'ei'};${word}`)
  const report = await importing(db, [header, ...rows, ...rows.map((row) => row.replace('@', 'x@'))].join('\n'), {
    dryRun: true,
  })
  const text = printed(report, language)
  const { words } = withReasons(report, { language } as Output)
  for (const word of strange) {
    expect(text.split(language === 'en' ? `"${word}" (2;` : `”${word}” (2;`)).toHaveLength(2)
    expect(words.filter((one) => one.word === word)).toMatchObject([
      { column: 'Kieli', read: null, count: 2, doubt: expect.stringContaining(word) },
    ])
  }
  expect(words.filter(({ column }) => column === 'Lupa')).toMatchObject([
    { word: 'ei', read: 'refused', doubt: null, count: 300 },
    { word: 'kyllä', read: 'granted', doubt: null, count: 300 },
  ])
})

test('a row in doubt is imported and stands in the file to mend; mended it counts, and undone all is gone', async () => {
  const report = await importing(
    db,
    [
      header,
      'Aino;Aalto;aino@told.example;ehkä joskus;',
      'Bo;Boman;bo@told.example;kyllä;',
      'Cai;Cajander;ei osoitetta;kyllä;',
    ].join('\n'),
  )
  expect(report).toMatchObject({ created: 2, rejected: 1, problemRows: 2, doubts: [{ line: 2, outcome: 'created' }] })
  expect(report.consent).toEqual({ granted: 1, refused: 0, unknown: 1 })
  const out = new PassThrough()
  const written = buffer(out)
  expect(await writeProblemRows(db.sql, 1, report.importId as number, { language: 'fi', out: async () => out })).toBe(2)
  const file = (await written).toString()
  expect(file.split('\r\n')[1]).toMatch(/^Aino;Aalto;aino@told\.example;ehkä joskus;;.*ehkä joskus/)
  const mended = file.replace('ehkä joskus', 'kyllä').replace('ei osoitetta', 'cai@told.example')
  const second = await importing(db, mended)
  expect(second).toMatchObject({ created: 1, updated: 1, rejected: 0, problemRows: 0, doubts: [] })
  expect(await permissionOf('aino@told.example')).toBe('granted')
  await undoImport(db.sql, 1, second.importId as number, 'a test', at())
  expect(await permissionOf('aino@told.example')).toBe('unknown')
  await undoImport(db.sql, 1, report.importId as number, 'a test', at())
  expect(await db.sql`select from contact`).toHaveLength(0)
  expect(await db.sql`select from import_row where cells is not null or doubts is not null`).toHaveLength(0)
})

test('beside a plain no there is nothing to decide: the row is not among those to mend', async () => {
  const report = await importing(
    db,
    [
      'Etunimi;Sukunimi;Sähköposti;Lupa kutsuihin;Lupa sähköpostiin',
      'Aino;Aalto;aino@told.example;ei;ehkä joskus',
      'Bo;Boman;bo@told.example;kyllä;ehkä joskus',
    ].join('\n'),
  )
  expect(report).toMatchObject({
    problemRows: 1,
    doubts: [{ line: 3 }],
    consent: { granted: 0, refused: 1, unknown: 1 },
  })
  expect(report.hintCounts).toMatchObject({ hint_permission: 2 })
})

test('a doubt takes back no plain yes of another row or file, and is no yes itself', async () => {
  await importing(db, `${header}\nAino;Aalto;aino@told.example;ehkä joskus;\nAino;Aalto;aino@told.example;kyllä;`)
  await importing(db, `${header}\nBo;Boman;bo@told.example;kyllä;`)
  await importing(db, `${header}\nBo;Boman;bo@told.example;ehkä joskus;`)
  await importing(db, `${header}\nCai;Cajander;cai@told.example;ehkä joskus;`)
  expect(await Promise.all(['aino', 'bo', 'cai'].map((who) => permissionOf(`${who}@told.example`)))).toEqual([
    'granted',
    'granted',
    'unknown',
  ])
})
