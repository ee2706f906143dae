// Who came by a link of their own: the person of a delivery, and the message that carried the link.
import type { Recipient } from '../content/message.ts'
import type { Institution } from '../institutions/institutions.ts'
import { type Actor, linkedTo } from '../platform/asks.ts'
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import type { TokenKind } from '../platform/token.ts'
import type { Visitor } from './preferences.ts'

/** Somebody who came by a link of their own. */
interface KnownVisitor extends Visitor {
  institution: Institution
  recipient: Recipient
}

interface Coming {
  actor: Actor
  institution: Institution
}

/** The person whose link it is. @throws Refusal `link.unknown`: one that is of another kind, or whose row is gone, looks the same from outside */
export async function visitorBy(sql: Sql, { actor, institution }: Coming, kind: TokenKind): Promise<KnownVisitor> {
  const { institutionId } = institution
  const [row] = await sql<(Visitor & Recipient)[]>`
    select d.institution_id as "institutionId", d.contact_id as "contactId", d.mailing_id as "campaignId", d.mailing_id as "mailingId",
      d.delivery_id as "deliveryId", d.language, d.address, d.fields, d.measured, d.queued_at as "queuedAt",
      c.list_id as "listId", c.purpose
    from delivery d
    join campaign c on c.institution_id = d.institution_id and c.campaign_id = d.mailing_id
    where d.institution_id = ${institutionId} and d.delivery_id = ${linkedTo(actor, kind)}`
  if (!row) throw new Refusal('link.unknown')
  const { contactId, campaignId, listId, purpose, language, ...rest } = row
  const recipient: Recipient = { ...rest, institutionId, contactId }
  return { institutionId, contactId, campaignId, listId, purpose, language, institution, recipient }
}

/** What the pages show of a visitor. */
export type ShownVisitor = Pick<KnownVisitor, 'institution' | 'language' | 'purpose' | 'campaignId'>

/** A visitor as pages show them. */
export const shown = ({ institution, language, purpose, campaignId }: KnownVisitor): ShownVisitor => ({
  institution,
  language,
  purpose,
  campaignId,
})
