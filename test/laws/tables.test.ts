// Whose tables: only a table's owner writes it, and a room reads its own and those of rooms that it may import, in code, in
// views and in triggers alike.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, sources } from './sources.ts'

/** The room of each table and view. */
const owners: Record<string, string> = {
  institution: 'institutions',
  purpose: 'contacts',
  contact: 'contacts',
  list: 'contacts',
  list_change: 'contacts',
  list_change_row: 'contacts',
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
  import_draft: 'contacts',
  contact_directory: 'contacts',
  contact_likeness: 'contacts',
  duplicate_candidate: 'contacts',
  former_address: 'contacts',
  attribute: 'contacts',
  purpose_wording: 'contacts',
  contact_merge: 'contacts',
  kept_apart: 'contacts',
  decease_entry: 'contacts',
  life_sign: 'contacts',
  disputed_refusal: 'contacts',
  suppression_lift: 'contacts',
  opt_in: 'signup',
  segment: 'campaigns',
  counter: 'institutions',
  erasure: 'contacts',
  campaign: 'campaigns',
  revision: 'templates',
  link: 'templates',
  // Its name before it was renamed.
  campaign_link: 'templates',
  template: 'templates',
  'installation.credential': 'members',
  'installation.recovery_code': 'members',
  'installation.session': 'members',
  'installation.oidc_identity': 'members',
  'installation.oidc_request': 'members',
  'installation.entry_limit': 'members',
  sign_in_link: 'members',
  preflight: 'campaigns',
  notice: 'campaigns',
  mailing: 'dispatch',
  delivery: 'dispatch',
  attempt: 'dispatch',
  relay: 'institutions',
  member: 'institutions',
  'installation.account': 'institutions',
  audit_entry: 'work',
  job: 'work',
  kept_file: 'work',
  kept_piece: 'work',
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
  // Views, and what triggers derive.
  consent: 'contacts',
  mailability: 'contacts',
  sign_of_life: 'contacts',
}

/** The room of each function of the database; those that read no table are nobody's. */
const routines: Record<string, string> = {
  consent_entry_is_append_only: 'contacts',
  derive_consent: 'contacts',
  derive_consent_again: 'contacts',
  derive_deceased: 'contacts',
  of_known_contacts: 'contacts',
  contact_takes_along: 'contacts',
}

const { below } = createRequire(import.meta.url)('./rooms.cjs') as { below: Record<string, string[]> }

/** Tables and views that a piece of SQL names after one of these words, once each. */
const named = (text: string, words: string): string[] => {
  const pattern = new RegExp(
    `\\b(?:${words})\\s+((?:only\\s+)?[a-z_.]+(?:\\s+(?:as\\s+)?[a-z_]+)?(?:\\s*,\\s*[a-z_.]+(?:\\s+(?:as\\s+)?[a-z_]+)?)*)`,
    'g',
  )
  const found = [...text.matchAll(pattern)].flatMap(([, list = '']) =>
    list.split(',').map((one) => one.trim().split(/\s+/)[0] as string),
  )
  // After a subquery: `from (…) a, delivery d`.
  const further = [...text.matchAll(/\)\s+[a-z_]+\s*,\s*([a-z_.]+)\s+[a-z]{1,2}\b/g)].map(([, name]) => name as string)
  return [...new Set([...found, ...further])].filter((name) => name in owners)
}

const written = (text: string): string[] => named(text, 'insert into|delete from|(?<!for |no key |do )update')

describe('write at home', () => {
  const writes = sources.flatMap(({ file, text }) => written(text).map((table) => ({ file, table })))

  test('only the owner of a table writes it', () => {
    expect(writes.length).toBeGreaterThan(50)
    expect(writes.filter(({ file, table }) => owners[table] !== file.split('/')[0])).toEqual([])
  })

  test('every table of the migrations has an owner', () => {
    const tables = migrations.flatMap((text) =>
      [...text.matchAll(/^create (?:table|view) (?:if not exists )?([a-z_.]+)/gm)].map((match) => match[1] as string),
    )
    expect(tables.length).toBeGreaterThan(30)
    expect(tables.filter((table) => !owners[table])).toEqual([])
    expect(writes.filter(({ table }) => table === 'consent')).toEqual([])
  })
})

const sqlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    // The numbered ones first, as they are applied.
    .sort((a, b) => Number(a.includes(path.sep)) - Number(b.includes(path.sep)) || (a < b ? -1 : 1))
const migrations = sqlFiles(path.join(root, 'migrations')).map((file) =>
  readFileSync(path.join(root, 'migrations', file), 'utf8'),
)

/** The newest definition of every view and function. */
const definitions = new Map(
  migrations.flatMap((text) =>
    [
      ...text.matchAll(
        /^create (?:or replace )?(?:view ([a-z_.]+)[\s\S]*?;$|function ([a-z_.]+)\([\s\S]*?\$\$[\s\S]*?\$\$)/gm,
      ),
    ].map(([body, view, routine]) => [(view ?? routine) as string, body] as const),
  ),
)

describe('read downward', () => {
  /** Whether a room may read a table. Doors may read all, and so may what puts the rooms together. */
  const mayRead = (room: string, table: string): boolean => {
    const owner = owners[table] as string
    return room === owner || !(room in below) || (below[room]?.includes(owner) ?? false)
  }

  test('a room reads its own tables and those of rooms that it may import', () => {
    const upward = sources.flatMap(({ file, text }) => {
      const room = file.split('/')[0] as string
      if (room === 'platform') return named(text, 'from|join|using').filter((table) => owners[table] !== 'platform')
      return named(text, 'from|join|using')
        .filter((table) => !mayRead(room, table))
        .map((table) => `${file} ${table}`)
    })
    expect(upward).toEqual([])
  })

  test('and so do views and functions', () => {
    expect(definitions.size).toBeGreaterThan(8)
    const strays = [...definitions].flatMap(([name, body]) => {
      const touched = named(body, 'from|join|using|insert into|delete from|update').filter((table) => table !== name)
      const room = owners[name] ?? routines[name]
      if (!room) return touched.map((table) => `${name} is nobody's and touches ${table}`)
      return touched.filter((table) => !mayRead(room, table)).map((table) => `${name} ${table}`)
    })
    expect(strays).toEqual([])
  })
})
