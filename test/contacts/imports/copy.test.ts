// COPY: whatever its size a text arrives whole, and whatever the server says against it is told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyInto, copyText, linesOfText } from '../../../src/contacts/imports/copy.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { importing } from '../../support/people.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

/** Not a second: an error that reaches nobody shows as one that never comes. */
const soon = { timeout: 10_000 }

describe('lines of text', () => {
  test.each([
    ['600,000 letters', 'a'.repeat(600_000)],
    ['600,000 letters of two bytes', 'ä'.repeat(600_000)],
    ['600,000 letters of three bytes', '学'.repeat(600_000)],
    ['300,000 letters of four bytes', '😀'.repeat(300_000)],
  ])('%s arrive whole, after others and before others', (_, text) => {
    const lines = linesOfText()
    for (const piece of ['first', text, text, 'last']) lines.write(piece)
    expect(lines.bytes().equals(Buffer.from(`first${text}${text}last`))).toBe(true)
  })

  test('what COPY would take for its own is kept as text', async () => {
    const nasty = '\\N \\. \\ \t \n \r \b end'
    const [row] = await db.sql.begin(async (tx) => {
      await tx`create temp table kept (word text) on commit drop`
      await copyInto(tx, 'kept', ['word'], Buffer.from(`${copyText(nasty)}\n`))
      return tx<{ word: string }[]>`select word from kept`
    })
    expect(row?.word).toBe(nasty)
  })
})

describe('what the server says against a COPY', () => {
  const intoNumbers = (lines: string) =>
    db.sql.begin(async (tx) => {
      await tx`create temp table numbers (n int check (n < 100)) on commit drop`
      await copyInto(tx, 'numbers', ['n'], Buffer.from(lines))
    })

  test.each([
    ['of a word where a number should be', 'one\n', '22P02'],
    ['of a value that a check refuses', '1\n2\n100\n', '23514'],
    ['of the last of many rows', `${'1\n'.repeat(200_000)}one\n`, '22P02'],
    ['of the first of many rows, while others still come', `one\n${'1\n'.repeat(4_000_000)}`, '22P02'],
    ['of a field too many', '1\t2\n', '22P04'],
  ])('is told: %s', soon, async (_, lines, code) => {
    await expect(intoNumbers(lines)).rejects.toMatchObject({ code })
    expect((await db.sql`select 1 as one`)[0]).toEqual({ one: 1 })
  })

  test('of a table that is not there', soon, async () => {
    const copying = db.sql.begin((tx) => copyInto(tx, 'nowhere', ['n'], Buffer.from('1\n')))
    await expect(copying).rejects.toMatchObject({ code: '42P01' })
  })

  test('a server that hangs up is told, too', soon, async () => {
    const copying = db.sql.begin(async (tx) => {
      const [{ pid }] = await tx<[{ pid: number }]>`select pg_backend_pid() as pid`
      await tx`create temp table numbers (n int) on commit drop`
      await tx`create function pg_temp.slow() returns trigger language plpgsql as
        $$ begin perform pg_sleep(5); return new; end $$`
      await tx`create trigger slow before insert on numbers for each row execute function pg_temp.slow()`
      setTimeout(() => db.sql`select pg_terminate_backend(${pid})`.catch(() => {}), 300)
      await copyInto(tx, 'numbers', ['n'], Buffer.from('1\n'))
    })
    await expect(copying).rejects.toThrow()
  })
})

test('an import whose rows the server refuses ends with an error and leaves nothing', soon, async () => {
  // A stage is a temporary table, made by the import itself: the type of its identity column refuses.
  await db.sql`alter sequence contact_contact_id_seq maxvalue 20 restart 18`
  const people = Array.from({ length: 5 }, (_, i) => `Elli;a${i}@x.example;kyllä`).join('\n')
  await expect(importing(db, `Etunimi;Sähköposti;Lupa\n${people}`)).rejects.toMatchObject({ code: '2200H' })
  await db.sql`alter sequence contact_contact_id_seq no maxvalue restart 1`
  expect(await db.sql`select from contact`).toHaveLength(0)
  expect(await db.sql`select from import`).toHaveLength(0)
  expect(await importing(db, `Etunimi;Sähköposti;Lupa\n${people}`)).toMatchObject({ created: 5 })
})

test.each([
  ['a long note', `"${'pitkä juttu '.repeat(50_000)}"`, 600_000],
  ['NUL and halves of characters in what has to be mended', 'a\0b', 2],
])('%s goes through, or is refused in a sentence', soon, async (_, note) => {
  const report = importing(
    db,
    `Etunimi;Sähköposti;Lupa;Huom\nElli;elli@long.example;kyllä;${note}\nAino;kyllä;ei;${note}`,
  )
  await report.catch((error) => expect(error).toMatchObject({ name: 'Refusal' }))
})

test('a backslash-u0000 that stands in a row to mend is text', soon, async () => {
  const { rejected } = await importing(db, 'Etunimi;Sähköposti;Huom\nElli;ei osoitetta;"a\\u0000b \\\\u0000"')
  expect(rejected).toBe(1)
  const [row] = await db.sql<
    { cells: string[] }[]
  >`select cells from import_row where cells is not null order by import_id desc`
  expect(row?.cells[2]).toBe('a\\u0000b \\\\u0000')
})
