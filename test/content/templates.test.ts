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
      expect(html, where).toMatch(/<div style="display:none[^>]*>\S/)
      expect(html, where).toContain('<!--[if mso')
      expect(html + text, where).not.toMatch(/\{\{|\}\}|undefined/)
      expect(Buffer.byteLength(html), where).toBeLessThan(90_000)
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
      expect(links.length).toBeGreaterThan(0)
      expect(new Set(links).size, `${template} ${language}`).toBe(links.length)
      for (const link of links) expect(link, `${template} ${language}`).toMatch(/\S+ \S+/)
      expect(links.join(' ')).not.toMatch(/klikkaa|tästä|klicka|här|click|here/i)
    }
  })

  test('greets nobody by an empty name', async () => {
    for (const { text, html } of await show('alumni-evening', undefined, undefined, { first_name: '' }))
      expect(text + html).not.toMatch(/(Hei|Hej|Hello) ?[ ,]+!|(Hei|Hej|Hello) ,/)
  })
})

describe('in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(inject('browser'))
  })
  afterAll(() => browser.close())
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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
