// What a coordinator orders, checked and compiled before it is kept: new, changed, or copied from another campaign.
import { z } from 'zod'
import { listBySlug, listSlugs } from '../contacts/lists/lists.ts'
import { purposeInput } from '../contacts/permission/purposes.ts'
import { typed } from '../content/escape.ts'
import type { Compiled, Tracking } from '../content/revision.ts'
import { id, pairs, slug } from '../platform/inputs.ts'
import { Refusal } from '../platform/refusal.ts'
import { loadTemplate } from '../templates/store.ts'
import { segmentBySlug, segmentSlugs } from './audience/segments.ts'
import { type Campaign, campaignById, type NewCampaign, type Planning, wrongState } from './campaigns.ts'
import { compileCampaign } from './compile-campaign.ts'

const name = z.string().trim().min(1).max(200)
const tracking = z.enum(['off', 'aggregate', 'individual'], { error: 'campaign.bad_tracking' })

export const orderInput = z.strictObject({
  name,
  list: slug,
  /** Of the list only whom this segment means. */
  segment: slug.optional(),
  template: z.string().min(1).max(100),
  purpose: purposeInput.default('invitations'),
  fields: pairs,
  tracking: tracking.default('aggregate'),
  /** The number of the campaign that invited to the same event. */
  about: id.optional(),
  /** Anybody with the link may read it once it is sent. */
  archive: z.boolean().default(false),
})
type CampaignOrder = z.output<typeof orderInput>

/** What is changed of a campaign; null takes away, and so does an empty field. */
export const changesInput = z.strictObject({
  name: name.optional(),
  list: slug.optional(),
  segment: slug.nullable().optional(),
  template: z.string().min(1).max(100).optional(),
  purpose: purposeInput.optional(),
  fields: pairs.default({}),
  tracking: tracking.optional(),
  about: id.nullable().optional(),
  archive: z.boolean().optional(),
})
type Changes = z.output<typeof changesInput>

/** Checks an order by compiling it. Nothing is kept. @throws Refusal naming what does not fit */
export async function draftOf(planning: Planning, order: CampaignOrder): Promise<NewCampaign> {
  const { sql } = planning
  const { institutionId } = planning.institution
  const list = await listBySlug(sql, institutionId, order.list)
  if (list.closedAt) throw new Refusal('list.closed', { slug: list.slug })
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
    purpose: order.purpose,
    template: order.template,
    fields: Object.fromEntries(Object.entries(order.fields).map(([slot, text]) => [slot, typed(text)])),
    tracking: order.tracking as Tracking,
    // Every campaign about an event refers to the first campaign about it.
    aboutCampaignId: about && (about.aboutCampaignId ?? about.campaignId),
    speaksOf,
    isArchived: order.archive,
  }
  await compileCampaign(planning, { ...draft, campaignId: 0, listSlug: list.slug })
  return draft
}

/** What a campaign says, as an order with changes. */
async function orderWith({ sql }: Planning, campaign: Campaign, changes: Changes): Promise<CampaignOrder> {
  const { institutionId } = campaign
  const { name = campaign.name, template = campaign.template, purpose = campaign.purpose } = changes
  const segments = await segmentSlugs(sql, institutionId)
  const segment = changes.segment === undefined ? segments.get(campaign.segmentId ?? 0) : changes.segment
  const about = changes.about === undefined ? campaign.aboutCampaignId : changes.about
  const fields = { ...campaign.fields, ...changes.fields }
  return {
    name,
    template,
    purpose,
    list: changes.list ?? (await listSlugs(sql, institutionId)).get(campaign.listId) ?? '',
    ...(segment ? { segment } : {}),
    ...(about ? { about } : {}),
    fields: Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')),
    tracking: changes.tracking ?? campaign.tracking,
    archive: changes.archive ?? campaign.isArchived,
  }
}

/** @throws Refusal `campaign.wrong_state` unless it is a draft, and as `draftOf` */
export async function changedDraft(
  planning: Planning,
  { campaign, ...changes }: Changes & { campaign: number },
): Promise<{ before: Campaign; draft: NewCampaign }> {
  const before = await campaignById(planning.sql, planning.institution.institutionId, campaign)
  assertDraft(before, before)
  return { before, draft: await draftOf(planning, await orderWith(planning, before, changes)) }
}

/** What another campaign says, to be kept as a new draft. @throws Refusal as `draftOf` */
export async function copiedDraft(
  planning: Planning,
  { campaign, ...changes }: Changes & { campaign: number },
): Promise<NewCampaign> {
  const copied = await campaignById(planning.sql, planning.institution.institutionId, campaign)
  return draftOf(planning, await orderWith(planning, copied, changes))
}

/**
 * A draft that is still what it was when something was prepared for it.
 * @throws Refusal `campaign.wrong_state`, `campaign.changed`
 */
export function assertDraft(now: Campaign, before: Campaign): void {
  if (now.state !== 'draft') throw wrongState(now)
  if (saidIn(now) !== saidIn(before)) throw new Refusal('campaign.changed', { id: now.campaignId })
}

/** What a draft says, to be compared: what is known of it beside may change under anybody's hands. */
const saidIn = ({ name, listId, segmentId, purpose, template, fields, tracking, ...rest }: Campaign): string => {
  const { aboutCampaignId, speaksOf, isArchived } = rest
  const said = { name, listId, segmentId, purpose, template, tracking, aboutCampaignId, speaksOf, isArchived }
  return JSON.stringify([said, Object.entries(fields).sort()])
}

/** Compiles a kept campaign again, as it would be frozen now. */
export async function compileKept(planning: Planning, campaign: Campaign): Promise<Compiled[]> {
  const slugs = await listSlugs(planning.sql, campaign.institutionId)
  return compileCampaign(planning, { ...campaign, listSlug: slugs.get(campaign.listId) ?? '' })
}
