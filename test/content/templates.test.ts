// Every shipped template in every language: as reviewed (golden files), and as people meet it (a real browser).

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type Shown, show, showAll } from '../support/gallery.ts'

let all: Shown[]
beforeAll(async () => {
  all = await showAll()
}, 180_000)

test('each of the family is there, in three languages', () => {
  const languages = new Map<string, string[]>()
  for (const { template, language } of all) languages.set(template, [...(languages.get(template) ?? []), language])
  expect(languages.size).toBeGreaterThanOrEqual(14)
  for (const [template, written] of languages) expect(written, template).toEqual(['fi', 'sv', 'en'])
})

test('headers, text and HTML are as they were reviewed', async () => {
  for (const { template, language, headers, text, html } of all) {
    const file = `./golden/${template}/${language}`
    await expect(`${headers}\n`).toMatchFileSnapshot(`${file}.headers`)
    await expect(text).toMatchFileSnapshot(`${file}.txt`)
    await expect(`${html}\n`).toMatchFileSnapshot(`${file}.html`)
  }
})

describe('each message', () => {
  test('has a subject, a preheader, its language on html and in the body, and keeps what Outlook reads', () => {
    for (const { template, language, subject, html, text } of all) {
      const where = `${template} ${language}`
      expect(subject, where).not.toBe('')
      expect(html, where).toMatch(new RegExp(`<html lang="${language}"`))
      expect(html, where).toMatch(new RegExp(`role="article"[^>]*lang="${language}"`))
      // Hidden without letters in the colour of the paper, and so long that nothing of the message follows it.
      const [, hidden = '', preheader = ''] =
        /<div aria-hidden="true" style="(max-height:0[^"]*)">([^<]*)<\/div>/.exec(html) ?? []
      expect(hidden, where).not.toMatch(/color|font-size|opacity|display/)
      expect(preheader.replace(/&#?\w+;/g, 'x').length, where).toBeGreaterThan(120)
      for (const meta of [
        'color-scheme',
        'supported-color-schemes',
        'format-detection',
        'x-apple-disable-message-reformatting',
      ])
        expect(html, where).toContain(`<meta name="${meta}"`)
      expect(html, where).toContain('<!--[if mso')
      expect(html + text, where).not.toMatch(/\{\{|\}\}|undefined/)
      expect(Buffer.byteLength(html), where).toBeLessThan(60_000)
    }
  })

  test('is read without the HTML, too: no markup, no table, no more than one blank line', () => {
    for (const { template, language, text } of all) {
      expect(text, `${template} ${language}`).not.toMatch(/<[a-z]|&[a-z]+;|\n\n\n| {3}/)
      expect(text.split('\n').length, `${template} ${language}`).toBeGreaterThan(10)
    }
  })

  test('says in each link what happens', () => {
    for (const { template, language, html } of all) {
      const links = [...html.matchAll(/<a\b[^>]*>([\s\S]*?)<\/a>/g)].map(([, text = '']) =>
        text.replace(/<[^>]+>/g, '').trim(),
      )
      // A notice names the command that helps.
      expect(links.length > 0, template).toBe(template !== 'notice')
      expect(new Set(links).size, `${template} ${language}`).toBe(links.length)
      for (const link of links) expect(link, `${template} ${language}`).toMatch(/\S+ \S+/)
      expect(links.join(' ')).not.toMatch(/klikkaa|tästä|klicka|här|click|here/i)
    }
  })

  test('says when once, and leads to the programme only where it does not stand in the message', async () => {
    for (const { template, text } of all) {
      expect(text.match(/\b19(?:\.11\.2026| November 2026| november 2026)/g) ?? [], template).toHaveLength(
        /^(survey|newsletter|address-check|permission-check|double-opt-in|way-back|member-invitation|notice)$/.test(
          template,
        )
          ? 0
          : 1,
      )
      expect(text, template).not.toMatch(/Katso ohjelma|Se programmet|See the programme/)
    }
    const without = {
      event_date: '2026-11-19',
      event_start: '17:00',
      place: 'Sali',
      programme_url: 'https://school.example/p',
    }
    for (const { text } of await show('alumni-evening', undefined, without))
      expect(text).toMatch(/(Katso ohjelma|Se programmet|See the programme): https/)
  })

  test('greets nobody by an empty name', async () => {
    for (const { text, html } of await show('alumni-evening', undefined, undefined, { first_name: '' })) {
      expect(text + html).not.toMatch(/(Hei|Hej|Hello) ?[ ,]+!|(Hei|Hej|Hello) ,/)
      expect(text).toMatch(/\n(Hei!|Hej!|Hello,)\n/)
    }
  })
})

describe('in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(inject('browser'))
  })
  afterAll(() => browser.close())
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  test('when, where and the answer are seen without scrolling', async () => {
    for (const [width, height] of [
      [600, 640],
      [390, 664],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height } })
      for (const { template, language, html } of all) {
        if (!/{{> masthead}}/.test(readFileSync(`templates/${template}/${language}.mjml`, 'utf8'))) continue
        await page.setContent(html)
        const bottom = await page.evaluate(
          () => document.querySelector('td[bgcolor] > a')?.getBoundingClientRect().bottom,
        )
        expect(bottom, `${template} ${language} ${width}`).toBeLessThanOrEqual(height)
      }
      await page.close()
    }
  })

  test('an even number of addresses stands in each message, and a pixel that stands twice is asked for once', async () => {
    let twice = 0
    for (const { template, language, html } of all) {
      const addresses = html.replace(/<!--[\s\S]*?-->/g, '').match(/ (?:href|src)="http/g) ?? []
      const pixels = html.match(/\/o\/[\w-]+\.gif/g) ?? []
      if (pixels.length) expect(addresses.length % 2, `${template} ${language}`).toBe(0)
      if (pixels.length < 2 || language !== 'fi') continue
      twice++
      const page = await browser.newPage()
      let asked = 0
      await page.route(/\.gif$/, (route) => {
        asked++
        const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')
        return route.fulfill({ contentType: 'image/gif', headers: { 'cache-control': 'no-store' }, body: gif })
      })
      await page.setContent(html, { waitUntil: 'networkidle' })
      expect(asked, template).toBe(1)
      await page.close()
    }
    expect(twice).toBeGreaterThan(0)
  })

  test('headings, paragraphs and the words for a picture look the same where style sheets are dropped', async () => {
    const page = await browser.newPage({ viewport: { width: 600, height: 640 } })
    const [shown] = await show('thank-you', undefined, {
      event_name: 'Ilta',
      picture: 'https://school.example/a.png Kuva',
    })
    await page.setContent((shown?.html ?? '').replace(/<style[\s\S]*?<\/style>/g, ''))
    const looks = await page.evaluate(() =>
      ['h1', 'p', 'img[alt="Kuva"]'].map((selector) => {
        const { fontSize, fontFamily, marginTop, color } = getComputedStyle(document.querySelector(selector) as Element)
        return { fontSize, marginTop, color, serif: /Georgia/.test(fontFamily), sans: /Segoe/.test(fontFamily) }
      }),
    )
    expect(looks).toMatchObject([
      { fontSize: '32px', marginTop: '0px', color: 'rgb(255, 255, 255)', serif: true },
      { fontSize: '14px', marginTop: '0px', color: 'rgb(255, 255, 255)', sans: true },
      { fontSize: '17px', sans: true },
    ])
    await page.close()
  })

  test.each(['light', 'dark'] as const)(
    '%s: axe finds nothing, nothing is wider than 320 px, buttons are large enough',
    async (colorScheme) => {
      const page = await browser.newPage({ viewport: { width: 320, height: 800 }, colorScheme })
      for (const { template, language, html } of all) {
        const where = `${template} ${language} ${colorScheme}`
        await page.setContent(html)
        await page.evaluate(axe)
        const found = await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as text
          const { violations } = await (globalThis as any).axe.run(document, {
            resultTypes: ['violations'],
            // A message stands within a page of somebody else's, which has the landmarks.
            rules: { 'landmark-one-main': { enabled: false }, region: { enabled: false } },
          })
          return violations.map((one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html}`)
        })
        expect(found, where).toEqual([])
        const seen = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          buttons: [...document.querySelectorAll('td[bgcolor] > a, td[bgcolor] > p')].map(
            (one) => one.getBoundingClientRect().height,
          ),
          headings: document.querySelectorAll('h1').length,
        }))
        expect(seen.width, where).toBeLessThanOrEqual(320)
        expect(seen.headings, where).toBe(1)
        for (const height of seen.buttons) expect(height, where).toBeGreaterThanOrEqual(44)
      }
      await page.close()
    },
  )
})
