// An institution's own templates and colours.
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { preview } from '../../src/campaigns/preview.ts'
import { fillSlots } from '../../src/content/slots.ts'
import { loadTemplate, ownTemplates, readTemplate, shippedTemplates } from '../../src/templates/store.ts'
import { evening } from '../support/campaigns.ts'
import { freshDatabase, setInstitution, type TestDatabase } from '../support/database.ts'
import { school, show } from '../support/gallery.ts'
import { createCampaign } from '../support/in-transaction.ts'
import { dataFolder, kutsu } from '../support/kutsu.ts'
import { at, importing, register } from '../support/people.ts'

let db: TestDatabase
let folder: string
beforeAll(async () => {
  db = await freshDatabase()
  folder = await dataFolder()
  await importing(db, register(3))
})
afterAll(() => db.drop())
const run = (...args: string[]) => kutsu([...args, '--json'], { DATABASE_URL: db.url, KUTSU_DATA: folder })

/** A copy of a shipped template, changed. */
async function ownFolder(change: (source: string) => string, declaration: (text: string) => string = (text) => text) {
  const copy = path.join(await mkdtemp(path.join(tmpdir(), 'kutsu-template-')), 'oma-kutsu')
  await cp('templates/alumni-evening', copy, { recursive: true })
  for (const file of ['fi.mjml', 'sv.mjml', 'en.mjml'])
    await writeFile(path.join(copy, file), change(await readFile(path.join(copy, file), 'utf8')))
  const json = path.join(copy, 'template.json')
  await writeFile(json, declaration(await readFile(json, 'utf8')))
  return copy
}

describe('a template of one’s own', () => {
  test('is checked, kept, used by its name and before a shipped one, and removed', async () => {
    const own = await ownFolder((source) =>
      source.replace('{{> message}}', '{{> message}}<mj-text>Oma rivi: {{place}}</mj-text>'),
    )
    expect(JSON.parse((await run('template', 'check', own)).out)).toMatchObject({
      name: 'oma-kutsu',
      languages: ['fi', 'sv', 'en'],
    })
    expect(await ownTemplates(db.sql, 1)).toEqual([])
    expect((await run('template', 'add', own)).code).toBe(0)
    expect((await run('template', 'add', own, '--name', 'alumni-evening')).code).toBe(0)
    expect(await ownTemplates(db.sql, 1)).toEqual(['alumni-evening', 'oma-kutsu'])
    for (const template of ['oma-kutsu', 'alumni-evening']) {
      const order = { name: 'x', list: 'alumni', template, purpose: 'invitations', tracking: 'off', fields: evening }
      const campaign = await createCampaign(
        { sql: db.sql, institution: db.institution, baseUrl: 'http://localhost:8080', now: at() },
        order,
      )
      const { text } = await preview(
        { sql: db.sql, institution: db.institution, baseUrl: 'http://localhost:8080', now: at() },
        campaign,
        { language: 'sv' },
      )
      expect(text).toContain('Oma rivi: Juhlasali')
    }
    expect((await run('template', 'remove', 'alumni-evening')).code).toBe(0)
    const again = await run('template', 'remove', 'alumni-evening')
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('oma-kutsu') })
    expect((await loadTemplate(db.sql, 1, 'alumni-evening')).variants[0]?.source).not.toContain('Oma rivi')
    expect(JSON.parse((await run('template', 'list')).out)).toHaveLength((await shippedTemplates()).length + 1)
  })

  const bad: [string, () => Promise<string>, RegExp][] = [
    ['no folder', async () => '/nowhere/at-all', /template\.json/],
    [
      'no JSON',
      () =>
        ownFolder(
          (s) => s,
          () => '{',
        ),
      /JSON/,
    ],
    [
      'an unknown type',
      () =>
        ownFolder(
          (s) => s,
          (text) =>
            text.replace('"place": "required"', '"place": {"type": "html", "label": {"fi":"x","sv":"x","en":"x"}}'),
        ),
      /slots\.place/,
    ],
    [
      'a shared slot that is none',
      () =>
        ownFolder(
          (s) => s,
          (text) => text.replace('"place"', '"plaace"'),
        ),
      /slots\.plaace/,
    ],
    ['a slot that is not declared', () => ownFolder((s) => s.replace('{{> message}}', '{{sponsor}}')), /sponsor/],
    [
      'a script',
      () => ownFolder((s) => s.replace('{{> message}}', '<mj-text><script>x</script></mj-text>')),
      /<script>/,
    ],
    ['MJML that is none', () => ownFolder((s) => s.replace('{{> message}}', '<mj-txt>x</mj-txt>')), /mj-txt/],
  ]
  test.each(bad)('%s is refused in one sentence', async (_, make, words) => {
    const refused = await run('template', 'check', await make())
    expect(refused.code).toBeGreaterThan(0)
    expect(refused.err).toMatch(words)
    expect(refused.err.trim().split('\n')).toHaveLength(1)
  })
})

describe('slots', () => {
  const fill = async (fields: Record<string, string>, language: 'fi' | 'sv' | 'en' = 'fi') => {
    const { declaration } = await readTemplate('templates/alumni-evening', 'alumni-evening')
    return fillSlots('alumni-evening', declaration, { ...evening, ...fields }, language)
  }
  test.each([
    ['event_date', '19.11.2026', 'content.slot_date'],
    ['event_date', '2026-02-30', 'content.slot_date'],
    ['event_start', '25:00', 'content.slot_time'],
    ['programme_url', 'javascript:x', 'content.slot_link'],
    ['programme_url', 'https://user:pw@x.example', 'content.slot_link'],
    ['picture', 'https://x.example/a.png', 'content.slot_image'],
    ['place', 'x'.repeat(301), 'content.slot_text'],
    ['message', 'x'.repeat(10_001), 'content.slot_markdown'],
    ['programme', Array(61).fill('17.00 x').join('\n'), 'content.slot_programme'],
    ['message', 'Hei {{frist_name}}', 'content.slot_braces'],
    ['place', '{{first_name', 'content.slot_braces'],
  ])('%s: %s', async (slot, value, key) => {
    expect((await fill({ [slot]: value })).problems.map((problem) => problem.key)).toEqual([key])
  })

  test('one language’s value goes before the common one; a language without one is told', async () => {
    expect((await fill({ place: 'Hall', 'place.fi': 'Sali' })).constants.place).toBe('Sali')
    const { problems } = await fill({ 'answer_by.sv': '2026-11-01' })
    expect(problems).toMatchObject([
      { key: 'content.slot_language', values: { slot: 'answer_by', language: 'fi', others: 'sv' } },
    ])
  })

  test('Markdown becomes a letter: no HTML, no images, headings below the message’s own', async () => {
    const { constants } = await fill({
      message:
        '# Otsikko\n\n<b>x</b> **y** ![z](https://x.example/z.png) [w](https://w.example)\n\n- {{first_name "ystävä"}}',
    })
    const { markup } = constants.message as { markup: string }
    expect(markup).toMatch(/<h2[^>]*>Otsikko<\/h2>/)
    expect(markup).toContain('&lt;b&gt;x&lt;/b&gt; <strong>y</strong>')
    expect(markup).not.toContain('<img')
    expect(markup).toContain('<a href="https://w.example">w</a>')
    expect(markup).toContain('{{#if first_name}}{{first_name}}{{else}}ystävä{{/if}}')
  })
})

describe('colours and logo', () => {
  test('colours that letters cannot be read on are refused with their contrast, and nothing is changed', async () => {
    const set = (settings: Record<string, string>) =>
      db.sql.begin((tx) => setInstitution(tx, db.institution, settings, at()))
    await expect(set({ colour: '#ffd54a' })).rejects.toMatchObject({ key: 'institution.contrast' })
    await expect(set({ colour: '#0b4a56', accent: '#0b5563' })).rejects.toMatchObject({ key: 'institution.contrast' })
    for (const bad of ['red', '#fff', '#0b4a56;background:url(x)'])
      await expect(set({ colour: bad })).rejects.toMatchObject({ key: 'institution.bad_colour' })
    await expect(set({ logo_url: 'javascript:x' })).rejects.toMatchObject({ key: 'institution.bad_picture' })
    await expect(set({ calendar_method: 'request' })).rejects.toMatchObject({ key: 'institution.no_organiser' })
    expect(await db.sql`select colour, accent from institution`).toEqual([{ colour: '#0b4a56', accent: '#f4cf9b' }])
    expect(await set({ colour: '#5b1a4a', accent: '#ffd9a0' })).toMatchObject({ colour: '#5b1a4a' })
  })

  test('stand in every template, the logo with the school’s name for those who see no images', async () => {
    const branded = { ...school, colour: '#5b1a4a', accent: '#ffd9a0', logoUrl: 'https://school.example/logo.png' }
    for (const template of await shippedTemplates())
      for (const { html, language } of await show(template, branded)) {
        expect(html).toContain('#5b1a4a')
        expect(html).toContain('#ffd9a0')
        expect(html).not.toMatch(/#0b4a56|#f4cf9b/)
        const logo = /<img[^>]*src="https:\/\/school\.example\/logo\.png"[^>]*>/.exec(html)?.[0] ?? ''
        expect(logo).toContain(`alt="${school.name[language]}"`)
      }
  })
})
