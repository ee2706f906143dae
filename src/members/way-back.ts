// The way back of whoever cannot sign in: a link by mail. Whether an address is known cannot be told from the answer.
import type { Language } from '../i18n/languages.ts'
import { institutionById } from '../institutions/institutions.ts'
import { membersOf, placesOf } from '../institutions/members.ts'
import { relayOf } from '../institutions/relays.ts'
import { readAddress } from '../platform/addresses.ts'
import type { Config } from '../platform/config.ts'
import type { Database, Sql } from '../platform/db.ts'
import { makeLink } from './links.ts'
import { compileEntryMessage, queueEntryMessage, wayBack } from './messages.ts'

interface Sending {
  sql: Database
  config: Pick<Config, 'publicUrl' | 'adminUrl'>
}

/** Sends the link to an address, if it is a member's. @throws Refusal `template.*`, `content.*` of an own template that cannot be used */
export async function sendWayBack({ sql, config }: Sending, address: string, now: Date): Promise<void> {
  const member = await memberOf(sql, address)
  if (!member) return
  const { institutionId, accountId, to } = member
  const institution = await institutionById(sql, institutionId)
  const content = await compileEntryMessage(sql, institution, { kind: wayBack, baseUrl: config.publicUrl })
  await sql.begin(async (tx) => {
    const linkId = await makeLink(tx, { institutionId, accountId, reason: 'way_back' }, now)
    const message = { kind: wayBack, content, to, linkId, adminUrl: config.adminUrl, now }
    await queueEntryMessage(tx, institution, message)
  })
}

interface Recipient {
  institutionId: number
  accountId: number
  to: { memberId: number; address: string; name: string; language: Language }
}

/**
 * A member by their address, and the institution whose mail it is: one that goes over the installation's relay, if there is one, since whoever runs
 * an institution's own relay reads what goes over it.
 */
async function memberOf(sql: Sql, address: string): Promise<Recipient | null> {
  const read = readAddress(address)
  if (!('key' in read) || read.others.length) return null
  const [account] = await sql<{ accountId: number }[]>`
    select account_id as "accountId" from installation.account where address_key = ${read.key}`
  const places = account ? await placesOf(sql, account.accountId) : []
  const own = await Promise.all(places.map(({ institutionId }) => relayOf(sql, institutionId)))
  const place = places.find((_, i) => own[i] === null) ?? places[0]
  if (!place) return null
  const { institutionId, memberId } = place
  const member = (await membersOf(sql, institutionId)).find((one) => one.memberId === memberId)
  return member ? { institutionId, accountId: member.accountId, to: member } : null
}
