// Do other mail servers believe the sender?  SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) as DNS tells them.
import { createPublicKey } from 'node:crypto'
import type { MessageKey, Values } from '../i18n/translate.ts'

/** `dns.resolveTxt`: the texts at a name, each in pieces of at most 255 octets. */
type ResolveTxt = (name: string) => Promise<string[][]>

interface DomainFinding {
  check: 'spf' | 'dkim' | 'dmarc'
  state: 'well' | 'wrong' | 'missing' | 'offline' | 'relay'
  key: MessageKey
  values: Values
}

/** What DNS says when there is nothing at a name; anything else means that we could not ask. */
const nothing = ['ENOTFOUND', 'ENODATA', 'NXDOMAIN']

/** The texts at a name; null when nobody could be asked. */
async function textsAt(resolve: ResolveTxt, name: string): Promise<string[] | null> {
  try {
    return (await resolve(name)).map((pieces) => pieces.join(''))
  } catch (error) {
    return nothing.includes((error as NodeJS.ErrnoException).code ?? '') ? [] : null
  }
}

/**
 * Looks a sender's domain up.
 * @param signing the key that we sign with; null when the relay signs, whose selector we do not know
 */
export async function checkSenderDomain(
  fromAddress: string,
  signing: { domain: string; selector: string; privateKey: string } | null,
  resolve: ResolveTxt,
): Promise<DomainFinding[]> {
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1).toLowerCase()
  return Promise.all([spf(domain, resolve), dkim(domain, signing, resolve), dmarc(domain, resolve)])
}

async function spf(domain: string, resolve: ResolveTxt): Promise<DomainFinding> {
  const texts = await textsAt(resolve, domain)
  const of = (state: DomainFinding['state'], key: MessageKey): DomainFinding => ({
    check: 'spf',
    state,
    key,
    values: { domain },
  })
  if (!texts) return of('offline', 'domain.offline')
  const records = texts.filter((text) => /^v=spf1(\s|$)/i.test(text))
  if (records.length > 1) return of('wrong', 'domain.spf_many')
  if (!records[0]) return of('missing', 'domain.spf_missing')
  return /\+all\b/i.test(records[0]) ? of('wrong', 'domain.spf_all') : of('well', 'domain.spf_well')
}

async function dkim(
  domain: string,
  signing: { domain: string; selector: string; privateKey: string } | null,
  resolve: ResolveTxt,
): Promise<DomainFinding> {
  if (!signing) return { check: 'dkim', state: 'relay', key: 'domain.dkim_relay', values: { domain } }
  const name = `${signing.selector}._domainkey.${signing.domain}`
  const texts = await textsAt(resolve, name)
  const of = (state: DomainFinding['state'], key: MessageKey): DomainFinding => ({
    check: 'dkim',
    state,
    key,
    values: { domain: name },
  })
  if (!texts) return of('offline', 'domain.offline')
  const published = texts
    .map((text) => /(?:^|;)\s*p=([A-Za-z0-9+/=\s]*)/.exec(text)?.[1]?.replace(/\s/g, ''))
    .find(Boolean)
  if (!published) return of('missing', 'domain.dkim_missing')
  const ours = createPublicKey(signing.privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  return published === ours ? of('well', 'domain.dkim_well') : of('wrong', 'domain.dkim_other')
}

/** DMARC stands at the domain itself or at one above it (a school's at its city's). */
async function dmarc(domain: string, resolve: ResolveTxt): Promise<DomainFinding> {
  const labels = domain.split('.')
  const of = (state: DomainFinding['state'], key: MessageKey, at = domain): DomainFinding => ({
    check: 'dmarc',
    state,
    key,
    values: { domain: `_dmarc.${at}` },
  })
  for (let i = 0; i < labels.length - 1; i++) {
    const at = labels.slice(i).join('.')
    const texts = await textsAt(resolve, `_dmarc.${at}`)
    if (!texts) return of('offline', 'domain.offline', at)
    const records = texts.filter((text) => /^v=DMARC1\s*;/i.test(text))
    if (records.length > 1) return of('wrong', 'domain.dmarc_many', at)
    if (records[0]) return of('well', 'domain.dmarc_well', at)
  }
  return of('missing', 'domain.dmarc_missing')
}
