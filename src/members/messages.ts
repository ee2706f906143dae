// The two messages that let somebody in: an invitation, and the way back of whoever cannot sign in. Their links are made as they go.
import { staysHere } from '../dispatch/holds.ts'
import type { MailingKind } from '../dispatch/mailings.ts'
import { openServiceMailing, queueMessage, type ServiceContent } from '../dispatch/service.ts'
import type { Language } from '../i18n/languages.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { Sql, Transaction } from '../platform/db.ts'
import { makeToken } from '../platform/token.ts'
import { compileServiceMessage } from '../templates/service-content.ts'

/** The names of their kinds of mailing. */
export const wayBack = 'way_back' as const
export const memberInvitation = 'member_invitation' as const
type Kind = typeof wayBack | typeof memberInvitation

const templates: Record<Kind, string> = { [wayBack]: 'way-back', [memberInvitation]: 'member-invitation' }

/** A link that was used, replaced, is too old or is a former member's is not sent. */
export const entryKind: MailingKind = {
  gate: (sql, now) => sql`
    select case when mb.removed_at is not null then 'unsubscribed' when l.used_at is not null then 'over'
      when l.ends_at < ${now}::timestamptz then 'expired' end as exclusion
    from sign_in_link l
    join member mb on mb.institution_id = l.institution_id and mb.account_id = l.account_id
    where l.institution_id = n.institution_id and l.link_id = n.occasion and mb.member_id = n.member_id`,
  fields: ({ institutionId, occasion, fields }, { keys }) => ({
    'links.confirm': `${fields.admin_url}/l/${makeToken(keys, { kind: 's', institutionId, id: occasion ?? 0 })}`,
  }),
}

type EntryContent = Omit<ServiceContent, 'institutionId' | 'kind'>

/** What it says. @throws Refusal `template.*`, `content.*` */
export async function compileEntryMessage(
  sql: Sql,
  institution: Institution,
  { kind, baseUrl }: { kind: Kind; baseUrl: string },
): Promise<EntryContent> {
  const content = await compileServiceMessage(sql, institution, { template: templates[kind], baseUrl })
  return { ...content, staysHere: staysHere(institution, baseUrl) }
}

interface EntryMessage {
  kind: Kind
  content: EntryContent
  to: { memberId: number; address: string; name: string; language: Language }
  linkId: number
  /** Where members reach the admin door (ADMIN_URL). */
  adminUrl: string
  now: Date
}

/** Queues it. @returns the number of its row */
export async function queueEntryMessage(
  tx: Transaction,
  { institutionId }: Institution,
  { kind, content, to, linkId, adminUrl, now }: EntryMessage,
): Promise<number> {
  const mailing = await openServiceMailing(tx, { ...content, institutionId, kind }, now)
  const { memberId, address, name, language } = to
  const fields = { first_name: name, admin_url: adminUrl }
  return queueMessage(tx, mailing, { to: { memberId, address }, occasion: linkId, language, fields, now })
}
