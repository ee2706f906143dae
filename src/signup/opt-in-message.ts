// The message that asks somebody to confirm by their own link that they want to be on a list.
import type { Planning } from '../campaigns/campaigns.ts'
import { staysHere } from '../dispatch/holds.ts'
import type { MailingKind } from '../dispatch/mailings.ts'
import { openServiceMailing, type ServiceContent, type ServiceMailing } from '../dispatch/service.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { Transaction } from '../platform/db.ts'
import { makeToken } from '../platform/token.ts'
import { compileServiceMessage } from '../templates/service-content.ts'

/** The name of its template, and of its kind of mailing. */
const template = 'double-opt-in'
export const optIn = 'opt_in' as const

type OptInContent = Omit<ServiceContent, 'institutionId' | 'kind'>

/** Whoever has confirmed, must not be written to, or was asked too long ago gets no message; the link is made as it goes. */
export const optInKind: MailingKind = {
  gate: (sql, now) => sql`
    select case when m.contact_id is null then 'erased'
      when m.exclusion in ('deceased', 'suppressed') then m.exclusion
      when o.confirmed_at is not null then 'confirmed'
      when o.asked_at < ${now}::timestamptz - interval '7 days' then 'expired' end as exclusion
    from opt_in o left join mailability m on m.institution_id = o.institution_id and m.list_id = o.list_id
      and m.purpose = o.purpose and m.contact_id = n.contact_id
    where o.institution_id = n.institution_id and o.opt_in_id = n.occasion`,
  fields: ({ institutionId, occasion }, { keys, baseUrl }) => ({
    'links.confirm': `${baseUrl}/d/${makeToken(keys, { kind: 'd', institutionId, id: occasion ?? 0 })}`,
  }),
}

/** The school's content as it is now. @throws Refusal `template.*`, `content.*` */
export async function compileOptIn({ sql, institution, baseUrl }: Planning): Promise<OptInContent> {
  const content = await compileServiceMessage(sql, institution, { template, baseUrl })
  return { ...content, staysHere: staysHere(institution, baseUrl) }
}

/** The mailing that such messages are queued in. */
export const openOptInMailing = (
  tx: Transaction,
  { institutionId }: Institution,
  { content, now }: { content: OptInContent; now: Date },
): Promise<ServiceMailing> => openServiceMailing(tx, { ...content, institutionId, kind: optIn }, now)
