import { domainToASCII } from 'node:url'

/** As it is written to, and the canonical form in which two addresses are one: local part and domain folded. */
export interface Address {
  address: string
  key: string
}

/** What a cell of addresses says. `others` are further addresses that stood in the same cell. */
export type AddressReading = (Address & { others: string[] }) | { problem: 'empty' | 'no_address' }

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** Spaces, invisible characters and the wrappings that mail programs and spreadsheets add. */
const unwrapped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/＠/g, '@')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]*)>[;,.\s]*$/, '$1')
    .replace(/^[<"'\s]+|[>"';,.\s]+$/g, '')

/** Reads one cell. The syntax is RFC 5321's Mailbox without quoted strings, literals and comments. */
export function readAddress(cell: string): AddressReading {
  if (!cell) return { problem: 'empty' }
  const plain = plainAddress.test(cell) ? oneAddress(cell) : null
  if (plain) return { ...plain, others: [] }
  const text = unwrapped(cell)
  if (!text) return { problem: 'empty' }
  const parts = text.split(/\s*[;,\s]\s*/).map(unwrapped)
  const read = parts.map(oneAddress)
  const [first] = read
  if (!first || read.includes(null)) return { problem: 'no_address' }
  return { ...first, others: read.slice(1).flatMap((other) => (other ? [other.address] : [])) }
}

/** Nothing about it that would have to be taken off first. */
const plainAddress = /^[a-z0-9][a-z0-9._+-]*@[a-z0-9.-]+[a-z]$/i

const atom = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

function oneAddress(text: string): Address | null {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = canonicalDomain(text.slice(at + 1))
  const fits =
    at > 0 &&
    domain !== null &&
    Buffer.byteLength(local) <= 64 &&
    Buffer.byteLength(local) + domain.length < 254 &&
    atom.test(local)
  return fits ? { address: `${local}@${domain}`, key: `${local.toLowerCase()}@${domain}` } : null
}

/** Domains repeat; reading one costs ten times more than looking it up. */
const domains = new Map<string, string | null>()
const domainsMost = 10_000

function canonicalDomain(typed: string): string | null {
  let domain = domains.get(typed)
  if (domain !== undefined) return domain
  const ascii = domainToASCII(typed)
  const labels = ascii.split('.')
  const fits = labels.length >= 2 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
  domain = fits ? ascii : null
  if (domains.size > domainsMost) domains.clear()
  domains.set(typed, domain)
  return domain
}
