// What a campaign's mailing is to dispatch (dispatch/mailings.ts): whom it means, and who may still be written to at the gate.
import { type Compiled, fieldsOf, type Revision } from '../content/revision.ts'
import type { MailingKind } from '../dispatch/mailings.ts'
import { institutionById } from '../institutions/institutions.ts'
import { revisionsOf } from '../templates/revisions.ts'
import { audienceOf } from './audience/audience.ts'
import { campaignById } from './campaigns.ts'
import { lookAtAll } from './preflight.ts'

/** The kind of mailing that a campaign is. */
export const campaignKind: MailingKind = {
  gate: (sql) => sql`
    select case when m.contact_id is null then 'erased' else m.exclusion end as exclusion
    from campaign c left join mailability m on m.institution_id = c.institution_id and m.list_id = c.list_id
      and m.purpose = c.purpose and m.contact_id = n.contact_id
    where c.institution_id = n.institution_id and c.campaign_id = n.mailing_id`,
  async fill(tx, { institutionId, mailingId }, now) {
    const campaign = await campaignById(tx, institutionId, mailingId)
    const revisions = await revisionsOf(tx, campaign)
    const { zone, defaultLanguage } = await institutionById(tx, institutionId)
    return audienceOf(tx, campaign, {
      zone,
      used: [...revisions.values()].flatMap(fieldsOf),
      languages: [...revisions.keys()],
      fallback: campaign.fallbackLanguage ?? defaultLanguage,
      now,
    })
  },
  async look(sql, { institutionId, mailingId }, now) {
    const campaign = await campaignById(sql, institutionId, mailingId)
    const institution = await institutionById(sql, institutionId)
    const compiled = [...(await revisionsOf(sql, campaign)).values()].map(asCompiled)
    const { audienceHash, findings } = await lookAtAll({ sql, institution, now }, campaign, { compiled })
    return { audienceHash, blocks: findings.some(({ blocks }) => blocks) }
  },
}

/** Frozen content, as a look takes what was just compiled: what concerns everybody alike was looked at then. */
export const asCompiled = (revision: Revision): Compiled => ({ revision, urls: [], targets: [], problems: [] })
