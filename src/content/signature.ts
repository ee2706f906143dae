// DKIM (RFC 6376) by nodemailer. It leaves a message unsigned, without a word, when a key cannot be used; ours does not.
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import { Refusal } from '../refusal.ts'

export interface SigningKey {
  domain: string
  selector: string
  /** PEM */
  privateKey: string
}

export type Signer = (bytes: Buffer) => Promise<Buffer>

/** Both unsubscribe fields must be covered (RFC 8058 4). */
const signedFields = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'Reply-To',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Feedback-ID',
].join(':')

const bitsMin = 1024

/** Reads a key once for many messages. @throws Refusal `dkim.bad_key` when it cannot sign */
export function openSigner({ domain, selector, privateKey }: SigningKey): Signer {
  const dkim = new DKIM({
    domainName: domain,
    keySelector: selector,
    // The type knows only text; crypto takes a key object as well, and that is read once.
    privateKey: readKey(privateKey) as unknown as string,
    headerFieldNames: signedFields,
  })
  return async (bytes) => {
    const signed = await buffer(dkim.sign(bytes))
    const head = signed.subarray(0, signed.length - bytes.length).toString('latin1')
    if (!/^DKIM-Signature: [\s\S]*\bb=[A-Za-z0-9+/\s]{80,}=*\s*$/.test(head))
      throw new Refusal('dkim.bad_key', { why: '–' })
    return signed
  }
}

function readKey(pem: string): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw new Refusal('dkim.bad_key', { why: 'PEM?' })
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== 'rsa' || bits < bitsMin)
    throw new Refusal('dkim.bad_key', { why: `${key.asymmetricKeyType} ${bits}` })
  return key
}

/** Signs a message that nobody gets, as real ones are signed. @throws Refusal `dkim.*` naming what is wrong */
export async function checkSigningKey(key: SigningKey, fromAddress: string): Promise<void> {
  if (!covers(key.domain, fromAddress)) throw new Refusal('dkim.other_domain', { domain: key.domain }, 2)
  if (!/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(key.selector)) throw new Refusal('dkim.bad_selector', {}, 2)
  await openSigner(key)(Buffer.from('From: <a@school.example>\r\nSubject: x\r\n\r\nx\r\n'))
}

/** Whether a signature of `domain` is the sender's own (DMARC's relaxed alignment, as far as it can be known here). */
export const covers = (domain: string, fromAddress: string): boolean => {
  const from = fromAddress.slice(fromAddress.lastIndexOf('@') + 1).toLowerCase()
  return from === domain.toLowerCase() || from.endsWith(`.${domain.toLowerCase()}`)
}
