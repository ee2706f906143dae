// Rules of the page of law that no sorted cell tells from its neighbours.
import { expect, test } from 'vitest'
import { mapColumns } from '../../../src/contacts/imports/columns.ts'
import {
  readBeside,
  readDeath,
  readNote,
  readPermission,
  readRefusal,
  readStatus,
  readStray,
} from '../../../src/contacts/imports/permission.ts'
import { rowReader } from '../../../src/contacts/imports/row.ts'

test('a letter is no plain word', () => {
  expect(readPermission('kyllä')).toBe('yes')
  expect(readPermission('kyllä, '.repeat(40))).toBe('doubt')
  expect(readRefusal('ei kieltoa')).toBe('nothing')
  expect(readRefusal('ei kieltoa, '.repeat(20))).toBe('no')
})

test.each(['kyllä, ei tietoa', 'ja, okänt', 'yes, unknown'])('%s: a yes beside not knowing is a doubt', (cell) => {
  expect(readPermission(cell)).toBe('doubt')
})

test.each(['kielto purettu', 'förbudet hävt', 'ban lifted'])('%s: a state that was taken back is a doubt', (cell) => {
  expect(readStatus(cell)).toBe('doubt')
})

test.each(['kyllä paitsi kutsut', 'ja utom inbjudningar', 'yes except invitations'])(
  '%s: an exception is a doubt',
  (cell) => {
    expect(readPermission(cell)).toBe('doubt')
  },
)

test.each([
  'ei nyt',
  'inte i år',
  'not now',
  'tuskin',
  'why not',
  'yes until 2030',
  'ja t.o.m. 2030',
  'yes (mother)',
  'yes / RK',
  'None',
  'kuollut?',
  'mies kuollut',
  'husband died 2019',
])('%s: neither a yes nor a no for ever', (cell) => {
  expect(readPermission(cell)).toBe('doubt')
})

test.each(['1.1.1900', '9999-12-31', 'ei 12.3.2020', 'no 2020'])('%s: a filled cell that may mean no ban', (cell) => {
  expect(readRefusal(cell)).toBe('doubt')
})

test.each(['kuollut?', '1.1.1900', '9999-12-31', 'puoliso', 'maybe'])('%s: nobody is dead on a doubt', (cell) => {
  expect(readDeath(cell)).toBe('doubt')
})

test.each(['absolutely not', 'ei missään nimessä', 'självklart inte', 'tietenkään ei'])('%s: no half a yes', (cell) => {
  expect(readPermission(cell)).toBe('no')
})

test('a value that was too wide for its column fills the cell of a ban, and is no name', () => {
  const columns = mapColumns(['Nimi', 'Sähköposti', 'Kielto'], {})
  const reader = rowReader({ columns, width: 3, country: 'FI', thisYear: 2026, repair: false })
  expect(reader.read({ cells: ['####', 'elli@example.org', '########'], line: 2 })).toMatchObject({
    permission: 'refused',
    lastName: null,
  })
})

test.each(['ei sähköposteja kielto', 'no emails opted out', 'inga utskick avregistrerad', 'no mail, blocked'])(
  '%s: two noes are no ban lifted',
  (cell) => {
    expect(readRefusal(cell)).toBe('no')
    expect(readPermission(cell)).toBe('no')
  },
)

test.each(['not alive', 'lever inte längre', 'ei ole elossa'])('%s: dead', (cell) => {
  expect(readDeath(cell)).toBe('dead')
})

test.each(['-1', 'kielto -', 'x -'])('%s: fills the cell of a ban', (cell) => {
  expect(readRefusal(cell)).toBe('no')
})

test('what stands at the end of a long cell is heard, too', () => {
  expect(readNote(`${'mukava ihminen '.repeat(2_000)}ei saa lähettää`, true)).toBe('doubt')
  expect(readStray(`${'Elli '.repeat(60)}(kuollut)`)).toBe('doubt')
  expect(readBeside(`e@x.example ${' '.repeat(2_000)}(palautui)`)).toBe('doubt')
})

test('of several lines above a table each is read', () => {
  const columns = mapColumns(['Nimi', 'Sähköposti', 'Lupa'], {})
  const rules = { columns, width: 3, country: 'FI', thisYear: 2026, repair: false }
  const row = { cells: ['Bo Ek', 'bo@x.example', 'kyllä'], line: 4 }
  expect(rowReader({ ...rules, titles: ['Alumnit', 'x'.repeat(150)] }).read(row)).toMatchObject({
    permission: 'granted',
  })
  expect(rowReader({ ...rules, titles: ['x'.repeat(150), 'EI SAA LÄHETTÄÄ'] }).read(row)).toMatchObject({
    permission: 'unknown',
  })
})
