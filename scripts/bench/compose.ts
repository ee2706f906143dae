// Composing alone, on one core: the invitation to an alumni evening for one recipient after the other, beside Handlebars'
// compiled templates and nodemailer's own composer with the same headers.
import Handlebars from 'handlebars'
import MailComposer from 'nodemailer/lib/mail-composer'
import { composer, type Recipient } from '../../src/content/message.ts'
import type { Revision } from '../../src/content/revision.ts'
import { loadKeys } from '../../src/institutions/token-keys.ts'
import { revisionIn } from '../../src/templates/revisions.ts'
import { addPeople, dueCampaign, openBenchDatabase } from './surroundings.ts'

/** How many the slow way composes: enough to be warm, few enough to wait for. */
const referenceShare = 0.02

export async function benchCompose({ recipients = 100_000 }: { recipients?: number }) {
  const db = await openBenchDatabase()
  await addPeople(db, 1)
  const mailing = await dueCampaign(db)
  const { institutionId, mailingId } = mailing
  const revision = await revisionIn(db.sql, mailing, 'fi')
  const keys = await loadKeys(db.sql, institutionId)
  await db.close()
  const queuedAt = new Date('2030-10-20T06:00:00Z')
  const person = (deliveryId: number): Recipient => ({
    institutionId,
    mailingId,
    deliveryId,
    contactId: deliveryId,
    address: `person${deliveryId}@example.org`,
    fields: { first_name: 'Elli', last_name: `Mäkinen${deliveryId}` },
    measured: false,
    queuedAt,
  })
  const ours = composer(revision, keys)
  let bytes = 0
  const compose = (n: number) => {
    const message = ours.compose(person(n))
    bytes += message.bytes.length
    message.free()
  }
  // A token of ours, so that the links are as long.
  const token = /\/u\/([\w-]+)/.exec(ours.html(person(0)))?.[1] ?? ''
  const theirs = plainly(revision, token)
  const few = Math.max(200, Math.round(recipients * referenceShare))
  for (let n = 0; n < 2000; n += 1) compose(n)
  for (let n = 0; n < 100; n += 1) await theirs(person(n))
  bytes = 0
  const rate = await perCoreSecond(recipients, compose)
  const reference = await perCoreSecond(few, (n) => theirs(person(n)))
  return {
    name: 'compose',
    count: recipients,
    perCoreSecond: rate,
    messageBytes: Math.round(bytes / recipients),
    reference: { name: 'Handlebars and nodemailer', rate: reference },
    ratio: Math.round((rate / reference) * 10) / 10,
  }
}

async function perCoreSecond(count: number, act: (n: number) => unknown): Promise<number> {
  const before = process.cpuUsage()
  for (let n = 0; n < count; n += 1) await act(n)
  const { user, system } = process.cpuUsage(before)
  return Math.round(count / ((user + system) / 1e6))
}

/** The plain, readable way, with links of the same length. */
function plainly(revision: Revision, token: string) {
  const plain = { noEscape: true }
  const [subject, text] = [Handlebars.compile(revision.subject, plain), Handlebars.compile(revision.text, plain)]
  const html = Handlebars.compile(revision.html)
  const { sender } = revision
  const link = (kind: string) => `${sender.baseUrl}/${kind}/${token}`
  const found = [...revision.html.matchAll(/\{\{click\.n(\d+)\}\}/g)]
  const clicks = Object.fromEntries(found.map(([, n]) => [`n${n}`, `${link('c')}/${n}`]))
  return (recipient: Recipient): Promise<Buffer> => {
    const values = {
      ...recipient.fields,
      links: { rsvp: link('r'), unsubscribe: link('u'), preferences: link('p'), view: link('v') },
      click: clicks,
      pixel: `${link('o')}.gif`,
    }
    const mail = new MailComposer({
      from: { name: sender.fromName, address: sender.fromAddress },
      to: { name: `${recipient.fields.first_name} ${recipient.fields.last_name}`, address: recipient.address },
      subject: subject(values),
      html: html(values),
      text: text(values),
      date: recipient.queuedAt,
      headers: {
        'List-Unsubscribe': `<${link('u')}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'List-Id': `${sender.listName} <${sender.listId}>`,
        'Feedback-ID': sender.feedbackId,
        Precedence: 'bulk',
      },
    })
    return mail.compile().build()
  }
}
