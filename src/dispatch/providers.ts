// The domains of each large provider: when it asks us to slow down for one of them, this holds for all.

import type { Fragment, Sql } from '../platform/db.ts'

const providers: Record<string, string[]> = {
  google: ['gmail.com', 'googlemail.com'],
  microsoft: [
    'outlook.com',
    'hotmail.com',
    'hotmail.fi',
    'hotmail.se',
    'live.com',
    'live.fi',
    'live.se',
    'msn.com',
    'outlook.fi',
  ],
  yahoo: ['yahoo.com', 'ymail.com', 'rocketmail.com', 'aol.com', 'yahoo.se', 'yahoo.co.uk'],
  apple: ['icloud.com', 'me.com', 'mac.com'],
}
const providerByDomain = new Map(
  Object.entries(providers).flatMap(([provider, domains]) => domains.map((one) => [one, provider])),
)

/** The provider of an address: a provider's name, else its domain. */
export function providerOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return providerByDomain.get(domain) ?? domain
}

/** SQL for `providerOf` an address. */
export const providerColumn = (sql: Sql, address: Fragment): Fragment => {
  const domain = sql`lower(split_part(${address}, '@', 2))`
  return sql`coalesce(${sql.json(Object.fromEntries(providerByDomain))}::jsonb ->> ${domain}, ${domain})`
}
