// Installations live on while rules become stricter: what was frozen is looked at again, what was kept is told by doctor,
// what was sent keeps its names, and what was looked at is what is frozen.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Campaign, campaignById } from '../../src/campaigns/campaigns.ts'
import { unfitTemplates } from '../../src/campaigns/compile-campaign.ts'
import { preflight } from '../../src/campaigns/preflight.ts'
import { preview } from '../../src/campaigns/preview.ts'
import { loadKeys } from '../../src/institutions/token-keys.ts'
import { makeToken, markOf } from '../../src/platform/token.ts'
import { compileApart } from '../../src/templates/compiling.ts'
import { revisionsOf } from '../../src/templates/revisions.ts'
import { keepTemplate, loadTemplate } from '../../src/templates/store.ts'
import { dispatching, evening, fillOutboxes, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { createCampaign, scheduleCampaign } from '../support/in-transaction.ts'
import { at, importing, register } from '../support/people.ts'
import { publicDoor } from '../support/public-door.ts'
import { openRelay, type Relay } from '../support/relay.ts'

const url = 'http://localhost:8080'
let db: TestDatabase
let relay: Relay
beforeEach(async () => {
  db = await freshDatabase()
  relay = await openRelay()
  await importing(db, register(3))
})
afterEach(async () => {
  await relay.close()
  await db.drop()
})

const campaign = (fields: Record<string, string> = {}, more = {}): Promise<Campaign> =>
  createCampaign(
    { sql: db.sql, institution: db.institution, baseUrl: url, now: at() },
    {
      name: 'x',
      list: 'alumni',
      template: 'alumni-evening',
      purpose: 'invitations',
      tracking: 'off',
      ...more,
      fields: { ...evening, ...fields },
    },
  )
const schedule = (one: Campaign) =>
  scheduleCampaign({ sql: db.sql, institution: db.institution, baseUrl: url, now: at() }, one, { dueAt: at() })
const stateOf = ({ campaignId }: Campaign) => campaignById(db.sql, db.institution.institutionId, campaignId)
const harm = () => db.sql`update revision
  set content = jsonb_set(content, '{html}', to_jsonb(replace(content ->> 'html', '</body>', '<script>x()</script></body>')))`

describe('what was frozen', () => {
  test('is held before anybody is written to when it breaks a rule', async () => {
    const due = await schedule(await campaign())
    await harm()
    const dispatcher = await dispatching(db, relay.url)
    await dispatcher.tick()
    await dispatcher.tick()
    await dispatcher.stop()
    expect(await stateOf(due)).toMatchObject({ state: 'scheduled', hold: 'content' })
    expect(relay.messages).toEqual([])
  })

  test('is paused when it is under way already', async () => {
    const due = await schedule(await campaign())
    await fillOutboxes(db)
    await harm()
    const dispatcher = await dispatching(db, relay.url)
    await until(db, due, dispatcher, 'paused')
    await dispatcher.stop()
    expect(await stateOf(due)).toMatchObject({ hold: 'content' })
    expect(relay.messages).toEqual([])
  })

  test('before there were seals, marks and footers in it goes out under the id it had', async () => {
    const due = await schedule(await campaign())
    await db.sql`update revision set content = (content - 'seal' - 'footer') #- '{sender,mark}'`
    const dispatcher = await dispatching(db, relay.url)
    await until(db, due, dispatcher, 'finished')
    await dispatcher.stop()
    expect(relay.messages.map(({ text }) => /^Message-ID: (.*)$/m.exec(text)?.[1]?.trim()).sort()).toEqual(
      [1, 2, 3].map((n) => `<1.${due.campaignId}.${n}@school.example>`),
    )
  })

  test('is what was looked at, whatever is kept as a template meanwhile', async () => {
    const template = { ...(await loadTemplate(db.sql, 1, 'alumni-evening')), name: 'oma' }
    await keepTemplate(db.sql, 1, template, at())
    const source = template.variants.find(({ language }) => language === 'fi')?.source ?? ''
    const [, said = ''] = /<mj-text><p>([^<{]+)<\/p>/.exec(source) ?? []
    expect(said).not.toBe('')
    const one = await campaign({}, { template: 'oma' })
    // The moment between the look and the freezing.
    await db.sql.unsafe(`create function other_template() returns trigger language plpgsql as $$ begin
      update template set variants = replace(variants::text, '${said}', 'Tämä on muutettu')::jsonb; return new; end $$;
      create trigger meanwhile after insert or update on preflight for each row execute function other_template()`)
    const due = await schedule(one)
    const [fi] = [...(await revisionsOf(db.sql, due)).values()].filter(({ language }) => language === 'fi')
    expect(fi?.text).toContain(said)
    expect(fi?.text).not.toContain('muutettu')
  })
})

describe('what was kept', () => {
  test('doctor tells the own templates that no longer fit, with their line', async () => {
    const template = { ...(await loadTemplate(db.sql, 1, 'newsletter')), name: 'oma' }
    await keepTemplate(db.sql, 1, template, at())
    expect(await unfitTemplates(db.sql, db.institution)).toEqual([])
    const variants = template.variants.map((one) => ({
      ...one,
      source: one.source.replace('{{> message}}', 'Hei!{{> message}}'),
    }))
    const line = template.variants[0]?.source.split('\n').findIndex((text) => text.includes('{{> message}}')) ?? -1
    await keepTemplate(db.sql, 1, { ...template, variants }, at())
    const [unfit, ...more] = await unfitTemplates(db.sql, db.institution)
    expect(more).toEqual([])
    expect(unfit).toMatchObject({ key: 'content.between_elements', values: { template: 'oma', line: line + 1 } })
  })

  test('a draft keeps its programme, under the name it had', async () => {
    const { text } = await preview(
      { sql: db.sql, institution: db.institution, baseUrl: url, now: at() },
      await campaign({ programme: '17.00 Alku | rehtori' }),
      { language: 'fi' },
    )
    expect(text).toContain('17.00 Alku\nrehtori')
    const without = await preview(
      { sql: db.sql, institution: db.institution, baseUrl: url, now: at() },
      await campaign(),
      { language: 'fi' },
    )
    expect(without.html).not.toContain('<h2>Ohjelma</h2>')
  })

  test('an own template that had a slot called programme has event_programme', async () => {
    const own = await loadTemplate(db.sql, 1, 'alumni-evening')
    const { event_programme: slot, ...slots } = own.declaration.slots
    const source = '{{#if programme}}<mj-text>{{#list programme}}{{time}}{{/list}}</mj-text>{{/if}}{{programme}}'
    await db.sql`insert into template values (1, 'vanha', ${db.sql.json({ ...own.declaration, slots: { ...slots, programme: { type: 'programme', required: false, label: slot?.label ?? {} } } })}, ${db.sql.json({ fi: source })}, ${at()})`
    const migration = await readFile(path.join('migrations', '0013_slot_names.sql'), 'utf8')
    await db.sql.unsafe(migration)
    await db.sql.unsafe(migration)
    const now = await loadTemplate(db.sql, 1, 'vanha')
    expect(now.declaration.slots.event_programme).toMatchObject({ type: 'programme', formerly: 'programme' })
    expect(now.declaration.slots.programme).toBeUndefined()
    expect(now.variants[0]?.source).toBe(
      source.replace('#if programme', '#if event_programme').replace('#list programme', '#list event_programme'),
    )
  })

  test('a slot may not take the name of a merge field, nor of a word of ours', async () => {
    const template = await loadTemplate(db.sql, 1, 'newsletter')
    for (const name of ['first_name', 'programme', 'why']) {
      const slots = {
        ...template.declaration.slots,
        [name]: { type: 'text' as const, required: false, label: { fi: 'x', sv: 'x', en: 'x' } },
      }
      await keepTemplate(db.sql, 1, { ...template, name: 'oma', declaration: { ...template.declaration, slots } }, at())
      expect(await unfitTemplates(db.sql, db.institution)).toMatchObject([
        { key: 'template.slot_name', values: { field: name } },
      ])
    }
  })
})

describe('a time that cannot be meant', () => {
  const blocking = async (fields: Record<string, string>) =>
    (
      await preflight({ sql: db.sql, institution: db.institution, baseUrl: url, now: at() }, await campaign(fields))
    ).findings.filter(({ blocks }) => blocks)
  test.each([
    [{ event_date: '2027-03-28', event_start: '03.30', event_end: '' }, 'preflight.no_such_time'],
    [{ event_date: '2027-03-27', event_start: '20:00', event_end: '03:15' }, 'preflight.no_such_time'],
    [{ event_start: '17:00', event_end: '17.00' }, 'preflight.no_length'],
  ])('%j', async (fields, key) => {
    expect([...new Set((await blocking(fields)).map((one) => one.key))]).toEqual([key])
    await expect(schedule(await campaign(fields))).rejects.toMatchObject({ key })
  })
  test('past midnight is fine', async () => {
    expect(await blocking({ event_start: '20:00', event_end: '01:00' })).toEqual([])
  })
})

test('a test message in each language has an id of its own, this installation’s', async () => {
  const one = await campaign()
  const ids = []
  for (const language of ['fi', 'sv', 'en'])
    ids.push(
      /^Message-ID: (.*)$/m.exec(
        (await preview({ sql: db.sql, institution: db.institution, baseUrl: url, now: at() }, one, { language }))
          .headers,
      )?.[1],
    )
  expect(new Set(ids).size).toBe(3)
  const mark = markOf(await loadKeys(db.sql, 1))
  for (const id of ids) expect(id).toContain(`@${mark}.school.example`)
})

test('the thread that compiles works again after it failed', async () => {
  // What no template can do: an order that makes the thread itself throw.
  const began = performance.now()
  await expect(compileApart([{ template: null } as never])).rejects.toThrow()
  await expect(campaign()).resolves.toMatchObject({ state: 'draft' })
  expect(performance.now() - began).toBeLessThan(60_000)
})

test('a link with letters of three languages leads there, with a full stop behind it, too', async () => {
  const due = await schedule(
    await campaign({ programme_url: 'https://koulu.example/tervetuloa-äiti?å=ö' }, { tracking: 'aggregate' }),
  )
  // As it was frozen before links were written as they go into a header.
  const door = await publicDoor(db.sql, { port: 0, publicUrl: url }, at, 'silent')
  const keys = await loadKeys(db.sql, 1)
  const token = makeToken(keys, { kind: 'a', institutionId: 1, id: due.campaignId })
  const lead = async (end: string) => {
    const answered = await fetch(`http://127.0.0.1:${door.port}/c/${token}/0${end}`, { redirect: 'manual' })
    return [answered.status, answered.headers.get('location')]
  }
  const there = [302, 'https://koulu.example/tervetuloa-%C3%A4iti?%C3%A5=%C3%B6']
  expect(await lead('')).toEqual(there)
  for (const end of ['.', ',', ')', '!', '%3E.']) expect(await lead(end)).toEqual(there)
  await db.sql`update link set url = 'https://koulu.example/tervetuloa-äiti?å=ö'`
  expect(await lead('')).toEqual(there)
  await door.close()
})
