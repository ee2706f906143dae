// Where links lead: written as browsers and headers take them, counted where that deceives nobody.
import { describe, expect, test } from 'vitest'
import { trackLinks } from '../../src/content/links.ts'
import { type Declaration, fillSlots } from '../../src/content/slots.ts'
import { textPart } from '../../src/content/text-part.ts'

const tracked = (html: string) => trackLinks(`<body>${html}</body>`, true, 0, {})
const declaration: Declaration = {
  title: { fi: 'x', sv: 'x', en: 'x' },
  slots: { site: { type: 'link', required: true, label: { fi: 'x', sv: 'x', en: 'x' } } },
}
const slot = (site: string) => fillSlots('t', declaration, { site }, 'fi')

describe('a link', () => {
  test.each([
    ['<a href="https://koulu.example/äiti?ö=å">Lue lisää</a>', 'https://koulu.example/%C3%A4iti?%C3%B6=%C3%A5'],
    ['<a href=https://koulu.example/x>Lue lisää</a>', 'https://koulu.example/x'],
    ['<a class=b href = "https://koulu.example/y">Lue lisää</a>', 'https://koulu.example/y'],
    ["<a\nHREF='https://koulu.example/z'>Lue lisää</a>", 'https://koulu.example/z'],
    ['<a href="https://Åbo.example">Lue lisää</a>', 'https://xn--bo-xia.example/'],
    ['<a href="https://a.example/?a=1&amp;b=2">Lue lisää</a>', 'https://a.example/?a=1&b=2'],
  ])('%s is counted', (html, url) => {
    const { urls, html: out, problems } = tracked(html)
    expect(problems).toEqual([])
    expect(urls).toEqual([url])
    expect(out).toMatch(/ href="\{\{click\.n0\}\}"/)
    // What goes into a header is ASCII.
    expect(urls.join('')).toMatch(/^[\x21-\x7e]+$/)
  })

  test.each(['https://koulu.example/ilta', 'koulu.example/ilta', 'www.koulu.example', 'Katso koulu.example!'])(
    'that shows an address (%s) leads there itself',
    (words) => {
      const { html, urls } = tracked(`<a href="https://koulu.example/ilta">${words}</a>`)
      expect(urls).toEqual([])
      expect(html).toContain('href="https://koulu.example/ilta"')
    },
  )

  test('of a meeting is long, and of a slot ASCII', () => {
    const long = `https://teams.example/l/meetup-join/${'19%3ameeting'.repeat(25)}`
    expect(long.length).toBeGreaterThan(322)
    expect(slot(`${long} Liity kokoukseen`)).toMatchObject({ constants: { site: long }, problems: [] })
    expect(slot('https://koulu.example/tervetuloa-äiti').constants.site).toBe(
      'https://koulu.example/tervetuloa-%C3%A4iti',
    )
    expect(slot('file:///etc/passwd x').problems).toHaveLength(1)
  })
})

describe('the text part', () => {
  const text = (html: string) => textPart(html, (href) => href).trim()
  test('a full stop is no part of an address', () => {
    expect(text('<p>Katso <a href="https://a.example/x">ohjelma</a>.</p>')).toBe(
      'Katso ohjelma: <https://a.example/x>.',
    )
    expect(text('<p><a href="https://a.example/x">Ohjelma</a></p>')).toBe('Ohjelma: https://a.example/x')
    expect(text('<p>{{#if a}}<a href="https://a.example/x">Ohjelma</a>{{else}}{{/if}}</p>')).toContain(
      'Ohjelma: https://a.example/x{{else}}',
    )
  })
  test('an address that shows itself is written once', () => {
    expect(text('<p><a href="https://a.example/x">https://a.example/x</a>!</p>')).toBe('<https://a.example/x>!')
    expect(text('<p><a href="mailto:a@a.example">a@a.example</a></p>')).toBe('a@a.example')
  })
})
