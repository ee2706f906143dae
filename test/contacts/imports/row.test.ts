import { describe, expect, test } from 'vitest'
import { fieldOf } from '../../../src/contacts/imports/headers.ts'
import { readPermission } from '../../../src/contacts/imports/permission.ts'
import { graduationYear } from '../../../src/contacts/imports/years.ts'
import { nameKey, splitName } from '../../../src/contacts/people/names.ts'
import { readAddress } from '../../../src/platform/addresses.ts'

test.each([
  ['2004', 2004],
  ['1.6.2004', 2004],
  ['01.06.04', 2004],
  ['01.06.75', 1975],
  ['2004-06-01', 2004],
  ['38139', 2004],
  ['kevät 2004', 2004],
  ['2018K', 2018],
  ['K2018', 2018],
  ['K18', 2018],
  ['18S', 2018],
  ['2001–2004', 2004],
  ['2027', 2027],
  ['2028', null],
  ['1066', null],
  ['', null],
  ['pian', null],
])('%j is graduation year %j', (cell, year) => {
  expect(graduationYear(cell, 2026)).toBe(year)
})

test.each([
  ['kyllä', 'yes'],
  ['K', 'yes'],
  ['x', 'yes'],
  ['1', 'yes'],
  ['ON', 'yes'],
  ['ja', 'yes'],
  ['ei', 'no'],
  ['E', 'no'],
  ['0', 'no'],
  ['nej', 'no'],
  ['', 'nothing'],
  ['ehkä', 'doubt'],
  ['Ei, kiitos', 'no'],
  ['ei.', 'no'],
  ['eikö', 'doubt'],
])('permission %j is %s', (cell, word) => {
  expect(readPermission(cell)).toBe(word)
})

describe('addresses', () => {
  test.each([
    [' Elli@X.Example ', 'elli@x.example'],
    ['mailto:e@x.example', 'e@x.example'],
    ['Elli <e@x.example>;', 'e@x.example'],
    ['e@x.example.', 'e@x.example'],
    ['e\u200b@x.example\u00a0', 'e@x.example'],
    ['e＠x.example', 'e@x.example'],
    ["o'neil+a@x.example", "o'neil+a@x.example"],
    ['elli@örebro.example', 'elli@xn--rebro-iua.example'],
    ['väinö@x.example', 'väinö@x.example'],
  ])('%j is %s', (cell, key) => {
    expect(readAddress(cell)).toMatchObject({ key })
  })

  test.each([
    'puuttuu@',
    'x@@x.example',
    'eioleosoite',
    '@x.example',
    'e@x',
    'e@1.2',
    'e..e@x.example',
    `${'a'.repeat(65)}@x.example`,
    'e@-x.example',
    'e@x.example\r\nBcc: a@x.example',
  ])('%j is no address', (cell) => {
    expect(readAddress(cell)).toMatchObject({ problem: 'no_address' })
  })

  test('of two addresses in a cell the first counts and the other is told', () => {
    expect(readAddress('e@x.example; m@x.example')).toMatchObject({ key: 'e@x.example', others: ['m@x.example'] })
  })
})

test.each([
  ['Sähköposti', 'address'],
  ['E-postadress', 'address'],
  ['email address', 'address'],
  ['S-posti', 'address'],
  ['Kutsumanimi', 'first_name'],
  ['tilltalsnamn', 'first_name'],
  ['Efternamn', 'last_name'],
  ['Nimi', 'name'],
  ['GSM', 'phone'],
  ['Yo-vuosi', 'graduation_year'],
  ['studentår', 'graduation_year'],
  ['Luokka', 'programme'],
  ['asiointikieli', 'language'],
  ['Språk', 'language'],
  ['Samtycke', 'permission'],
  ['Sähköpostilupa', 'permission'],
  ['Markkinointilupa', 'permission'],
  ['Haluan kutsuja', 'permission'],
  ['Haluatko kutsuja alumnitapahtumiin?', 'permission'],
  ['Får vi bjuda in dig?', 'permission'],
  ['May we send you invitations?', 'permission'],
  ['Kuvauslupa', null],
  ['Suostumus peruttu', 'refusal'],
  ['Haluan lopettaa viestit', 'refusal'],
  ['Suostun tietojeni julkaisuun', null],
  ['Haluatko pitää puheenvuoron?', null],
  ['Markkinointikielto', 'refusal'],
  ['Unsubscribed', 'refusal'],
  ['Aikaleima', 'ignored'],
  ['HETU', 'refused'],
  ['Harrastus', null],
  ['', null],
])('the header %j is %s', (header, field) => {
  expect(fieldOf(header)).toBe(field)
})

test('names are folded and sorted, and å ä ö stay letters of their own', () => {
  expect(nameKey('Elli', 'ÅKERBLOM')).toBe(nameKey('åkerblom', 'elli'))
  expect(nameKey('Ma\u0308kinen')).toBe(nameKey('Mäkinen'))
  expect(nameKey('Mäkinen')).not.toBe(nameKey('Makinen'))
  expect(splitName('Elli Maria Mäkinen')).toEqual({ firstName: 'Elli Maria', lastName: 'Mäkinen' })
  expect(splitName('Mäkinen, Elli')).toEqual({ firstName: 'Elli', lastName: 'Mäkinen' })
  expect(splitName('Elli')).toEqual({ firstName: 'Elli', lastName: null })
})
