// Whatever order rows and files come in, the same people are written to, and all of it can be undone.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duplicatesOf } from '../../../src/contacts/duplicates/queue.ts'
import { writeProblemRows } from '../../../src/contacts/imports/problem-rows.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { undoImport } from '../../support/in-transaction.ts'
import { at, importing } from '../../support/people.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/field-cases')
const cases = readdirSync(folder).filter((name) => name.endsWith('.csv'))

/** Lines as bytes: an odd byte stays the odd byte that it was. */
function linesOf(name: string): { head: Buffer; rows: Buffer[] } {
  const text = readFileSync(path.join(folder, name)).toString('latin1')
  const [head = '', ...rows] = text.split(/\r?\n/).filter(Boolean)
  const bytes = (line: string) => Buffer.from(`${line}\r\n`, 'latin1')
  return { head: bytes(head), rows: rows.map(bytes) }
}

/** Of every address what may be done with it; a no that waits for a decision is a no. */
async function permissions({ sql }: TestDatabase): Promise<Record<string, string>> {
  const rows = await sql<{ address: string; may: string }[]>`
    select c.address_key as address, case m.exclusion when 'disputed' then 'refused' else coalesce(m.exclusion, 'granted') end as may
    from mailability m join contact c using (institution_id, contact_id)
    where m.purpose = 'invitations' and c.address is not null order by 1`
  return Object.fromEntries(rows.map(({ address, may }) => [address, may]))
}

/** Imports files into a register of their own, and hands it over. */
async function imported<T>(
  files: (Buffer | string)[],
  then: (db: TestDatabase, ids: number[]) => Promise<T>,
): Promise<T> {
  const db = await freshDatabase()
  try {
    const ids: number[] = []
    for (const file of files) ids.push((await importing(db, file)).importId as number)
    return await then(db, ids)
  } finally {
    await db.drop()
  }
}

const fileIn = ({ head, rows }: ReturnType<typeof linesOf>, order: number[]) =>
  Buffer.concat([
    head,
    ...[...rows.keys()].sort((a, b) => (order[a] ?? a) - (order[b] ?? b)).map((at) => rows[at] as Buffer),
  ])

/** Some of the files in some order, each with its rows in some order. */
const shuffled = fc
  .shuffledSubarray(cases, { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .array(fc.nat(1000), { minLength: linesOf(name).rows.length, maxLength: linesOf(name).rows.length })
          .map((order) => ({ name, order })),
      ),
    ),
  )

test('field cases: any order of rows in a file, any order of files', { timeout: 300_000 }, async () => {
  const alone = new Map<string, Record<string, string>>()
  for (const name of cases) alone.set(name, await imported([readFileSync(path.join(folder, name))], permissions))
  const pair = ['conflict-base.csv', 'conflict-refusal.csv']
  const expected = (names: string[]): Record<string, string> => {
    const all = Object.assign({}, ...names.map((name) => alone.get(name)))
    // The only two files that know the same addresses: whoever is refused by one is, whichever came first.
    if (pair.every((name) => names.includes(name))) Object.assign(all, alone.get('conflict-refusal.csv'))
    return all
  }
  await fc.assert(
    fc.asyncProperty(shuffled, async (files) => {
      const bytes = files.map(({ name, order }) => fileIn(linesOf(name), order))
      expect(await imported(bytes, permissions)).toEqual(expected(files.map(({ name }) => name)))
    }),
    {
      numRuns: 8,
      examples: [pair, [...pair].reverse()].map((names): [{ name: string; order: number[] }[]] => [
        names.map((name) => ({ name, order: [] })),
      ]),
    },
  )
})

const yes = ['kyllä', 'ja', 'yes', 'x']
const words = { yes, no: ['ei', 'nej', 'no'], nothing: ['', '?', 'ei tiedossa'] }
const someRow = fc.record({
  who: fc.nat(2),
  name: fc.constantFrom('Aino;Aalto', 'Aino;', 'Aino Maria;Aalto', 'Bo;Boman', ';'),
  says: fc.constantFrom(...(Object.keys(words) as (keyof typeof words)[])),
  nth: fc.nat(9),
  dead: fc.constantFrom('', '', '', 'x', '2021'),
})
const head = 'Etunimi;Sukunimi;Sähköposti;Lupa;Kuollut'

test('rows about a few addresses under several names, in one file or more: no and dead hold in any order', {
  timeout: 300_000,
}, async () => {
  let [mailable, disputed] = [0, 0]
  const some = fc.array(fc.tuple(someRow, fc.nat(2)), { minLength: 1, maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(some, async (rows) => {
      const files = [0, 1, 2].flatMap((file) => {
        const own = rows.filter(([, at]) => at === file).map(([row]) => row)
        const line = ({ who, name, says, nth, dead }: (typeof own)[number]) =>
          `${name};w${who}@any.example;${words[says][nth % words[says].length]};${dead}`
        return own.length ? [[head, ...own.map(line)].join('\n')] : []
      })
      await imported(files, async (db, ids) => {
        const may = await permissions(db)
        for (const who of [0, 1, 2]) {
          const about = rows.flatMap(([row]) => (row.who === who ? [row] : []))
          const noes = about.filter(({ says, dead }) => says === 'no' || dead)
          if (noes.length) expect(may[`w${who}@any.example`], `w${who}`).not.toBe('granted')
          // Where all names fit together nothing is in conflict, and the strictest word holds whatever came first.
          const together = about.every(({ name }) => name !== 'Bo;Boman')
          if (!about.length || !together) continue
          const strictest = about.some(({ dead }) => dead)
            ? 'deceased'
            : noes.length
              ? 'refused'
              : about.some(({ says }) => says === 'yes')
                ? 'granted'
                : 'unknown'
          expect(may[`w${who}@any.example`], `w${who}`).toBe(strictest)
        }
        mailable += Object.values(may).filter((one) => one === 'granted').length
        disputed += (await db.sql`select from disputed_refusal`).length
        await comesBack(db, ids, may)
      })
    }),
    {
      numRuns: 8,
      // Somebody who may be written to beside a refusal in conflict: chance alone may bring neither.
      examples: [
        [
          [
            [{ who: 0, name: 'Aino;Aalto', says: 'yes', nth: 0, dead: '' }, 0],
            [{ who: 1, name: 'Aino;Aalto', says: 'yes', nth: 1, dead: '' }, 0],
            [{ who: 1, name: 'Bo;Boman', says: 'no', nth: 0, dead: '' }, 1],
          ],
        ],
      ],
    },
  )
  // A register in which nobody is mailable, and nothing in conflict, would pass, too.
  expect(mailable).toBeGreaterThan(0)
  expect(disputed).toBeGreaterThan(0)
})

/** The rows to mend, imported as they are, change nobody's permission; and undone nothing of any of it is left. */
async function comesBack(db: TestDatabase, ids: number[], may: Record<string, string>): Promise<void> {
  const again: number[] = []
  for (const id of ids) {
    const out = new PassThrough()
    const written = buffer(out)
    if (!(await writeProblemRows(db.sql, 1, id, { language: 'fi', out: async () => out }))) continue
    again.push((await importing(db, await written)).importId as number)
  }
  expect(await permissions(db)).toEqual(may)
  for (const id of [...again, ...ids].sort((a, b) => (a % 2) - (b % 2))) await undoImport(db.sql, 1, id, 'a test', at())
  for (const table of ['contact', 'consent', 'subscription', 'disputed_refusal', 'decease_entry'])
    expect(await db.sql`select from ${db.sql(table)}`, table).toHaveLength(0)
  expect((await duplicatesOf(db.sql, 1)).rows).toEqual([])
}

test('a dry run tells what then happens', async () => {
  for (const name of cases) {
    const bytes = readFileSync(path.join(folder, name))
    const db = await freshDatabase()
    try {
      const dry = await importing(db, bytes, { dryRun: true, name })
      const real = await importing(db, bytes, { name, plan: dry.plan })
      expect({ ...real, importId: null, file: '', seconds: 0 }).toEqual({
        ...dry,
        importId: null,
        file: '',
        seconds: 0,
      })
    } finally {
      await db.drop()
    }
  }
})
