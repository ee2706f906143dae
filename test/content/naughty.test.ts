// Names and slots as nobody sane writes them, through everything that is sent.
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { oneLine, personal, typed } from '../../src/content/escape.ts'
import { composer } from '../../src/content/message.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { openBrowser } from '../support/browser.ts'
import { fixedKeys, type Shown, show, someone } from '../support/gallery.ts'

const naughty = [
  '<script>pwned=1</script>',
  '"><img src=x onerror="pwned=1">',
  "'><svg onload=pwned=1>",
  '<a href="javascript:pwned=1">x</a>',
  '[x](javascript:pwned=1)',
  '![x](https://evil.example/x.png)',
  '<https://evil.example/>',
  'Elli\r\nBcc: all@example.org',
  'Elli\nX-Evil: 1\n\nbody',
  'Elli\r\n.\r\nMAIL FROM:<x@x.example>',
  '=?UTF-8?B?PHNjcmlwdD4=?=',
  '=cmd|calc!A1',
  '@SUM(1+1)',
  '\u202eillE\u202c',
  '\u2066Elli\u2069',
  '\u200fElli',
  '👩🏽‍🚀🇫🇮',
  '\u0000Elli\u0000',
  '\ud800',
  'Ä'.repeat(290),
  'x'.repeat(300),
  '{first_name}',
  '{{first_name',
  'first_name}}',
  '{{constructor.constructor("return process")()}}',
  '{{{first_name}}}',
  '{{#if first_name}}x{{/if}}',
  '{{> footer}}',
  '{{lookup this "constructor"}}',
  '\ue07b\ue07bfirst_name\ue07d\ue07d',
  '\ue1000\ue101',
  '\\{{first_name}}',
  '$\u007bprocess.env.PATH}',
  '<%= 1 %>',
  'END:VCALENDAR\r\nBEGIN:VCALENDAR',
  'a;b,c\\n:d"e',
  '--=_kutsu_0',
  '<!--[if mso]><script>pwned=1</script><![endif]-->',
  '</title></head><body>',
  ']]>',
  '&lt;script&gt;',
  '&#123;&#123;first_name}}',
  '.',
  '..',
  ' ',
  '%s %d %n',
  '../../etc/passwd',
  'ÅÄÖåäö ŠŽ Мария 名前 مرحبا',
]

const base = {
  event_name: 'Alumni-ilta',
  event_date: '2026-11-19',
  event_start: '17:00',
  place: 'Sali',
  subject: 'Kuulumisia',
  preheader: 'Uutta',
  message: 'Hei',
}

/** A message with the string in every slot that takes text, or the refusal of it, and the name of a recipient. */
async function through(text: string): Promise<{ shown: Shown[]; refused: Refusal | null }> {
  const slots = {
    ...base,
    event_name: text,
    place: text,
    message: text,
    signed_by: text,
    event_programme: `17.00 ${text.replace(/\s+/g, ' ')}`,
  }
  const names = { first_name: text, last_name: text }
  try {
    return { shown: await show('answer-confirmation', undefined, { ...base, ...slots }, names), refused: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // The slots are refused; the names still go through.
    return { shown: await show('answer-confirmation', undefined, base, names), refused: error }
  }
}

const headerNames = [
  'to',
  'subject',
  'date',
  'message-id',
  'list-unsubscribe',
  'from',
  'reply-to',
  'list-unsubscribe-post',
  'list-id',
  'feedback-id',
  'precedence',
  'x-auto-response-suppress',
  'mime-version',
  'content-type',
]

/** What must hold of a message, whatever stands in it. */
async function sound({ bytes, html, text, revision, language }: Shown, name: string): Promise<void> {
  const mail = await PostalMime.parse(bytes)
  expect(mail.headers.map(({ key }) => key)).toEqual(headerNames)
  expect(mail.to).toHaveLength(1)
  expect(mail.to?.[0]?.address).toBe('elli@example.org')
  const raw = bytes.toString('latin1')
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/)
  for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
  for (const part of [html, text, mail.subject ?? '', mail.to?.[0]?.name ?? '']) expect(part).not.toMatch(/\{\{|\}\}/)
  expect(`${html}${text}${mail.subject}`).not.toMatch(
    /[\u202a-\u202e\u2066-\u2069\0\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/,
  )
  const calendar = composer(revision, fixedKeys).calendar({ ...someone(language), fields: { first_name: name } })
  for (const line of calendar?.split('\r\n') ?? []) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const parsed = new ICAL.Component(ICAL.parse(calendar ?? ''))
  expect(parsed.getAllSubcomponents('vevent')).toHaveLength(1)
  const summary = new ICAL.Event(parsed.getFirstSubcomponent('vevent') ?? undefined).summary
  expect(summary).toBe(revision.calendar?.summary)
}

describe('each naughty string', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(inject('browser'))
  })
  afterAll(() => browser.close())

  test('runs nothing, breaks nothing and shows no template', async () => {
    const page = await browser.newPage()
    await page.route('**/*', (route) => route.abort())
    for (const text of naughty) {
      const { shown, refused } = await through(text)
      // What looks like a field that is none is refused in words, and names the slot.
      if (text !== '\\{{first_name}}' && /\{\{|\}\}/.test(typed(text).replace(/[\ue07b\ue07d\ue100\ue101]/g, '')))
        expect(refused?.key, JSON.stringify(text)).toBe('content.slot_braces')
      for (const one of shown) {
        await sound(one, text)
        await page.setContent(one.html)
        const seen = await page.evaluate(() => ({
          pwned: 'pwned' in globalThis,
          scripts: document.querySelectorAll('script, iframe, svg, object, form').length,
          handlers: [...document.querySelectorAll('*')]
            .flatMap((element) => element.getAttributeNames())
            .filter((name) => name.startsWith('on')),
          links: [...document.querySelectorAll('a')].map((a) => a.protocol),
          foreign: [...document.querySelectorAll('img')].filter((img) => !img.src.startsWith('https://kutsu.example/'))
            .length,
        }))
        expect(seen, JSON.stringify(text)).toMatchObject({ pwned: false, scripts: 0, handlers: [], foreign: 0 })
        for (const protocol of seen.links) expect(['https:', 'http:', 'mailto:']).toContain(protocol)
      }
    }
    await page.close()
  }, 400_000)
})

test('whatever fast-check thinks of as a name: one recipient, the same headers, no field shows', async () => {
  const [one] = await show('answer-confirmation', undefined, base)
  if (!one) throw new Error('no template')
  const made = composer(one.revision, fixedKeys)
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...naughty)),
      async (name) => {
        const recipient = someone('fi', { first_name: name, last_name: '' })
        const { bytes } = made.compose(recipient)
        await sound({ ...one, bytes: Buffer.from(bytes), html: made.html(recipient), text: made.text(recipient) }, name)
        const shown = oneLine(personal(name))
        if (shown)
          expect(made.text(recipient).replace(/\s+/g, ' ')).toContain(
            shown
              .toWellFormed()
              .slice(0, 20)
              .replace(/[\ud800-\udfff]$/, '')
              .trim(),
          )
      },
    ),
    { numRuns: 150 },
  )
})

test('Python’s email package reads every message without a defect, and icalendar the files, where they are', async () => {
  const messages: string[] = []
  for (const text of naughty)
    for (const { bytes } of (await through(text)).shown.slice(0, 1)) messages.push(bytes.toString('base64'))
  const script = `
import sys, json, base64
from email import policy, message_from_bytes
try:
    import icalendar
except ImportError:
    icalendar = None
found = []
for encoded in json.load(sys.stdin):
    mail = message_from_bytes(base64.b64decode(encoded), policy=policy.default)
    for part in mail.walk():
        found += [str(defect) for defect in part.defects]
        for name, value in part.items():
            found += [str(defect) for defect in getattr(value, 'defects', [])]
        if part.get_content_type() == 'text/calendar':
            text = part.get_payload(decode=True)
            if icalendar:
                icalendar.Calendar.from_ical(text)
        elif not part.is_multipart():
            part.get_content()
print(json.dumps(found))
`
  let answer: string
  try {
    answer = execFileSync('python3', ['-c', script], { input: JSON.stringify(messages), encoding: 'utf8' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    // No Python here: postal-mime and ical.js have read them above.
    return
  }
  expect(JSON.parse(answer)).toEqual([])
}, 400_000)
