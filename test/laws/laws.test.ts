// Laws that no compiler knows: who writes which table, who reads the clock, what files look like.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { fi } from '../../src/i18n/fi.ts'
import { sv } from '../../src/i18n/sv.ts'

const root = path.resolve(import.meta.dirname, '../..')
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(path.join(root, 'src', file), 'utf8') }))

/** Who may insert, update and delete. */
const owners: Record<string, string> = {
  institution: 'institutions',
  purpose: 'contacts',
  contact: 'contacts',
  list: 'contacts',
  subscription: 'contacts',
  consent_entry: 'contacts',
  suppression: 'contacts',
  import: 'contacts',
  import_row: 'contacts',
  import_stage: 'contacts',
  import_nameless: 'contacts',
  import_touched: 'contacts',
  import_refusal: 'contacts',
  import_staying: 'contacts',
  import_fill: 'contacts',
  import_change: 'contacts',
  import_review: 'contacts',
  import_mapping: 'contacts',
  attribute: 'contacts',
  purpose_wording: 'contacts',
  contact_merge: 'contacts',
  kept_apart: 'contacts',
  decease_entry: 'contacts',
  disputed_refusal: 'contacts',
  suppression_lift: 'contacts',
  opt_in: 'signup',
  segment: 'campaigns',
  counter: 'contacts',
  erasure: 'contacts',
  campaign: 'campaigns',
  revision: 'templates',
  campaign_link: 'templates',
  template: 'templates',
  preflight: 'campaigns',
  delivery: 'dispatch',
  attempt: 'dispatch',
  signing_key: 'institutions',
  'installation.worker': 'dispatch',
  'installation.rate_bucket': 'dispatch',
  'installation.relay_hour': 'dispatch',
  'installation.identity': 'dispatch',
  'installation.witness': 'dispatch',
  answer: 'events',
  hit: 'feedback',
  token_key: 'institutions',
  'installation.migration': 'platform',
}

describe('write at home', () => {
  const writes = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:insert into|update|delete from)\s+([a-z_]+(?:\.[a-z_]+)?)\b(?=[\s(])/g)]
      .filter(([whole, table = '']) => !(whole.startsWith('update') && ['set', 'of', 'skip'].includes(table)))
      .map(([, table = '']) => ({ file, table })),
  )

  test('every written table has an owner, and only the owner writes it', () => {
    const strangers = writes.filter(({ file, table }) => owners[table] !== file.split('/')[0])
    expect(strangers).toEqual([])
  })

  test('every table of the migrations has an owner or is derived by a trigger', () => {
    const migrations = readdirSync(path.join(root, 'migrations')).map((file) =>
      readFileSync(path.join(root, 'migrations', file), 'utf8'),
    )
    const tables = migrations.flatMap((text) =>
      [...text.matchAll(/^create table ([a-z_.]+)/gm)].map((match) => match[1] as string),
    )
    expect(tables.filter((table) => !owners[table] && table !== 'consent')).toEqual([])
    expect(writes.filter(({ table }) => table === 'consent')).toEqual([])
  })
})

test('only the root files that own them read the clock, chance and the environment', () => {
  const reads =
    /\b(Date\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)|performance\.now|Math\.random|randomBytes|randomUUID|process\.env)/
  const allowed = ['platform/clock.ts', 'platform/config.ts', 'platform/token.ts']
  expect(
    sources.filter(({ file, text }) => !allowed.includes(file) && reads.test(text)).map(({ file }) => file),
  ).toEqual([])
})

test('only one file says text to a terminal', () => {
  const says = /\bconsole\.|\bprocess\.(stdout|stderr)\b|\bpino\.destination\b/
  expect(
    sources.filter(({ file, text }) => file !== 'platform/terminal.ts' && says.test(text)).map(({ file }) => file),
  ).toEqual([])
})

test('a file is read in one go', () => {
  const long = sources.filter(({ file, text }) => !file.startsWith('i18n/') && text.split('\n').length > 285)
  expect(long.map(({ file }) => file)).toEqual([])
})

test('every message says the same with the same values in three languages', () => {
  const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    const spoken = [...new Set(values(en[key]))]
    // Neither one that English does not know nor one that was lost.
    for (const [language, text] of Object.entries({ fi: fi[key], sv: sv[key] }))
      expect([...new Set(values(text))], `${key} in ${language}`).toEqual(spoken)
  }
})

test('every word of the glossary has a line that says what to avoid', () => {
  const glossary = readFileSync(path.join(root, 'src/GLOSSARY.md'), 'utf8')
  const entries = glossary.split(/^### /m).slice(1)
  expect(entries.length).toBeGreaterThan(25)
  expect(entries.filter((entry) => !/_Avoid:_/.test(entry)).map((entry) => entry.split('\n')[0])).toEqual([])
})
