import { type Campaign, campaignById } from '../../src/campaigns/campaigns.ts'
import { tellOfTroubles } from '../../src/campaigns/notices.ts'
import { type Dispatcher, startDispatcher } from '../../src/dispatch/dispatcher.ts'
import { fillDue } from '../../src/dispatch/filling.ts'
import { openOwnRelays, openRelay } from '../../src/dispatch/relays.ts'
import { mailingKinds } from '../../src/engine.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { openLog } from '../../src/platform/log.ts'
import type { SealingKey } from '../../src/platform/sealing.ts'
import type { TestDatabase } from './database.ts'
import { createCampaign, scheduleCampaign } from './in-transaction.ts'
import { at } from './people.ts'

export const evening = {
  event_date: '2026-11-19',
  event_start: '17:00',
  event_end: '20:00',
  place: 'Juhlasali',
  programme_url: 'https://school.example/ohjelma',
}

/** A campaign of the alumni evening to the list, due since `at()`. */
export async function dueCampaign(
  { sql, institution }: TestDatabase,
  name = 'Alumni-ilta',
  pace: number | null = null,
): Promise<Campaign> {
  const order = {
    name,
    list: 'alumni',
    template: 'alumni-evening',
    purpose: 'invitations',
    tracking: 'aggregate',
    fields: evening,
  }
  const draft = await createCampaign({ sql, institution, baseUrl: 'http://localhost:8080', now: at() }, order)
  return scheduleCampaign({ sql, institution, baseUrl: 'http://localhost:8080', now: at() }, draft, {
    dueAt: at(),
    pace,
  })
}

/** Fills the outbox of whatever is due. */
export const fillOutboxes = ({ sql }: Pick<TestDatabase, 'sql'>, now = at()): Promise<void> =>
  fillDue({ sql, kinds: mailingKinds, log: openLog('silent') }, now)

export interface Dispatching {
  connections?: number
  rate?: number
  perDay?: number
  /** Mail counts as leaving the machine. */
  leaves?: boolean
  /** Members are told of what needs them. */
  tells?: boolean
  /** Opens the relays that institutions have of their own. */
  sealingKey?: SealingKey | null
}

/** A dispatcher on a test's own clock: it stands at `at()` until it is moved. */
export async function dispatching(
  { sql }: TestDatabase,
  relayUrl: string,
  { connections = 4, rate, perDay, leaves = false, tells = false, sealingKey = null }: Dispatching = {},
) {
  const time = { now: at() }
  const stopwatch = () => performance.now()
  const configured = { connections, rate: undefined }
  const relay = openRelay({ url: relayUrl, oauth: undefined }, configured, stopwatch)
  const own = openOwnRelays({ sql, sealingKey: async () => sealingKey, configured, stopwatch, log: openLog('silent') })
  const dispatcher: Dispatcher = await startDispatcher({
    sql,
    ledger: sql,
    heartbeat: sql,
    onLost: () => {},
    relays: { common: { ...relay, leaves, limits: { perSecond: rate, perDay } }, own },
    clock: () => time.now,
    stopwatch,
    log: openLog('error'),
    host: 'test',
    kinds: mailingKinds,
    leaseMs: 15_000,
    ...(tells && {
      follow: (now: Date) => tellOfTroubles({ sql, baseUrl: 'http://localhost:8080', log: openLog('error') }, now),
    }),
  })
  return { ...dispatcher, time }
}

/** Ticks until the campaign stands in `state`. */
export async function until(
  { sql, institution }: TestDatabase,
  { campaignId }: Campaign,
  dispatcher: Pick<Dispatcher, 'tick'>,
  state: string,
) {
  for (let i = 0; i < 400; i++) {
    await dispatcher.tick()
    const now = await campaignById(sql, institution.institutionId, campaignId)
    if (now.state === state) return report(sql, institution.institutionId, campaignId)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(
    `the campaign did not become ${state}: ${JSON.stringify(await report(sql, institution.institutionId, campaignId))}`,
  )
}
