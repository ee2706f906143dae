// A condition shows each person their alternative, wherever it stands; or it is refused with the line of the school's file.
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/content/compile.ts'
import { composer } from '../../src/content/message.ts'
import { programOf, textOf } from '../../src/content/program.ts'
import type { Sender } from '../../src/content/revision.ts'
import { fixedKeys, someone } from '../support/gallery.ts'

const sender: Sender = {
  fromName: 'Koulu',
  fromAddress: 'a@school.example',
  replyTo: null,
  listId: 'l.school.example',
  listName: 'Koulu',
  feedbackId: '1:i:1:k',
  baseUrl: 'https://k.example',
}
const partials = {
  footer:
    '<mj-section><mj-column>\n<mj-text><a href="{{links.unsubscribe}}">Peruuta tilaus</a></mj-text>\n</mj-column></mj-section>',
  wrap: '<mj-section>\n<mj-column>\n<mj-text>Osa</mj-text>\n</mj-column>\n</mj-section>',
}
const compiled = (body: string, head = '<mj-title>Otsikko</mj-title>', constants = {}) =>
  compile(
    {
      template: {
        name: 't',
        language: 'fi',
        source: `<mjml><mj-head>${head}</mj-head>\n<mj-body>\n${body}\n</mj-body></mjml>`,
        partials,
      },
      constants,
      sender,
      tracking: 'off',
      calendar: null,
      isService: false,
    },
    0,
  )
const within = (inner: string) => `<mj-section><mj-column>\n${inner}\n</mj-column></mj-section>`
async function seen(body: string, fields: Record<string, string>) {
  const { revision, problems } = await compiled(body)
  expect(problems).toEqual([])
  const one = composer(revision, fixedKeys)
  const whom = { ...someone('fi'), fields }
  return one.html(whom).replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ') + one.text(whom)
}

describe('a condition works', () => {
  test.each([
    ['around texts', within('{{#if graduation_year}}<mj-text>Kyllä</mj-text>{{else}}<mj-text>Eikä</mj-text>{{/if}}')],
    [
      'around several',
      within(
        '{{#if graduation_year}}\n<mj-text>Kyllä</mj-text>\n<mj-divider />\n{{else}}\n<mj-text>Eikä</mj-text>\n{{/if}}',
      ),
    ],
    [
      'around sections',
      `{{#if graduation_year}}${within('<mj-text>Kyllä</mj-text>')}{{else}}${within('<mj-text>Eikä</mj-text>')}{{/if}}`,
    ],
    ['unless', within('{{#unless graduation_year}}<mj-text>Eikä</mj-text>{{else}}<mj-text>Kyllä</mj-text>{{/unless}}')],
    [
      'within a wrapper',
      `<mj-wrapper>{{#if graduation_year}}${within('<mj-text>Kyllä</mj-text>')}{{else}}${within('<mj-text>Eikä</mj-text>')}{{/if}}</mj-wrapper>`,
    ],
    [
      'nested',
      within(
        '{{#if last_name}}{{#if graduation_year}}<mj-text>Kyllä</mj-text>{{else}}<mj-text>Eikä</mj-text>{{/if}}{{/if}}',
      ),
    ],
    [
      'around a button',
      within(
        '{{#if graduation_year}}<mj-button href="https://a.example">Kyllä</mj-button>{{else}}<mj-button href="https://a.example">Eikä</mj-button>{{/if}}',
      ),
    ],
  ])('%s', async (_, body) => {
    const yes = await seen(body, { graduation_year: '2001', last_name: 'x' })
    const no = await seen(body, { last_name: 'x' })
    expect([yes.includes('Kyllä'), yes.includes('Eikä')]).toEqual([true, false])
    expect([no.includes('Kyllä'), no.includes('Eikä')]).toEqual([false, true])
  })
})

describe('a condition is refused with its line', () => {
  test.each([
    [
      'around a column',
      '<mj-section>\n{{#if last_name}}<mj-column><mj-text>x</mj-text></mj-column>{{/if}}</mj-section>',
      'content.condition_place',
      4,
    ],
    [
      'around half a section',
      '\n\n{{#if last_name}}<mj-section>{{/if}}<mj-column></mj-column></mj-section>',
      /content\.(half_condition|condition_place)/,
      5,
    ],
    ['half a tag', within('\n<mj-text>a\n<{{#if last_name}}b{{/if}}>x</mj-text>'), 'content.forbidden', 6],
    ['words between elements', within('\n\nHei\n'), 'content.between_elements', 6],
    ['a field between elements', within('{{first_name}}'), 'content.between_elements', 4],
    ['behind a partial of many lines', `{{> wrap}}\n${within('{{last_name}}')}`, 'content.between_elements', 5],
    ['in an attribute', within('\n<mj-text color="{{first_name}}">x</mj-text>'), 'content.forbidden', 5],
    ['behind a comment of many lines', `{{!-- a\nb\nc --}}\n${within('{{last_name}}')}`, 'content.between_elements', 7],
  ])('%s', async (_, body, key, line) => {
    const { problems } = await compiled(body)
    expect(problems[0]?.key).toMatch(key)
    expect(problems[0]?.values.line).toBe(line)
  })

  test('MJML’s own errors and forbidden markup name the school’s line, too', async () => {
    const { problems } = await compiled(
      `{{> wrap}}\n${within('<mj-txt>x</mj-txt>\n<mj-text><script>x</script></mj-text>')}`,
    )
    expect(problems.map(({ key, values }) => [key, values.line])).toEqual([
      ['content.mjml', 5],
      ['content.forbidden', 6],
    ])
  })
})

describe('a subject', () => {
  const subject = async (title: string, fields: Record<string, string>, constants = {}) => {
    const { revision, problems } = await compiled(
      within('<mj-text>x</mj-text>'),
      `<mj-title>${title}</mj-title>`,
      constants,
    )
    expect(problems).toEqual([])
    return [composer(revision, fixedKeys).subject({ ...someone('fi'), fields }), revision.html]
  }
  test('may hold a name, and nobody else sees it', async () => {
    const title = 'Hei {{first_name "ystävä"}}!'
    const [named, html] = await subject(title, { first_name: 'Elli' })
    expect(named).toBe('Hei Elli!')
    expect((await subject(title, {}))[0]).toBe('Hei ystävä!')
    expect(html).toContain('<title>Hei ystävä!</title>')
    const markup = { subject: { markup: 'Hei {{#if first_name}}{{first_name}}{{else}}ystävä{{/if}}!' } }
    expect((await subject('{{subject}}', { first_name: 'Elli' }, markup))[0]).toBe('Hei Elli!')
  })
  test('says what its entities stand for', async () => {
    expect((await subject('Kahvia &amp; pullaa &ndash; &auml;&#228;&#x1F600; &lt;b&gt; "x"', {}))[0]).toBe(
      'Kahvia & pullaa – ää😀 <b> "x"',
    )
    expect((await subject('&#123;&#123;first_name&#125;&#125;', { first_name: 'Elli' }))[0]).toBe('{{first_name}}')
  })
})

test('backslashes do not turn a field into words, nor words into a field', async () => {
  const { revision } = await compiled(within('<mj-text>{{place}}</mj-text>'), undefined, { place: '\\{{first_name}}' })
  expect(textOf(programOf(revision.text, String, null), () => 'Elli', String)).toContain('\\{{first_name}}')
})
