// A column of the school's own may be called anything, also what every JavaScript object seems to have.

import { writeFile } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { frozenFields } from '../../src/campaigns/audience/audience.ts'
import { readCondition } from '../../src/campaigns/audience/condition.ts'
import { countPeople } from '../../src/campaigns/audience/segments.ts'
import { duplicatesOf } from '../../src/contacts/duplicates/queue.ts'
import { mappedHeaders, remember, remembered } from '../../src/contacts/imports/mapping.ts'
import { listBySlug } from '../../src/contacts/lists/lists.ts'
import { exportList } from '../../src/contacts/people/export.ts'
import { personOf } from '../../src/contacts/people/people.ts'
import { fillSlots } from '../../src/content/slots.ts'
import { readMap } from '../../src/doors/cli/imports.ts'
import { readable } from '../../src/doors/cli/readable.ts'
import { everythingOn } from '../../src/privacy/subject-access.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { mergeContacts, undoImport, undoMerge } from '../support/in-transaction.ts'
import { at, fileOf, importing } from '../support/people.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const names = [
  ...[
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'toLocaleString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
  ],
  ...['propertyIsEnumerable', '__defineGetter__', '__lookupSetter__', 'toJSON', 'then', 'length'],
]
const header = `Sukunimi;Etunimi;Sähköposti;Valmistumisvuosi;Lupa;${names.join(';')}`
const row = (address: string, value: (name: string) => string) =>
  `Mäkinen;Elli;${address};1994;kyllä;${names.map(value).join(';')}`
const full = row('full@own.example', (name) => `own ${name}`)
const empty = row('empty@own.example', () => '')

const attributesOf = async (address: string) => {
  const [found] = await db.sql<{ attributes: Record<string, string> }[]>`select attributes from contact
    where address_key = ${address}`
  return new Map(Object.entries(found?.attributes ?? {}))
}
const all = new Map(names.map((name) => [name, `own ${name}`]))
const exported = async (): Promise<string> => {
  const out = new PassThrough()
  const written = buffer(out)
  const list = await listBySlug(db.sql, 1, 'alumni')
  const order = { list, out, purpose: 'invitations', language: 'fi', flavour: 'raw', whole: true } as const
  await exportList(db.sql, db.institution, order)
  return (await written).toString()
}

test('imported, exported and imported again it is what it was', async () => {
  await importing(db, [header, full, empty].join('\n'))
  expect(await attributesOf('full@own.example')).toEqual(all)
  expect(await attributesOf('empty@own.example')).toEqual(new Map())
  const file = await exported()
  const [head = '', ...rows] = file.trim().split('\n')
  for (const name of names) expect(head.split(',')).toContain(name)
  expect(rows.find((one) => one.startsWith('empty@'))).toMatch(/,{13}$/)
  expect(await importing(db, file)).toMatchObject({ unchanged: 2 })
  expect(await exported()).toBe(file)
})

test.each(names)('a segment asks for %s', async (name) => {
  const moment = { now: at(), year: 2026 }
  const who = async (condition: object) =>
    countPeople(db.sql, 1, readCondition(JSON.parse(JSON.stringify(condition))), moment)
  expect(await who({ attribute: name, is: `own ${name}` })).toBe(1)
  expect(await who({ attribute: name, known: false })).toBe(1)
})

test.each(names)('a merge field shows %s', async (name) => {
  const campaign = { institutionId: 1, aboutCampaignId: null } as Parameters<typeof frozenFields>[2]
  const rows = await db.sql<{ fields: Record<string, string> }[]>`
    select ${frozenFields(db.sql, [`attributes.${name}`], campaign, 2026)} as fields from contact c order by address`
  expect(rows.map(({ fields }) => Object.entries(fields).find(([key]) => key.startsWith('attributes.'))?.[1])).toEqual([
    undefined,
    `own ${name}`,
  ])
})

test('a merge brings it along, and undone it is gone again', async () => {
  const [kept, gone] = [await personOf(db.sql, 1, 'empty@own.example'), await personOf(db.sql, 1, 'full@own.example')]
  const { mergeId } = await mergeContacts(
    db.sql,
    { institutionId: 1, keptId: kept.contactId, goneId: gone.contactId },
    { by: 'a test', now: at() },
  )
  expect(await attributesOf('empty@own.example')).toEqual(all)
  await undoMerge(db.sql, 1, mergeId, 'a test', at())
  expect(await attributesOf('empty@own.example')).toEqual(new Map())
})

test('a change of it is undone', async () => {
  const { importId } = await importing(db, [header, row('full@own.example', (name) => `new ${name}`)].join('\n'))
  expect((await attributesOf('full@own.example')).get('__proto__')).toBe('new __proto__')
  await undoImport(db.sql, 1, importId as number, 'a test', at())
  expect(await attributesOf('full@own.example')).toEqual(all)
})

test('it stands in a row to decide and in what we hold on a person', async () => {
  await importing(db, [header, full.replace('Mäkinen', 'Virtanen')].join('\n'))
  const { rows } = await duplicatesOf(db.sql, 1)
  expect(
    Object.fromEntries(
      names.map((name) => [name, Object.entries(rows[0]?.row ?? {}).find(([key]) => key === name)?.[1]]),
    ),
  ).toEqual(Object.fromEntries(all))
  const { contactId } = await personOf(db.sql, 1, 'full@own.example')
  const held = readable(await everythingOn(db.sql, 1, contactId), { language: 'fi', zone: 'Europe/Helsinki' })
  for (const [name, value] of all) expect(held).toContain(`${name}: ${value}`)
})

test('a mapping names it', async () => {
  const file = await fileOf('', 'map.json')
  await writeFile(file, '{"__proto__": "programme", "constructor": "phone", "toString": "ignored"}')
  const { map } = await readMap(file)
  expect(Object.entries(map)).toHaveLength(3)
  await remember(db.sql, 1, { header: ['__proto__', 'constructor'], map, meanings: {} }, at())
  for (const known of [await mappedHeaders(db.sql, 1), (await remembered(db.sql, 1, ['__proto__', 'constructor'])).map])
    expect(new Map(Object.entries(known)).get('__proto__')).toBe('programme')
  await importing(
    db,
    'Sukunimi;Etunimi;Sähköposti;__proto__;constructor\nAalto;Aino;aino@own.example;Lukio;040 1234567',
    { map },
  )
  const [aino] = await db.sql`select programme, phone, attributes from contact where address_key = 'aino@own.example'`
  expect(aino).toEqual({ programme: 'Lukio', phone: '+358401234567', attributes: {} })
})

test('a slot that nobody filled is empty, whatever it is called', () => {
  const slots = Object.fromEntries(
    ['constructor', 'valueof'].map((name) => [
      name,
      { type: 'text', required: true, label: { fi: '', sv: '', en: '' } },
    ]),
  ) as Parameters<typeof fillSlots>[1]['slots']
  const { problems } = fillSlots('own', { slots } as Parameters<typeof fillSlots>[1], {}, 'fi')
  expect(problems.map(({ key }) => key)).toEqual(['content.unset', 'content.unset'])
})
