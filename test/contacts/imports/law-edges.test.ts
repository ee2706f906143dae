// Rules of the page of law that no sorted cell tells from its neighbours.
import { expect, test } from 'vitest'
import { readPermission, readRefusal, readStatus } from '../../../src/contacts/imports/permission.ts'

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
