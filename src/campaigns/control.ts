// A person's hand on a campaign that runs.
import { lockMailing, type MailingState, moveMailing } from '../dispatch/mailings.ts'
import { cancelOpen, leaveAsUncertain, requeueUncertain } from '../dispatch/outbox.ts'
import type { Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Campaign, leaveDraft, wrongState } from './campaigns.ts'

const refuse = (campaign: Campaign): never => {
  throw wrongState(campaign)
}

/** Lets nothing more pass the gate; messages at the relay are finished. @throws Refusal unless it is sending */
export async function pauseCampaign(tx: Transaction, campaign: Campaign): Promise<void> {
  if (!(await moveMailing(tx, campaign, { from: ['sending'], to: 'paused' }))) refuse(campaign)
}

/** Continues a paused campaign, or lets a held one start. @throws Refusal unless it is paused or held */
export async function resumeCampaign(tx: Transaction, campaign: Campaign, now: Date): Promise<void> {
  const { state, hold, dueAt } = campaign
  if (hold && (state === 'scheduled' || state === 'preparing')) {
    // At its own time if that is still to come, else now: with its old time it would be held as overdue again.
    const along = { dueAt: dueAt && dueAt > now ? dueAt : now }
    if (!(await moveMailing(tx, campaign, { from: [state], to: state, ...along }))) refuse(campaign)
  } else if (!(await moveMailing(tx, campaign, { from: ['paused'], to: 'sending' }))) refuse(campaign)
}

/**
 * A person decided that those whose message is uncertain shall have it, at the risk of having it twice: the same bytes
 * under the same Message-ID, so that many mailboxes show it once. @returns how many
 * @throws Refusal `campaign.nobody_uncertain`, `campaign.deadline_past`, `campaign.wrong_state` of one that was cancelled
 */
export async function resendUncertain(tx: Transaction, campaign: Campaign, now: Date): Promise<number> {
  if (campaign.deadlineAt && campaign.deadlineAt <= now)
    throw new Refusal('campaign.deadline_past', { id: campaign.campaignId })
  if (!(await lockMailing(tx, campaign, ['sending', 'paused', 'finished']))) refuse(campaign)
  const again = await requeueUncertain(tx, campaign, now)
  if (again === 0) throw new Refusal('campaign.nobody_uncertain', { id: campaign.campaignId })
  await moveMailing(tx, campaign, { from: ['finished'], to: 'sending' })
  return again
}

/** Leaves the uncertain as they are: nobody is reminded of them any more. @throws Refusal as above */
export async function leaveUncertain(tx: Transaction, campaign: Campaign, now: Date): Promise<number> {
  const left = await leaveAsUncertain(tx, campaign, now)
  if (left === 0) throw new Refusal('campaign.nobody_uncertain', { id: campaign.campaignId })
  return left
}

/** Ends a campaign for good: people who were not written to yet will not be. @throws Refusal when it has ended */
export async function cancelCampaign(tx: Transaction, campaign: Campaign, now: Date): Promise<void> {
  const from: MailingState[] = ['scheduled', 'preparing', 'sending', 'paused']
  const isCancelled =
    campaign.state === 'draft'
      ? await leaveDraft(tx, campaign, 'cancelled')
      : await moveMailing(tx, campaign, { from, to: 'cancelled', endedAt: now })
  if (!isCancelled) refuse(campaign)
  await cancelOpen(tx, campaign, now)
}
