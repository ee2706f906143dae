import { expect, test } from 'vitest'
import { languageOf, loadConfig } from '../src/config.ts'

test('without any variable the embedded defaults hold', () => {
  expect(loadConfig({})).toMatchObject({
    publicPort: 8080,
    adminPort: 8081,
    publicUrl: 'http://localhost:8080',
    connections: 10,
  })
})

test('a refusal names the variable and not its value', () => {
  for (const [name, value] of Object.entries({
    DATABASE_URL: 'mysql://secret@x',
    PUBLIC_PORT: 'abc',
    KUTSU_RATE: '-1',
    SMTP_URL: 'secret',
  })) {
    expect(() => loadConfig({ [name]: value })).toThrow(name)
    expect(() => loadConfig({ [name]: value })).not.toThrow('secret')
  }
})

test('the terminal’s language is read from the locale', () => {
  expect(languageOf({ LANG: 'fi_FI.UTF-8' })).toBe('fi')
  expect(languageOf({ LANG: 'fi_FI.UTF-8', LC_ALL: 'sv_FI' })).toBe('sv')
  expect(languageOf({ LANG: 'C' })).toBe('en')
})
