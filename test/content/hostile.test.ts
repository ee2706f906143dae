// Templates whose author means harm: each is refused in one sentence, in a process that cannot take ours along.
import { expect, test } from 'vitest'
import { checkTemplate } from '../../src/campaigns/compile-campaign.ts'
import { languages } from '../../src/i18n/languages.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { compileApart } from '../../src/templates/compiling.ts'
import { school } from '../support/gallery.ts'

const label = { fi: 'x', sv: 'x', en: 'x' }
const slot = (type: 'text' | 'programme' | 'markdown') => ({ type, required: true, label })

/** The template's body and head as somebody else gives them. */
const template = (body: string, head = '', title = 'Otsikko') => ({
  name: 'hostile',
  declaration: { title: label, slots: { list_of: slot('programme'), words: slot('text') } },
  variants: [
    {
      name: 'hostile',
      language: 'fi' as const,
      source: `<mjml lang="fi"><mj-head><mj-title>${title}</mj-title>${head}</mj-head><mj-body><mj-section><mj-column>${body}</mj-column></mj-section></mj-body></mjml>`,
      partials: {
        footer:
          '<mj-section><mj-column><mj-text><a href="{{links.unsubscribe}}">Peruuta tilaus</a></mj-text></mj-column></mj-section>',
        loop: '{{> loop}}',
        a: '{{> b}}'.repeat(40),
        b: '{{> c}}'.repeat(40),
        c: '{{> d}}'.repeat(40),
        d: 'x'.repeat(400),
      },
    },
  ],
})
const text = (inner: string) => `<mj-text>${inner}</mj-text>`
const deep = (n: number) => '{{#if first_name}}'.repeat(n) + 'x' + '{{/if}}'.repeat(n)

const cases: [string, ReturnType<typeof template>, string | RegExp][] = [
  ['a file included', template('<mj-include path="/etc/passwd" />'), 'content.forbidden'],
  ['a file included as CSS', template(text('x'), '<mj-include path="/etc/passwd" type="css" />'), 'content.forbidden'],
  ['a file as a partial', template(text('{{> ../../etc/passwd}}')), /content\.(syntax|forbidden|unknown_partial)/],
  ['a partial that is chosen when it runs', template(text('{{> (lookup . "x")}}')), 'content.forbidden'],
  ['constructor', template(text('{{constructor.constructor}}')), /content\.unset/],
  ['__proto__', template(text('{{__proto__.polluted}}')), /content\.unset/],
  ['toString as a condition', template(text('{{#if toString}}x{{/if}}{{toString}}')), /content\.unset/],
  ['lookup', template(text('{{lookup this "constructor"}}')), 'content.forbidden'],
  ['a sub-expression', template(text('{{plural (lookup this "x") "a" "b"}}')), 'content.forbidden'],
  ['with', template(text('{{#with first_name}}x{{/with}}')), 'content.forbidden'],
  ['each', template(text('{{#each list_of}}x{{/each}}')), 'content.forbidden'],
  ['log', template(text('{{log "x"}}')), 'content.forbidden'],
  ['@root', template(text('{{@root.x}}')), 'content.forbidden'],
  ['three braces', template(text('{{{words}}}')), 'content.forbidden'],
  ['a decorator', template(text('{{* inline}}')), 'content.forbidden'],
  ['an inline partial', template(text('{{#*inline "x"}}y{{/inline}}')), 'content.forbidden'],
  [
    'a list within a list',
    template(text('{{#list list_of}}{{#list list_of}}x{{/list}}{{/list}}')),
    'content.forbidden',
  ],
  ['a list of what is none', template(text('{{#list words}}x{{/list}}')), 'content.forbidden'],
  ['a partial within itself', template(text('{{> loop}}')), 'content.deep_partial'],
  ['partials that multiply', template(text('{{> a}}')), 'content.too_long'],
  ['a huge text', template(text('x'.repeat(600_000))), 'content.too_long'],
  ['conditions nested without end', template(text(deep(30_000))), /content\.too_(heavy|slow|long)/],
  [
    'styles that take for ever',
    template(text('x'), `<mj-style inline="inline">${'a{b:c}'.repeat(60_000)}</mj-style>`),
    'content.too_slow',
  ],
  ['a script', template(text('<script>x()</script>')), 'content.forbidden'],
  [
    'a script for Outlook',
    template('<mj-raw><!--[if mso]><script>x()</script><![endif]--></mj-raw>'),
    'content.forbidden',
  ],
  ['a script in CDATA', template(text('<![CDATA[<script>x()</script>]]>')), 'content.forbidden'],
  ['an event handler', template(text('<b onclick="x()">x</b>')), 'content.forbidden'],
  ['an event handler in capitals', template(text('<B ONCLICK="x()">x</B>')), 'content.forbidden'],
  ['an svg', template(text('<svg onload="x()"></svg>')), 'content.forbidden'],
  ['a form', template(text('<form action="https://evil.example"><input name="a"></form>')), 'content.forbidden'],
  ['a frame', template(text('<iframe src="https://evil.example"></iframe>')), 'content.forbidden'],
  [
    'a redirect',
    template('<mj-raw><meta http-equiv="refresh" content="0;url=https://evil.example"></mj-raw>'),
    'content.forbidden',
  ],
  ['another base', template('<mj-raw><base href="https://evil.example"></mj-raw>'), 'content.forbidden'],
  [
    'a font of somebody else’s',
    template('<mj-text font-family="Evil">x</mj-text>', '<mj-font name="Evil" href="https://evil.example/f.css" />'),
    'content.forbidden',
  ],
  [
    'an imported style',
    template(text('x'), '<mj-style>@import url("https://evil.example/x.css");</mj-style>'),
    'content.forbidden',
  ],
  ['a file in a style', template(text('<p style="background:url(file:///etc/passwd)">x</p>')), 'content.forbidden'],
  ['a javascript link', template(text('<a href="javascript:x()">x</a>')), 'content.bad_link'],
  ['a data link', template('<mj-button href="data:text/html,x">x</mj-button>'), 'content.bad_link'],
  [
    'a link made of a name',
    template('<mj-button href="{{first_name}}">x</mj-button>'),
    /content\.(forbidden|bad_link)/,
  ],
  ['a name within a link', template(text('<a href="https://x.example/?n={{first_name}}">x</a>')), 'content.forbidden'],
  ['a name within a style', template(text('<p style="{{first_name}}">x</p>')), 'content.forbidden'],
  ['an image of this machine', template('<mj-image src="file:///etc/passwd" />'), 'content.forbidden'],
  // What one browser does with it is not enough: these are refused wherever they might do no harm.
  [
    'a set of pictures of this machine',
    template(text('<img srcset="file:///x 2x" src="https://x.example/a.png" alt="">')),
    'content.forbidden',
  ],
  [
    'an address in an attribute of words',
    template(text('<p align="https://evil.example/">x</p>')),
    'content.forbidden',
  ],
  ['a backslash in an attribute of words', template(text('<p class="x" align="\\\\evil">x</p>')), 'content.forbidden'],
  ['a name in a comment', template(text('<!-- {{first_name}} -->x')), 'content.forbidden'],
  ['a tag in a title', template(text('<title>a <b>b</title>')), 'content.forbidden'],
  ['a footer half there', template(text('x'), '<mj-style>a { opacity: 0.5 }</mj-style>'), 'content.no_footer'],
  ['a footer hidden in Word', template(text('x'), '<mj-style>a { mso-hide: all }</mj-style>'), 'content.no_footer'],
  [
    'a footer hidden in Word alone',
    template('<mj-raw><!--[if mso]><style>a { mso-hide: all }</style><![endif]--></mj-raw>'),
    'content.no_footer',
  ],
  [
    'a comment within what Outlook reads',
    template('<mj-raw><!--[if mso]><p>x<![endif]<p>y<![endif]--></mj-raw>'),
    'content.forbidden',
  ],
  ['an end of a region that did not begin', template('<mj-raw><!--<![endif]--></mj-raw>'), 'content.forbidden'],
  [
    'a footer within too many conditions',
    template(
      text('x'),
      `<mj-style>${[1, 2, 3, 4, 5, 6].map((n) => `@media (min-width: ${n}00px) { a { color: #000 } }`).join('')}</mj-style>`,
    ),
    'content.no_footer',
  ],
  [
    'a footer below a selector that nobody understands',
    template(text('x'), '<mj-style>a:is(&) { display: none }</mj-style>'),
    /content\.(no_footer|forbidden)/,
  ],
  [
    'a footer in a colour that is none',
    template(text('x'), '<mj-style>a { color: rgba(0, 0, 0, 0.9) }</mj-style>'),
    'content.no_footer',
  ],
  [
    'a footer that one of two rules hides',
    template(text('x'), '<mj-style>div a { color: #fff } a { color: #000 }</mj-style>'),
    'content.no_footer',
  ],
  ['no language variant of the institution', { ...template(text('x')), variants: [] }, 'template.no_default'],
]

test.each(cases)('%s', async (_, hostile, key) => {
  const refused = await checkTemplate(school, hostile).then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(Refusal)
  if (!(refused instanceof Refusal)) return
  expect(refused.key).toMatch(key)
  for (const language of languages) {
    const said = refused.said(language)
    expect(said.length).toBeGreaterThan(20)
    expect(said.split('\n')).toHaveLength(1)
    expect(said).not.toMatch(/undefined|(?<!\{)\{\w+\}(?!\})|root:/)
  }
})

test('a title cannot add a header', async () => {
  const sender = {
    fromName: 'x',
    fromAddress: 'a@x.example',
    replyTo: null,
    listId: 'l',
    listName: 'x',
    feedbackId: 'f',
    baseUrl: 'https://k.example',
  }
  const [variant] = template(text('${process.env.HOME} {{"x"}}'), '', 'Otsikko\r\nBcc: all@example.org').variants
  if (!variant) throw new Error('there is no variant')
  const { compiled } = await compileApart([
    { template: variant, constants: {}, sender, tracking: 'off', calendar: null, isService: false },
  ])
  expect(compiled[0]?.revision.subject).toBe('Otsikko Bcc: all@example.org')
})

test('the thread has no environment', async () => {
  // Node itself tells what it loads where its environment says so.
  const told: string[] = []
  const { write } = process.stderr
  // The thread before this one ends when nothing was compiled for a while.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  process.env.NODE_DEBUG = 'module,esm,worker'
  process.stderr.write = (chunk: string | Uint8Array) => told.push(String(chunk)) > 0
  try {
    await checkTemplate(school, template(text('Hei {{first_name "ystävä"}}')))
  } finally {
    process.stderr.write = write
    delete process.env.NODE_DEBUG
  }
  expect(told).toEqual([])
})

test('after a template that took the thread along, the next one is compiled', async () => {
  await expect(checkTemplate(school, template(text(deep(30_000))))).rejects.toBeInstanceOf(Refusal)
  await checkTemplate(school, template(text('Hei {{first_name "ystävä"}}')))
})
