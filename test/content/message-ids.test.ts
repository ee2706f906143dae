// What names a message and a calendar entry: the same for the same, and for nothing else anywhere.
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import ICAL from 'ical.js'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { describe, expect, test } from 'vitest'
import { openSigner } from '../../src/content/dkim.ts'
import { composer, messageId } from '../../src/content/message.ts'
import type { Revision } from '../../src/content/revision.ts'
import { languages } from '../../src/i18n/languages.ts'
import { markOf } from '../../src/platform/token.ts'
import { fixedKeys, someone } from '../support/gallery.ts'

const revision: Revision = {
  language: 'fi',
  subject: 'Kutsu {{first_name}} {{last_name}}',
  html: '<html><body><p>Hei {{first_name}} {{last_name}}</p></body></html>',
  text: 'Hei {{first_name}} {{last_name}}  \n\n\n',
  tracking: 'off',
  calendar: null,
  isService: false,
  sender: {
    fromName: 'Esimerkkilukio Åbo',
    fromAddress: 'alumni@school.example',
    replyTo: null,
    listId: 'alumni.school.example',
    listName: 'Esimerkki"lukio',
    feedbackId: '1:invitations:1:kutsu',
    baseUrl: 'https://k.example',
    mark: 'abc123',
  },
}

describe('a Message-ID', () => {
  test('is the delivery’s, in every attempt, and this installation’s', () => {
    const one = someone('fi')
    expect(messageId(revision, one)).toBe('<1.2.3@abc123.school.example>')
    expect(messageId(revision, { ...one, queuedAt: new Date(0), address: 'x@x.example' })).toBe(
      messageId(revision, one),
    )
    const others = { ...fixedKeys, address: Buffer.alloc(32, 99) }
    expect(markOf(fixedKeys)).toMatch(/^[0-9a-f]{20}$/)
    expect(markOf(others)).not.toBe(markOf(fixedKeys))
    expect(markOf({ ...fixedKeys })).toBe(markOf(fixedKeys))
  })
  test('of a test message differs by language, person and moment, and from every delivery’s', () => {
    const nobody = { ...someone('fi'), deliveryId: 0 }
    const ids = [
      ...languages.map((language) => messageId({ ...revision, language }, nobody)),
      messageId(revision, { ...nobody, contactId: 5 }),
      messageId(revision, { ...nobody, queuedAt: new Date(1) }),
      messageId(revision, someone('fi')),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })
  test('of what was frozen before stays', () => {
    const { mark: _, ...sender } = revision.sender
    expect(messageId({ ...revision, sender }, someone('fi'))).toBe('<1.2.3@school.example>')
  })
})

describe('a header line', () => {
  test('with encoded words is no longer than 76, its field’s name included', () => {
    for (let n = 1; n < 120; n++) {
      const name = 'ä'.repeat(n)
      const bytes = composer(
        { ...revision, subject: `${name} {{first_name}}`, sender: { ...revision.sender, fromName: name } },
        fixedKeys,
      )
        .compose(someone('fi', { first_name: name, last_name: 'ö'.repeat(n % 7) }))
        .bytes.toString()
      const head = bytes.slice(0, bytes.indexOf('\r\n\r\n'))
      for (const line of head.split('\r\n')) if (line.includes('=?')) expect(line.length, line).toBeLessThanOrEqual(76)
    }
  })
})

describe('a calendar file', () => {
  const calendar = {
    method: 'REQUEST' as const,
    isCancelled: false,
    uid: 'kutsu-abc123-1-2',
    domain: 'school.example',
    sequence: 0,
    start: '2026-11-19T17:00',
    end: null,
    zone: 'Europe/Helsinki',
    summary: 'Ilta; "x", y\\z',
    location: 'Sali',
    organiser: { name: 'Kou"lu; x', address: 'k@school.example' },
    answer: 'Muuta vastaustasi',
  }
  test.each(['Elli "Ellu" Mäkinen', '"', 'a\r\nATTENDEE:mailto:x@x.example', 'a;b:c,d', '\u0007x', '^n^^'])(
    'stands with a guest called %j, and leads to their answer',
    (first_name) => {
      const file =
        composer({ ...revision, calendar }, fixedKeys).calendar(someone('fi', { first_name, last_name: '' })) ?? ''
      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent') ?? undefined)
      expect(event.attendees).toHaveLength(1)
      expect(String(event.attendees[0]?.getFirstValue()).toLowerCase()).toBe('mailto:elli@example.org')
      expect(file.replace(/\r\n /g, '').match(/^ATTENDEE/gm)).toHaveLength(1)
      expect(event.component.getFirstPropertyValue('url')).toMatch(/^https:\/\/k\.example\/r\//)
      expect(event.description).toMatch(/^Muuta vastaustasi: https:\/\/k\.example\/r\//)
      expect(event.uid).toBe('kutsu-abc123-1-2-4@school.example')
    },
  )
  test('that was frozen before there were answers in it has none', () => {
    const { answer: _, ...before } = calendar
    expect(composer({ ...revision, calendar: before }, fixedKeys).calendar(someone('fi'))).not.toMatch(
      /URL|DESCRIPTION/,
    )
  })
})

describe('a signature, by a verifier that is not ours', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const sign = openSigner({
    domain: 'school.example',
    selector: 'k1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  })
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  const resolver = async () => [[`v=DKIM1; k=rsa; p=${key}`]]
  const result = async (message: Buffer) =>
    (await dkimVerify(message, { resolver })).results.map(({ status }) => status.result)
  const names = [
    'Elli',
    'Åsa',
    '.',
    '=3D',
    'O"Neil\\',
    '<script>',
    'a\r\nBcc: x@x.example',
    '\u202ex',
    'x'.repeat(300),
    '名前',
    ' ',
    '\u00a0',
    'a\tb',
    '👩‍👩‍👧',
    '\u0000',
  ]
  const signed = (first_name: string, last_name: string) =>
    sign(composer(revision, fixedKeys).compose(someone('fi', { first_name, last_name })).bytes)

  test('holds for a thousand messages to hostile names', async () => {
    for (let i = 0; i < 1000; i++) {
      const message = await signed(`${names[i % names.length]}${i}`, names[(i * 7) % names.length] ?? '')
      expect(await result(message)).toEqual(['pass'])
    }
  })

  const fields = [
    'From',
    'Sender',
    'To',
    'Cc',
    'Reply-To',
    'Subject',
    'Date',
    'Message-ID',
    'MIME-Version',
    'Content-Type',
    'List-Id',
    'List-Unsubscribe',
    'List-Unsubscribe-Post',
    'Feedback-ID',
    'In-Reply-To',
    'References',
    'Auto-Submitted',
  ]
  test.each(fields)('fails for one more %s, above or below', async (field) => {
    const message = (await signed('Elli', 'Mäkinen')).toString('latin1')
    const more = `${field}: x@evil.example\r\n`
    for (const changed of [more + message, message.replace('\r\n\r\n', `\r\n${more}\r\n`)])
      expect(await result(Buffer.from(changed, 'latin1'))).toEqual(['fail'])
  })
})
