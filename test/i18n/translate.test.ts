// What a message says: values as they stand, figures as the language writes them, and words that agree with them.
import { expect, test, vi } from 'vitest'
import { en } from '../../src/i18n/en/all.ts'
import { fi } from '../../src/i18n/fi/all.ts'
import { languages } from '../../src/i18n/languages.ts'
import { sv } from '../../src/i18n/sv/all.ts'
import { isMessageKey, translate } from '../../src/i18n/translate.ts'

const texts = { en, fi, sv }
const keys = Object.keys(en).filter(isMessageKey)
const counts = (text: string) => /\{\w+, (number|plural)/.test(text)
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

test('values are put in as they stand, whatever stands in them', () => {
  const hostile = ["it's", "'{'", '{name}', '{n, plural, other {#}}', '<b>Åsa</b>', '#', '', '$&', 1234567, 0.5, null]
  for (const language of languages)
    for (const key of keys) {
      const text = texts[language][key]
      if (counts(text)) continue
      for (const value of hostile) {
        const plain = text.replace(/'(\{[^']*\})'/g, '$1').replace(/\{\w+\}/g, () => String(value ?? ''))
        const values = Object.fromEntries(namesIn(text).map((name) => [name, value]))
        expect(translate(language, key, values), `${key} in ${language}`).toBe(plain)
      }
    }
})

test('a key that is none and a value that is missing throw here, and are shown elsewhere', async () => {
  expect(() => translate('en', 'failure.file', { file: 'a.csv' })).toThrow('failure.file: no value for why')
  expect(() => translate('fi', 'no.such' as 'failure.file')).toThrow('there is no such message')
  expect(() => translate('sv', 'doctor.template', { why: { said: 'failure.file' } })).toThrow('no value for file')
  vi.resetModules()
  const fresh = await import('../../src/i18n/translate.ts')
  expect(fresh.translate('en', 'failure.file', { file: 'a.csv' })).toBe('failure.file')
  expect(fresh.translate('fi', 'no.such' as 'failure.file')).toBe('no.such')
})

test('braces that are meant as such are said', () => {
  for (const language of languages) expect(translate(language, 'retention.how')).toContain(' {"silent_months": N}')
})

test('one is one, and others are many', () => {
  const looked = { seconds: '0.4' }
  const said = (count: number) =>
    languages.map((language) => translate(language, 'preflight.looked', { count, ...looked }))
  expect(said(1)).toEqual([
    'Tarkistettuja viestejä 1, aikaa kului 0.4 s.',
    '1 meddelande kontrollerades på 0.4 s.',
    'Checked 1 message in 0.4 s.',
  ])
  expect(said(0)[2]).toBe('Checked 0 messages in 0.4 s.')
  expect(said(2).slice(1)).toEqual(['2 meddelanden kontrollerades på 0.4 s.', 'Checked 2 messages in 0.4 s.'])
  const queue = (pairs: number, rows: number) => translate('fi', 'duplicates.queue', { pairs, rows })
  expect(queue(1, 5)).toBe('Ratkaistavana on 1 henkilöpari (merge, apart) ja 5 riviä tuonneista (same, apart).')
  expect(queue(5, 1)).toBe('Ratkaistavana on 5 henkilöparia (merge, apart) ja 1 rivi tuonneista (same, apart).')
})

test('what is counted is grouped, what is named is not', () => {
  const values = { importId: 12345, deleted: 1, restored: 1234, kept: 0 }
  expect(translate('en', 'cli.undone', values)).toMatch(/^Import 12345 is undone: 1 contact was removed, 1,234 were /)
  expect(translate('sv', 'cli.undone', values)).toMatch(/^Import 12345 har .* 1 kontakt togs bort, 1[\u00a0\u202f]234 /)
  expect(translate('fi', 'cli.undone', values)).toMatch(/^Tuonti 12345 on .* ennalleen 1[\u00a0\u202f]234, /)
})

test('a figure may come as text, as counts do from the database', () => {
  expect(translate('en', 'import.conflict_people', { people: '1' })).toMatch(/^1 person in the register matches /)
  expect(translate('en', 'import.conflict_people', { people: '1200' })).toMatch(/^1,200 people in the register match /)
})

test('a value may be a message, said in the same language', () => {
  const values = { purpose: { said: 'purpose_name.news' }, permitted: 1200 } as const
  expect(translate('sv', 'retention.line_kept', values)).toMatch(/^nyheter: 1[\u00a0\u202f]200 har gett /)
})
