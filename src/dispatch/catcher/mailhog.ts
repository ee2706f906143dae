// The two requests of MailHog's API that test tools make, answered from the caught mail.
import type { CaughtMail } from './catcher.ts'

/** MailHog's `GET /api/v2/messages`: total, count, start, items. */
export const mailhogMessages = (mails: CaughtMail[], total: number, start: number) => ({
  total,
  count: mails.length,
  start,
  items: mails.map(mailhogMessage),
})

const path = (address: string | undefined) => {
  const [Mailbox = '', Domain = ''] = (address ?? '').split('@')
  return { Relays: null, Mailbox, Domain, Params: '' }
}

function mailhogMessage({ id, email, bytes }: CaughtMail) {
  const raw = bytes.toString('utf8')
  const split = raw.indexOf('\r\n\r\n')
  const headers: Record<string, string[]> = {}
  for (const { key, originalKey, value } of email.headers)
    headers[originalKey || key] = [...(headers[originalKey || key] ?? []), value]
  const to = (email.to ?? []).map((one) => one.address ?? '')
  return {
    ID: id,
    From: path(email.from?.address),
    To: to.map(path),
    Content: { Headers: headers, Body: raw.slice(split + 4), Size: bytes.length, MIME: null },
    Created: email.date ?? null,
    MIME: null,
    Raw: { From: email.from?.address ?? '', To: to, Data: raw, Helo: 'localhost' },
  }
}
