// Who came by a link of their own: the person of a delivery, and the message that carried the link.
import type { Recipient } from '../content/message.ts'
import { type Institution, institutionById } from '../institutions/institutions.ts'
import { provenToken } from '../institutions/token-keys.ts'
import type { Sql } from '../platform/db.ts'
import type { Keys, TokenKind } from '../platform/token.ts'
import type { Visitor } from './preferences.ts'

/** Somebody who came by a link of their own. */
export interface KnownVisitor extends Visitor {
  institution: Institution
  keys: Keys
  recipient: Recipient
}

/**
 * The person behind a token of that kind, or null: a wrong, forged, foreign or outdated token looks the same from
 * outside.
 */
export async function visitorOf(sql: Sql, kind: TokenKind, text: string): Promise<KnownVisitor | null> {
  const token = await provenToken(sql, text, [kind])
  if (!token) return null
  const { institutionId, id, keys } = token
  const [row] = await sql<(Visitor & Recipient)[]>`
    select d.institution_id as "institutionId", d.contact_id as "contactId", d.mailing_id as "campaignId", d.mailing_id as "mailingId",
      d.delivery_id as "deliveryId", d.contact_id as "contactId", d.language, d.address, d.fields, d.measured, d.queued_at as "queuedAt",
      c.list_id as "listId", c.purpose
    from delivery d
    join campaign c on c.institution_id = d.institution_id and c.campaign_id = d.mailing_id
    where d.institution_id = ${institutionId} and d.delivery_id = ${id}`
  if (!row) return null
  const institution = await institutionById(sql, institutionId)
  const { contactId, campaignId, listId, purpose, language, ...rest } = row
  const recipient: Recipient = { ...rest, institutionId, contactId }
  return { institutionId, contactId, campaignId, listId, purpose, language, institution, keys, recipient }
}
