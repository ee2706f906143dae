// Our composing beside nodemailer's: both must parse to the same message.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import Handlebars from 'handlebars'
import MailComposer from 'nodemailer/lib/mail-composer'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { oneLine, personal } from '../../src/content/escape.ts'
import { composer, type Recipient } from '../../src/content/message.ts'
import type { Revision } from '../../src/content/revision.ts'
import { type Keys, tokenKinds } from '../../src/platform/token.ts'

const keys = Object.fromEntries([...Object.keys(tokenKinds), 'address'].map((kind) => [kind, randomBytes(32)])) as Keys
const revision: Revision = {
  language: 'fi',
  subject: 'Kutsu: {{first_name}}, tervetuloa alumni-iltaan torstaina 19.11.2026',
  html: '<html lang="fi"><body>\n<p>{{#if first_name}}Hei {{first_name}} {{last_name}}!{{else}}Hei!{{/if}}</p>\n.piste\n<a href="{{links.rsvp}}">Ilmoittaudu</a> ääkkösiä = {{click.n0}}\n<img src="{{pixel}}"></body></html>',
  text: '{{#unless first_name}}Hei!{{else}}Hei {{first_name}}!{{/unless}}\n\n.piste {{links.unsubscribe}}\n',
  tracking: 'aggregate',
  calendar: null,
  isService: false,
  sender: {
    fromName: 'Esimerkkilukio Åbo',
    fromAddress: 'alumni@school.example',
    replyTo: 'opo@school.example',
    listId: 'alumni.school.example',
    listName: 'Esimerkkilukio',
    feedbackId: '1:invitations:1:kutsu',
    baseUrl: 'https://k.example',
  },
}
const person = (fields: Record<string, string>): Recipient => ({
  institutionId: 1,
  mailingId: 2,
  deliveryId: 3,
  contactId: 4,
  address: 'elli@x.example',
  fields,
  measured: false,
  queuedAt: new Date('2026-10-20T06:00:00Z'),
})

const names = fc.oneof(
  fc.constantFrom(
    'Elli',
    'Åsa',
    'Мария',
    '.',
    '..',
    '=3D',
    'O"Neil\\',
    '<script>',
    '{{last_name}}',
    'a\r\nBcc: x@x.example',
    '\u202eillE',
    'x'.repeat(300),
    '名前',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
)

/** The plain, readable way: Handlebars puts the values in, nodemailer composes. */
async function judged(recipient: Recipient) {
  const ours = composer(revision, keys).html(recipient) + composer(revision, keys).text(recipient)
  const link = (name: string) => new RegExp(`https://k\\.example/${name}/[\\w-]+(?:\\.gif|/0)?`).exec(ours)?.[0] ?? '?'
  const values = {
    first_name: personal(recipient.fields.first_name ?? ''),
    last_name: personal(recipient.fields.last_name ?? ''),
    links: { rsvp: link('r'), unsubscribe: link('u') },
    click: { n0: link('c') },
    pixel: link('o'),
  }
  const plain = { noEscape: true }
  const mail = new MailComposer({
    from: { name: revision.sender.fromName, address: revision.sender.fromAddress },
    to: recipient.address,
    subject: oneLine(Handlebars.compile(revision.subject, plain)(values)),
    html: Handlebars.compile(revision.html)(values),
    text: Handlebars.compile(revision.text, plain)(values),
    date: recipient.queuedAt,
  })
  return PostalMime.parse(await mail.compile().build())
}

const lines = (text: string | undefined) => (text ?? '').replace(/\r\n|\r|\n/g, '\n').replace(/\n+$/, '')

test('parses to the same subject, text and HTML as nodemailer’s composing, whatever the names', async () => {
  await fc.assert(
    fc.asyncProperty(names, names, async (first_name, last_name) => {
      const recipient = person({ first_name, last_name })
      const { bytes } = composer(revision, keys).compose(recipient)
      const [ours, theirs] = [await PostalMime.parse(bytes), await judged(recipient)]
      expect(ours.subject).toBe(theirs.subject)
      expect(lines(ours.html)).toBe(lines(theirs.html))
      expect(lines(ours.text)).toBe(lines(theirs.text))
      expect(ours.from).toEqual(theirs.from)
      expect(ours.to?.map((to) => to.address)).toEqual(['elli@x.example'])
    }),
    { numRuns: 300 },
  )
})

test('no value breaks a header or a line: CRLF only, no line over 998 octets, no line that begins with a dot', () => {
  fc.assert(
    fc.property(names, names, (first_name, last_name) => {
      const { bytes } = composer(revision, keys).compose(person({ first_name, last_name }))
      const text = bytes.toString('latin1')
      const head = text.slice(0, text.indexOf('\r\n\r\n'))
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of text.split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(998)
        expect(line.startsWith('.')).toBe(false)
      }
      expect(head.match(/^[\w-]+(?=:)/gm)).toEqual([
        'To',
        'Subject',
        'Date',
        'Message-ID',
        'List-Unsubscribe',
        'From',
        'Reply-To',
        'List-Unsubscribe-Post',
        'List-Id',
        'Feedback-ID',
        'Precedence',
        'X-Auto-Response-Suppress',
        'MIME-Version',
        'Content-Type',
      ])
    }),
    { numRuns: 300 },
  )
})

test('the bytes are the same however often they are made, and the unsubscribe fields are unfolded', () => {
  const recipient = person({ first_name: 'Elli' })
  const { bytes } = composer(revision, keys).compose(recipient)
  expect(composer(revision, keys).compose(recipient).bytes.equals(bytes)).toBe(true)
  const text = bytes.toString()
  expect(text).toMatch(/\r\nList-Unsubscribe: <https:\/\/k\.example\/u\/[\w-]+>\r\nFrom/)
  expect(text).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  expect(text).toContain('\r\nDate: Tue, 20 Oct 2026 06:00:00 +0000\r\nMessage-ID: <1.2.3@school.example>\r\n')
})

test('in aggregate tracking the counted links name no person', () => {
  const compose = composer(revision, keys)
  const counted = (deliveryId: number) =>
    /https:\/\/k\.example\/o\/[\w-]+/.exec(compose.html({ ...person({}), deliveryId }))?.[0]
  expect(counted(3)).toBe(counted(4))
})

test('in individual tracking only who granted measurement has links of their own', () => {
  const compose = composer({ ...revision, tracking: 'individual' }, keys)
  const counted = (deliveryId: number, measured: boolean) =>
    /https:\/\/k\.example\/o\/[\w-]+/.exec(compose.html({ ...person({}), deliveryId, measured }))?.[0]
  expect(counted(3, false)).toBe(counted(4, false))
  expect(counted(3, true)).not.toBe(counted(4, true))
})
