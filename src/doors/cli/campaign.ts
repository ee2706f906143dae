// `kutsu campaign …`: what is planned, looked at and sent.
import { archiveCampaign } from '../../campaigns/asks/archive-campaign.ts'
import { copyCampaign } from '../../campaigns/asks/copy-campaign.ts'
import { createCampaign } from '../../campaigns/asks/create-campaign.ts'
import { editCampaign } from '../../campaigns/asks/edit-campaign.ts'
import { removeCampaign } from '../../campaigns/asks/remove-campaign.ts'
import { scheduleCampaign } from '../../campaigns/asks/schedule-campaign.ts'
import { testCampaign } from '../../campaigns/asks/test-campaign.ts'
import { testMessage } from '../../campaigns/test-message.ts'
import { campaignReport } from '../../feedback/asks/campaign-report.ts'
import { campaigns } from '../../feedback/asks/campaigns.ts'
import { Refusal } from '../../platform/refusal.ts'
import { campaignIn, numberIn, pairs } from './arguments.ts'
import { type Call, cli } from './command.ts'
import { assertHanded, handOver } from './hand-over.ts'
import { told } from './preflight.ts'
import { showReport } from './report.ts'
import { slotsIn } from './slots.ts'
import { timesIn } from './times.ts'

const set = { type: 'string', shows: 'key=value', multiple: true } as const
const like = {
  as: { type: 'string', shows: 'CONTACT' },
  language: { type: 'string', shows: 'fi|sv|en' },
} as const

/** Whose message is meant. */
export const likeWhom = ({ engine, options }: Pick<Call<typeof like>, 'engine' | 'options'>) =>
  options.as === undefined
    ? { language: options.language ?? engine.institution.defaultLanguage }
    : { contact: options.as }

/** Messages an hour. @throws Refusal `campaign.bad_pace` */
export function paceIn(text: string | undefined): { pace?: number } {
  if (text === undefined) return {}
  // What is no number is refused with the same sentence as one that is too large.
  return { pace: numberIn(text) ?? Number.NaN }
}

const changes = {
  name: { type: 'string', shows: 'TEXT' },
  list: { type: 'string', shows: 'SLUG' },
  segment: { type: 'string', shows: 'SLUG' },
  template: { type: 'string', shows: 'NAME' },
  purpose: { type: 'string', shows: 'P' },
  tracking: { type: 'string', shows: 'off|aggregate|individual' },
  set,
  slots: { type: 'string', shows: 'FILE' },
  about: { type: 'string', shows: 'ID' },
  'no-segment': { type: 'boolean' },
  'no-about': { type: 'boolean' },
} as const

/** What is changed, as it was typed. */
async function changesIn({ options }: Pick<Call<typeof changes>, 'options'>) {
  const { name, list, segment, template, purpose, tracking, about } = options
  return {
    ...(name === undefined ? {} : { name }),
    ...(list === undefined ? {} : { list }),
    ...(template === undefined ? {} : { template }),
    ...(purpose === undefined ? {} : { purpose: purpose as 'invitations' }),
    ...(tracking === undefined ? {} : { tracking: tracking as 'off' }),
    ...(options['no-segment'] ? { segment: null } : segment === undefined ? {} : { segment }),
    ...(options['no-about'] ? { about: null } : about === undefined ? {} : { about: campaignIn(about) }),
    fields: { ...(await slotsIn(options.slots)), ...pairs(options.set) },
  }
}

const create = cli({
  name: 'campaign create',
  mayDryRun: true,
  options: {
    name: { type: 'string', shows: 'TEXT', required: true },
    list: { type: 'string', shows: 'SLUG', required: true },
    segment: { type: 'string', shows: 'SLUG' },
    template: { type: 'string', shows: 'NAME', required: true },
    purpose: { type: 'string', shows: 'P', default: 'invitations' },
    tracking: { type: 'string', shows: 'off|aggregate|individual', default: 'aggregate' },
    set,
    slots: { type: 'string', shows: 'FILE' },
    about: { type: 'string', shows: 'ID' },
    archive: { type: 'boolean' },
  },
  asks: [createCampaign],
  run: async ({ engine, output, options, dryRun }) => {
    const { name, list, segment, template, purpose, tracking, about, archive } = options
    const order = {
      ...{ name, list, template, archive },
      purpose: purpose as 'invitations',
      tracking: tracking as 'aggregate',
      ...(segment === undefined ? {} : { segment }),
      ...(about === undefined ? {} : { about: campaignIn(about) }),
      fields: { ...(await slotsIn(options.slots)), ...pairs(options.set) },
    }
    const { campaignId } = await engine.ask(createCampaign, order, { dryRun })
    output.answer({ id: campaignId }, () => output.say('cli.campaign_created', { id: campaignId }))
  },
})

const list = cli({
  name: 'campaign list',
  options: { most: { type: 'string', shows: 'N', default: '50' }, before: { type: 'string', shows: 'ID' } },
  asks: [campaigns],
  run: async ({ engine, output, options }) => {
    const most = numberIn(options.most) ?? 0
    const before = options.before === undefined ? {} : { before: campaignIn(options.before) }
    const { campaigns: found } = await engine.ask(campaigns, { most, ...before })
    const { zone } = engine.institution
    const shown = timesIn(zone)
    const rows = found.map(({ campaignId: id, name, state, hold, template, ...campaign }) => {
      const { createdAt, dueAt, endedAt, audience, accepted, answered } = campaign
      return { id, name, state, hold, template, createdAt, dueAt, endedAt, audience, accepted, answered }
    })
    output.answer(rows, () => {
      for (const { id, name, state, dueAt, createdAt, accepted, audience, answered } of rows) {
        const at = shown(dueAt ?? createdAt)
        output.say('cli.campaign_line', {
          id,
          name,
          state: { said: `state.${state}` },
          at,
          accepted,
          audience,
          answered,
        })
      }
      output.say(rows.length ? 'cli.times_in' : 'cli.no_campaigns', { zone })
    })
  },
})

const edit = cli({
  name: 'campaign edit',
  takes: ['ID'],
  mayDryRun: true,
  options: changes,
  asks: [editCampaign],
  run: async ({ engine, output, words, options, dryRun }) => {
    const campaign = campaignIn(words[0])
    await engine.ask(editCampaign, { campaign, ...(await changesIn({ options })) }, { dryRun })
    output.answer({ id: campaign }, () => output.say('cli.campaign_edited', { id: campaign }))
  },
})

const copy = cli({
  name: 'campaign copy',
  takes: ['ID'],
  mayDryRun: true,
  options: changes,
  asks: [copyCampaign],
  run: async ({ engine, output, words, options, dryRun }) => {
    const copied = { campaign: campaignIn(words[0]), ...(await changesIn({ options })) }
    const { campaignId } = await engine.ask(copyCampaign, copied, { dryRun })
    output.answer({ id: campaignId }, () => output.say('cli.campaign_created', { id: campaignId }))
  },
})

const remove = cli({
  name: 'campaign remove',
  takes: ['ID'],
  mayDryRun: true,
  asks: [removeCampaign],
  run: async ({ engine, output, words, dryRun }) => {
    const { removed } = await engine.ask(removeCampaign, { campaign: campaignIn(words[0]) }, { dryRun })
    output.answer({ removed }, () => output.say('cli.campaign_removed', { id: removed }))
  },
})

const test = cli({
  name: 'campaign test',
  takes: ['ID'],
  stays: true,
  options: { to: { type: 'string', shows: 'ADDRESS', required: true }, ...like },
  asks: [testCampaign],
  mayDryRun: true,
  run: async ({ engine, output, words, options, dryRun }) => {
    const order = { campaign: campaignIn(words[0]), to: options.to, like: likeWhom({ engine, options }) }
    if (dryRun) {
      const { to, language } = await engine.ask(testCampaign, order, { dryRun })
      return output.answer({ to, language }, () => output.say('cli.test_sent', { language }))
    }
    let sent = { to: options.to, language: '' as string }
    const handed = await handOver(engine, testMessage, async () => {
      const { deliveryId, isOwn, ...queued } = await engine.ask(testCampaign, order)
      if (isOwn) output.say('preview.own')
      sent = queued
      return deliveryId
    })
    assertHanded(handed)
    const answer = { ...sent, reply: handed.reply ?? '' }
    output.answer(answer, () => output.say('cli.test_sent', answer))
  },
})

const archive = cli({
  name: 'campaign archive',
  takes: ['ID'],
  mayDryRun: true,
  options: { off: { type: 'boolean' } },
  asks: [archiveCampaign],
  run: async ({ engine, output, words, options, dryRun }) => {
    const order = { campaign: campaignIn(words[0]), archived: !options.off }
    const answer = await engine.ask(archiveCampaign, order, { dryRun })
    output.answer(answer, () => output.say(answer.archived ? 'cli.archived' : 'cli.unarchived', { link: answer.link }))
  },
})

const schedule = cli({
  name: 'campaign schedule',
  takes: ['ID'],
  mayDryRun: true,
  options: {
    at: { type: 'string', shows: '2026-10-20T09:00', required: true },
    until: { type: 'string', shows: '2026-11-19T17:00' },
    pace: { type: 'string', shows: 'N' },
  },
  asks: [scheduleCampaign],
  run: async ({ engine, output, words, options, dryRun }) => {
    const { at, until } = options
    // `now` is how other doors say at once: here it is no time.
    if (at === 'now') throw new Refusal('campaign.bad_time', { at }, 2)
    const order = {
      campaign: campaignIn(words[0]),
      at,
      ...(until === undefined ? {} : { until }),
      ...paceIn(options.pace),
    }
    const { remarks, campaignId, dueAt } = await engine.ask(scheduleCampaign, order, { dryRun })
    for (const remark of remarks) output.line(told(remark, output))
    output.answer({ id: campaignId, state: 'scheduled', dueAt }, () =>
      output.say('cli.scheduled', { id: campaignId, at, zone: engine.institution.zone }),
    )
  },
})

const report = cli({
  name: 'campaign report',
  takes: ['ID'],
  asks: [campaignReport],
  run: async ({ engine, output, words }) => void (await showReport(engine, output, campaignIn(words[0]))),
})

export const campaignCommands = [...[create, list, edit, copy, remove, test, archive, schedule], report]
