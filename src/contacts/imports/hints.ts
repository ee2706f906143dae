// What an import points out without changing it: the coordinator decides.
import type { MessageKey, Values } from '../../i18n/translate.ts'

/** What is said of a row or a column, as rows keep it: a code that outlives the texts. */
export type RowCode = CodeOf<MessageKey>
type CodeOf<Key> = Key extends `import.${infer Code}` ? Code : never

/** The message that says it. */
export const messageOf = (code: RowCode): MessageKey => `import.${code}`

export interface Hint {
  hint: RowCode
  values: Values
}

/** A row from which nobody is imported, and why. */
export interface RejectedRow {
  rejected: RowCode
  values: Values
  /** As of a row without an address, where there is a name. */
  who?: string
}

/** A cell as a hint shows it: its beginning. */
export const shownCell = (cell: string): string => [...cell.slice(0, 160)].slice(0, 80).join('')

/** Mail services people here use, and neighbours that only look like a slip. */
const services = [
  'gmail.com',
  'hotmail.com',
  'hotmail.fi',
  'outlook.com',
  'icloud.com',
  'yahoo.com',
  'luukku.com',
  'kolumbus.fi',
  'elisanet.fi',
  'saunalahti.fi',
  'pp.inet.fi',
  'suomi24.fi',
  'welho.com',
]
const noSlips = ['ymail.com', 'email.com', 'mail.com', 'hotmail.se', 'outlook.fi', 'yahoo.fi']

/** A domain that is one slip of the finger from a well-known one, or null. */
function meantDomain(domain: string): string | null {
  if (services.includes(domain) || noSlips.includes(domain)) return null
  return services.find((service) => oneSlipApart(domain, service)) ?? null
}

/** One letter more, less, another, or two changed over. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return x.length + y.length <= 2 || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0])
}

const roles =
  /^(info|toimisto|kanslia|kansli|rehtori|apulaisrehtori|rektor|koulusihteeri|opintosihteeri|sihteeri|lukio|opisto|skolan?|office|admin|posti|kirjaamo|registrator|asiakaspalvelu|webmaster|postmaster|no-?reply|yhteys|contact|hallitus|styrelsen|school|principal|reception|neuvonta)([.+_-].*)?$/i

/** An address of an office and not of a person (info@, rehtori@). */
export const isRoleAddress = (address: string): boolean => roles.test(address.slice(0, address.lastIndexOf('@')))

const domainHints = new Map<string, RowCode | null>()

/** What is odd about an address that is an address all the same. */
export function addressHints(address: string): Hint[] {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  const hints: Hint[] = []
  let known = domainHints.get(domain)
  if (known === undefined) {
    known = meantDomain(domain)
      ? 'hint_typo'
      : /(^|\.)(edu|student|opiskelija|oppilas|elev)\./.test(`${domain}.`)
        ? 'hint_school_address'
        : null
    if (domainHints.size > 10_000) domainHints.clear()
    domainHints.set(domain, known)
  }
  if (known === 'hint_typo')
    hints.push({ hint: known, values: { address, proposed: `${address.slice(0, at)}@${meantDomain(domain)}` } })
  else if (known) hints.push({ hint: known, values: { address } })
  if (/[^\x21-\x7e]/.test(address.slice(0, at))) hints.push({ hint: 'hint_letters', values: { address } })
  return hints
}
