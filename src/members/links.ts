// Links that let somebody in once: the first administrator's, an invitation's, the way back of whoever forgot their password. The link
// itself stands nowhere: it is made of its row's number and a key (platform/token.ts).
import { nextNumber } from '../institutions/counters.ts'
import type { Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

type LinkReason = 'first' | 'invitation' | 'way_back'

/** How long each is good for, in minutes. */
const goodFor: Record<LinkReason, number> = { first: 24 * 60, invitation: 7 * 24 * 60, way_back: 30 }

export interface Linked {
  institutionId: number
  /** Null: the first administrator, who is nobody yet. */
  accountId: number | null
  reason: LinkReason
}

/** Makes one; whoever has an older one for the same reason has none any more. @returns its number */
export async function makeLink(
  tx: Transaction,
  { institutionId, accountId, reason }: Linked,
  now: Date,
): Promise<number> {
  await tx`update sign_in_link set used_at = ${now} where institution_id = ${institutionId} and used_at is null
    and account_id is not distinct from ${accountId} and reason = ${reason}`
  const linkId = await nextNumber(tx, institutionId, 'link')
  await tx`insert into sign_in_link (institution_id, link_id, account_id, reason, made_at, ends_at)
    values (${institutionId}, ${linkId}, ${accountId}, ${reason}, ${now},
      ${new Date(now.getTime() + goodFor[reason] * 60_000)})`
  return linkId
}

export interface LinkKey {
  institutionId: number
  linkId: number
}

/** Links by which somebody came back are worth nothing any more: they have a new password. */
export const endWaysBack = (tx: Transaction, accountId: number, now: Date) => tx`
  update sign_in_link set used_at = ${now} where account_id = ${accountId} and reason = 'way_back' and used_at is null`

/** What a link is for. @throws Refusal `link.unknown` of one that was used, replaced or is too old */
export async function linkBy(sql: Sql, { institutionId, linkId }: LinkKey, now: Date): Promise<Linked> {
  const [link] = await sql<Linked[]>`
    select institution_id as "institutionId", account_id as "accountId", reason from sign_in_link
    where institution_id = ${institutionId} and link_id = ${linkId} and used_at is null and ends_at > ${now}
      and (account_id is null or exists (select from member m where m.institution_id = sign_in_link.institution_id
        and m.account_id = sign_in_link.account_id and m.removed_at is null))`
  if (!link) throw new Refusal('link.unknown')
  return link
}

/** Takes a link: of two who come with the same one, one is let in. @throws Refusal `link.unknown` */
export async function takeLink(tx: Transaction, key: LinkKey, now: Date): Promise<Linked> {
  const link = await linkBy(tx, key, now)
  const taken = await tx`update sign_in_link set used_at = ${now}
    where institution_id = ${key.institutionId} and link_id = ${key.linkId} and used_at is null`
  if (!taken.count) throw new Refusal('link.unknown')
  return link
}
