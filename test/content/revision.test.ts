import { describe, expect, test } from 'vitest'
import { compile } from '../../src/content/compile.ts'
import { dateInWords, timesInWords } from '../../src/content/dates.ts'
import { programOf, textOf } from '../../src/content/program.ts'
import type { Sender } from '../../src/content/revision.ts'
import type { Template } from '../../src/content/template.ts'

const sender: Sender = {
  fromName: 'Koulu',
  fromAddress: 'a@school.example',
  replyTo: null,
  listId: 'l.school.example',
  listName: 'Koulu',
  feedbackId: '1:invitations:1:kutsu',
  baseUrl: 'https://k.example',
}
const of = (body: string, title = 'Otsikko'): Template => ({
  name: 'test',
  language: 'fi',
  source: `<mjml><mj-head><mj-title>${title}</mj-title></mj-head><mj-body><mj-section><mj-column><mj-text>${body}</mj-text></mj-column></mj-section></mj-body></mjml>`,
  partials: {
    footer:
      '<mj-section><mj-column><mj-text><a href="{{links.unsubscribe}}">Peruuta</a></mj-text></mj-column></mj-section>',
    loop: '{{> loop}}',
  },
})
const compiled = (body: string, constants = {}, title?: string) =>
  compile({ template: of(body, title), constants, sender, tracking: 'aggregate', calendar: null, isService: false }, 0)
const keys = async (body: string, constants = {}) => (await compiled(body, constants)).problems.map(({ key }) => key)

test('dates and times are said as people say them', () => {
  expect((['fi', 'sv', 'en'] as const).map((language) => dateInWords('2026-11-19', language))).toEqual([
    'torstai 19.11.2026',
    'torsdag 19.11.2026',
    'Thursday 19 November 2026',
  ])
  expect((['fi', 'sv', 'en'] as const).map((language) => timesInWords('17:00', '20:00', language))).toEqual([
    'klo 17.00–20.00',
    'kl. 17.00–20.00',
    '17:00–20:00',
  ])
  expect(dateInWords('19.11.2026', 'fi')).toBeNull()
  expect(timesInWords('17', '', 'fi')).toBeNull()
})

describe('compiling', () => {
  test('the footer is not the template’s to leave out', async () => {
    expect((await compiled('Hei')).revision.html).toContain('{{links.unsubscribe}}')
    expect((await compiled('Hei')).revision.text).toContain('{{links.unsubscribe}}')
  })

  test('constants are escaped and cannot open a merge field', async () => {
    const { revision, problems } = await compiled('{{place}}', { place: '<b>{{first_name}}</b> & "x"' }, '{{place}}')
    expect(problems).toEqual([])
    expect(revision.html).not.toContain('{{first_name}}')
    expect(revision.text).not.toContain('{{first_name}}')
    expect(textOf(programOf(revision.subject, String, null), () => '?', String)).toBe('<b>{{first_name}}</b> & "x"')
  })

  test('links are numbered and led over the door, ours and mailto are not', async () => {
    const { revision, urls } = await compiled(
      '<a href="https://x.example/?a=1&amp;b=2">x</a> <a href="{{url}}">y</a> <a href="mailto:a@x.example">z</a>',
      { url: 'https://y.example' },
    )
    expect(urls).toEqual(['https://x.example/?a=1&b=2', 'https://y.example/'])
    expect(revision.html).toMatch(/click\.n0[\s\S]*click\.n1[\s\S]*mailto:a@x\.example/)
    expect(revision.html).toContain('{{pixel}}')
  })

  test('without tracking there is no pixel and no led link', async () => {
    const { revision, urls } = await compile(
      {
        template: of('<a href="https://x.example">x</a>'),
        constants: {},
        sender,
        tracking: 'off',
        calendar: null,
        isService: false,
      },
      0,
    )
    expect(urls).toEqual([])
    expect(revision.html).not.toMatch(/pixel|click/)
    expect(revision.html).toContain('https://x.example')
  })
})

describe('what a template may not do is one clear problem', () => {
  test.each([
    ['an unset field', '{{nowhere}}', 'content.unset'],
    ['three braces', '{{{first_name}}}', 'content.forbidden'],
    ['an ampersand mustache', '{{&first_name}}', 'content.forbidden'],
    ['the constructor', '{{constructor}}', 'content.unset'],
    ['the prototype', '{{__proto__.x}}', 'content.unset'],
    ['lookup', '{{lookup this "constructor"}}', 'content.forbidden'],
    ['each', '{{#each first_name}}x{{/each}}', 'content.forbidden'],
    ['data', '{{@root.x}}', 'content.forbidden'],
    ['a decorator', '{{* x}}', 'content.forbidden'],
    ['a partial block', '{{#> footer}}x{{/footer}}', 'content.forbidden'],
    ['an unknown partial', '{{> nothing}}', 'content.unknown_partial'],
    ['a partial within itself', '{{> loop}}', 'content.deep_partial'],
    ['an open block', '{{#if first_name}}x', 'content.syntax'],
    ['a script', '<script>alert(1)</script>', 'content.forbidden'],
    ['an event handler', '<b onclick="x()">x</b>', 'content.forbidden'],
    ['an include', '<mj-include path="/etc/passwd" type="css" />', 'content.forbidden'],
    ['a script link', '<a href="javascript:alert(1)">x</a>', 'content.bad_link'],
    ['a relative link', '<a href="/x">x</a>', 'content.bad_link'],
    ['a date that is none', '{{date day}}', 'content.bad_date'],
  ])('%s', async (_, body, key) => {
    expect(await keys(body, { day: '19.11.' })).toContain(key)
  })

  test('what is only asked for may be left out', async () => {
    expect(await keys('{{#if speaker}}{{speaker}}{{else}}nobody{{/if}}')).toEqual([])
  })
})
