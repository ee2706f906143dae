// How an SMTP conversation ended, derived from nodemailer's error.
import type { Stage, Verdict } from './outcome.ts'
import { toldOf } from './reply-limits.ts'

export type SmtpError = Error & { responseCode?: number; response?: string; command?: string; code?: string }

/** @param secrets finds what must not be shown of a reply */
export function verdictOf(error: SmtpError, bodyHanded: boolean, secrets: RegExp | null): Verdict {
  const { responseCode: code, response } = error
  const message = toldOf(error.message, secrets)
  // nodemailer refused our own envelope: the relay was not asked, and trying again would not help.
  if (!code && error.code === 'EENVELOPE') return { ended: 'refused', stage: 'mail', code: 553, reply: message }
  if (!code && error.code === 'EMESSAGE' && error.command?.startsWith('MAIL'))
    return { ended: 'refused', stage: 'mail', code: 552, reply: '552 5.3.4 larger than the relay takes' }
  // The issuer of tokens refused us for good, or could not be asked just now.
  if (!code && (error.code === 'EAUTH' || error.code === 'EOAUTH2')) {
    const forGood = /invalid_(grant|client|scope|request)|unauthorized_client|access_denied/i.test(message)
    return { ended: 'refused', stage: 'auth', code: forGood ? 535 : 454, reply: message }
  }
  if (!code) return { ended: 'lost', bodyHanded, reply: error.code ?? message }
  const reply = response ? toldOf(response, secrets) : message
  // The reply is neither 4xx nor 5xx. After the body nobody knows whether the relay took the message; before the body
  // we can try again.
  const isVerdict = code >= 400 && code <= 599
  if (!isVerdict && bodyHanded) return { ended: 'lost', bodyHanded, reply }
  return { ended: 'refused', stage: stageOf(error, bodyHanded), code: isVerdict ? code : 451, reply }
}

function stageOf({ code, command = '' }: SmtpError, bodyHanded: boolean): Stage {
  if (bodyHanded) return 'body'
  if (code === 'EAUTH') return 'auth'
  if (command.startsWith('MAIL')) return 'mail'
  if (command.startsWith('RCPT')) return 'rcpt'
  return command.startsWith('DATA') ? 'data' : 'connect'
}
