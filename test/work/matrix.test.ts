// Every ask, with every role, and of another school: what is not permitted is refused, and nobody learns what there is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { consequences, openInstitution } from '../../src/engine.ts'
import { createInstitution, type Institution } from '../../src/institutions/institutions.ts'
import { asks } from '../../src/operations/asks.ts'
import { type Actor, mayAsk, type Role, roles } from '../../src/platform/asks.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { type Askable, type Grounds, performOn } from '../../src/work/perform.ts'
import { type Workable, workOn } from '../../src/work/working.ts'
import { at } from '../support/people.ts'
import { config, examples, nowhere, openStage, personOf, type Stage } from './examples.ts'

let stage: Stage
let grounds: Grounds
let other: Institution
beforeAll(async () => {
  stage = await openStage()
  const { sql } = stage.db
  await sql.begin((tx) => createInstitution(tx, 'toinen'))
  other = await openInstitution(sql, 'toinen')
  grounds = { sql, config, clock: at, stopwatch: () => 0, consequences }
})
afterAll(() => stage.db.drop())

const operator: Actor = { kind: 'operator' }
const member = (role: Role, { institutionId }: Institution): Actor => ({
  kind: 'member',
  institutionId,
  memberId: 1,
  role,
})

type One = (typeof asks)[number]

/** Asks it; nothing stays. Jobs that would leave something are told to by their examples. */
async function asking(
  ask: One,
  actor: Actor,
  institution: Institution,
  input: unknown,
  dryRun = true,
): Promise<unknown> {
  // The list is of many kinds of asks; whoever asks by name knows less than the compiler would like.
  const given = input as z.input<z.ZodType>
  if (ask.type === 'job') {
    const job = ask as unknown as Workable<z.ZodType, unknown>
    return workOn(grounds)({ actor, institution }, { job, input: given, watching: { out: nowhere } })
  }
  return performOn(grounds)(
    { actor, institution, dryRun },
    ask as unknown as Askable<z.ZodType, unknown, unknown, unknown>,
    given,
  )
}

const refusedWith = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'nothing was refused',
    (error: unknown) => {
      if (error instanceof Refusal) return error.key
      throw error
    },
  )

/** Nothing answers where a new relay is tried: whoever is permitted learns that. */
const refusedAll: Record<string, string> = { 'relays.set': 'relay.down' }

/** What these tell of a file was in it. */
const repeats = ['imports.import', 'imports.mapping', 'imports.set_mapping']

/** What of the first school no other one may see. */
const secrets = /elli\d|Mäkinen|@one\.example|Luonnos|Ajastettu|kaikki/

/** Its input. @throws Error of an ask without one */
async function exampleOf(name: string): Promise<unknown> {
  const example = examples[name]
  if (!example) throw new Error(`test/work/examples.ts has no example of ${name}`)
  return example(stage)
}

/** Everything that the first school has, table by table. */
async function fingerprint(): Promise<Record<string, string>> {
  const { sql } = stage.db
  const tables = await sql<{ name: string }[]>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'institution_id' and table_name in
      (select table_name from information_schema.tables where table_type = 'BASE TABLE')`
  const sums: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await sql<
      [{ sum: string }]
    >`select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
      from ${sql(name)} t where institution_id = 1`
    sums[name] = row.sum
  }
  return sums
}

/** Every text in what was given. */
const textsIn = (given: unknown): string[] =>
  typeof given === 'string' ? [given] : typeof given === 'object' && given ? Object.values(given).flatMap(textsIn) : []

describe.each(asks.map((ask) => [ask.name, ask] as const))('%s', (name, ask) => {
  const allowed = roles.filter((role) => mayAsk(member(role, { institutionId: 1 } as Institution), ask.role, 1))

  test('who is permitted does it, and every other role is refused', async () => {
    const input = await exampleOf(name)
    const { institution } = stage.db
    const members = allowed.map((role) => member(role, institution))
    const person = personOf(name, stage)
    const isPersons = ask.role === 'person'
    const isOwn = ask.role === 'self'
    for (const actor of isPersons ? [person] : isOwn ? members : [operator, ...members]) {
      const asked = asking(ask, actor, institution, input)
      const refused = refusedAll[name]
      if (refused) expect(await refusedWith(asked)).toBe(refused)
      else await asked
    }
    for (const role of roles.filter((one) => !allowed.includes(one))) {
      const asked = asking(ask, member(role, institution), institution, input)
      expect(await refusedWith(asked), role).toBe('ask.not_permitted')
    }
    // Who has another link is nobody here, and who has none may not ask.
    const another: Actor = { kind: 'person', institutionId: 1, link: 'o', id: stage.deliveryId }
    const refused = isPersons ? 'link.unknown' : 'ask.not_permitted'
    expect(await refusedWith(asking(ask, another, institution, input))).toBe(refused)
    if (isPersons || isOwn)
      expect(await refusedWith(asking(ask, operator, institution, input))).toBe('ask.not_permitted')
    if (isPersons)
      expect(
        await refusedWith(asking(ask, { ...person, institutionId: other.institutionId } as Actor, institution, input)),
      ).toBe('ask.not_permitted')
  })

  test('a member of another school is refused, and in their own school learns nothing of this one', async () => {
    const input = await exampleOf(name)
    for (const role of roles) {
      const asked = asking(ask, member(role, other), stage.db.institution, input)
      expect(await refusedWith(asked), role).toBe('ask.not_permitted')
    }
    const before = await fingerprint()
    // Really carried out there: whatever it writes, nothing of this school may change.
    const asker =
      ask.role === 'person'
        ? personOf(name, stage, other.institutionId)
        : ask.role === 'self'
          ? member('admin', other)
          : operator
    const told = await asking(ask, asker, other, input, false).then(
      (output) => JSON.stringify(output) ?? '',
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        return error.said('en')
      },
    )
    expect(await fingerprint()).toEqual(before)
    if (repeats.includes(name)) return
    // What was asked for may be said again.
    expect(textsIn(input).reduce((text, one) => text.replaceAll(one, ''), told)).not.toMatch(secrets)
  })
})

test('an ask that is none is refused, naming the field', async () => {
  const show = asks.find(({ name }) => name === 'campaigns.show') as One
  const asked = asking(show, operator, stage.db.institution, { campaign: 'x', more: 1 })
  await expect(asked).rejects.toMatchObject({ key: 'input.bad', problems: [{ field: 'campaign' }, { field: 'more' }] })
})

test('a character that no database keeps is refused, naming the field', async () => {
  const create = asks.find(({ name }) => name === 'campaigns.create') as One
  const order = { ...((await exampleOf('campaigns.create')) as object), fields: { place: 'a\0b' } }
  await expect(asking(create, operator, stage.db.institution, order)).rejects.toMatchObject({
    key: 'input.bad',
    problems: [{ field: 'fields.place' }],
  })
})
