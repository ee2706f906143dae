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
  const text = unwrapped(cell)
  if (!text) return { problem: 'empty' }
  const parts = text.split(/\s*[;,\s]\s*/).map(unwrapped)
  const read = parts.map(oneAddress)
  const [first] = read
  if (!first || read.includes(null)) return { problem: 'no_address' }
  return { ...first, others: read.slice(1).flatMap((other) => (other ? [other.address] : [])) }
}

const atom = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

function oneAddress(text: string): Address | null {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = domainToASCII(text.slice(at + 1))
  const labels = domain.split('.')
  const fits =
    at > 0 &&
    Buffer.byteLength(local) <= 64 &&
    Buffer.byteLength(local) + domain.length < 254 &&
    labels.length >= 2 &&
    labels.every((part) => label.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '') &&
    atom.test(local)
  return fits ? { address: `${local}@${domain}`, key: `${local.toLowerCase()}@${domain}` } : null
}
