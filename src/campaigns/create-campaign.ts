// A coordinator's first step with a campaign: it is checked and kept as a draft.

import { listBySlug } from '../contacts/lists/lists.ts'
import type { Purpose } from '../contacts/permission/purposes.ts'
import { purposes } from '../contacts/permission/purposes.ts'
import { typed } from '../content/escape.ts'
import type { Compiled, Tracking } from '../content/revision.ts'
import { Refusal } from '../platform/refusal.ts'
import { loadTemplate } from '../templates/store.ts'
import { segmentBySlug } from './audience/segments.ts'
import { type Campaign, campaignById, insertCampaign, type Planning } from './campaigns.ts'
import { compileCampaign } from './compile-campaign.ts'

interface CampaignOrder {
  name: string
  list: string
  /** A segment's slug: of the list only whom it means. */
  segment?: string | undefined
  template: string
  purpose: string
  fields: Record<string, string>
  tracking: string
  /** The number of the campaign that invited to the same event. */
  about?: number | undefined
  /** Anybody with the link may read it once it is sent. */
  archive?: boolean
}

/** Checks an order and keeps it as a draft. @throws Refusal naming what does not fit; nothing is kept then */
export async function createCampaign(planning: Planning, order: CampaignOrder): Promise<Campaign> {
  const { sql, now } = planning
  const { institutionId } = planning.institution
  if (!purposes.includes(order.purpose as Purpose))
    throw new Refusal('purpose.unknown', { purpose: order.purpose, known: purposes.join(', ') }, 2)
  if (!['off', 'aggregate', 'individual'].includes(order.tracking))
    throw new Refusal('campaign.bad_tracking', { tracking: order.tracking }, 2)
  const list = await listBySlug(sql, institutionId, order.list)
  const segment = order.segment === undefined ? null : await segmentBySlug(sql, institutionId, order.segment)
  const about = order.about === undefined ? null : await campaignById(sql, institutionId, order.about)
  const { declaration } = await loadTemplate(sql, institutionId, order.template)
  const speaksOf = declaration.speaks_of ?? null
  // "Your answer is noted" would go to people who never gave one.
  if (speaksOf && !about) throw new Refusal('campaign.needs_about', { template: order.template }, 2)
  const draft = {
    institutionId,
    name: order.name,
    listId: list.listId,
    segmentId: segment?.segmentId ?? null,
    purpose: order.purpose as Purpose,
    template: order.template,
    fields: Object.fromEntries(Object.entries(order.fields).map(([slot, text]) => [slot, typed(text)])),
    tracking: order.tracking as Tracking,
    // Every campaign about an event refers to the first campaign about it.
    aboutCampaignId: about && (about.aboutCampaignId ?? about.campaignId),
    speaksOf,
    isArchived: order.archive ?? false,
  }
  await compileCampaign(planning, { ...draft, campaignId: 0, listSlug: list.slug })
  return sql.begin((tx) => insertCampaign(tx, draft, now))
}

/** Compiles a kept campaign again, as it would be frozen now. */
export async function compileKept(planning: Planning, campaign: Campaign): Promise<Compiled[]> {
  const [list] = await planning.sql<{ slug: string }[]>`select slug from list
    where institution_id = ${campaign.institutionId} and list_id = ${campaign.listId}`
  return compileCampaign(planning, { ...campaign, listSlug: list?.slug ?? '' })
}
