import { expect, test } from 'vitest'
import { databaseAddress, languageOf, loadConfig } from '../../src/platform/config.ts'

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

test('several database hosts may be named, and the one that writes is meant', () => {
  const url = 'postgres://kutsu:p%40ss@one.example:5432,two.example:5433/kutsu'
  expect(loadConfig({ DATABASE_URL: url }).databaseUrl).toBe(url)
  expect(databaseAddress(url)).toMatchObject({ hosts: ['one.example:5432', 'two.example:5433'], database: 'kutsu' })
  expect(() => loadConfig({ DATABASE_URL: 'postgres://one.example:5432,two.example:99999999/kutsu' })).toThrow(
    'DATABASE_URL',
  )
})

test('XOAUTH2 wants all of its variables or none', () => {
  const all = {
    SMTP_OAUTH_CLIENT_ID: 'a',
    SMTP_OAUTH_CLIENT_SECRET: 'b',
    SMTP_OAUTH_REFRESH_TOKEN: 'c',
    SMTP_OAUTH_TOKEN_URL: 'https://login.example/token',
  }
  expect(loadConfig(all).oauth).toMatchObject({ clientId: 'a', accessUrl: 'https://login.example/token' })
  expect(() => loadConfig({ ...all, SMTP_OAUTH_REFRESH_TOKEN: '' })).toThrow('SMTP_OAUTH_REFRESH_TOKEN')
})

test('the terminal’s language is read from the locale', () => {
  expect(languageOf({ LANG: 'fi_FI.UTF-8' })).toBe('fi')
  expect(languageOf({ LANG: 'fi_FI.UTF-8', LC_ALL: 'sv_FI' })).toBe('sv')
  expect(languageOf({ LANG: 'C' })).toBe('en')
})
