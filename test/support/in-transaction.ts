// What rooms do within a transaction, each in one of its own, as an ask would have it.
import { type Campaign, insertCampaign, type NewCampaign, type Planning } from '../../src/campaigns/campaigns.ts'
import * as control from '../../src/campaigns/control.ts'
import { draftOf, orderInput } from '../../src/campaigns/drafts.ts'
import { prepareSchedule, type Scheduled, schedule } from '../../src/campaigns/schedule.ts'
import * as tests from '../../src/campaigns/test-message.ts'
import * as undo from '../../src/campaigns/undo-import.ts'
import * as decide from '../../src/contacts/duplicates/decide.ts'
import * as merges from '../../src/contacts/duplicates/merges.ts'
import * as queue from '../../src/contacts/duplicates/queue.ts'
import * as undoing from '../../src/contacts/duplicates/undo-merge.ts'
import * as correcting from '../../src/contacts/people/correct.ts'
import * as deceased from '../../src/contacts/people/deceased.ts'
import * as consents from '../../src/contacts/permission/consents.ts'
import * as purposes from '../../src/contacts/permission/purposes.ts'
import * as retention from '../../src/contacts/permission/retention.ts'
import * as suppressions from '../../src/contacts/permission/suppressions.ts'
import { consequences } from '../../src/engine.ts'
import type { Institution } from '../../src/institutions/institutions.ts'
import { happenedIn } from '../../src/platform/consequences.ts'
import type { Database, Transaction } from '../../src/platform/db.ts'
import * as erasing from '../../src/privacy/erase.ts'
import * as optInMessage from '../../src/signup/opt-in-message.ts'
import * as optIns from '../../src/signup/opt-ins.ts'

/** The same, from the database instead of the transaction. */
const within =
  <Rest extends unknown[], Output>(carryOut: (tx: Transaction, ...rest: Rest) => Promise<Output>) =>
  (sql: Database, ...rest: Rest): Promise<Output> =>
    sql.begin((tx) => carryOut(tx, ...rest)) as Promise<Output>

export const cancelCampaign = within(control.cancelCampaign)
export const pauseCampaign = within(control.pauseCampaign)
export const resumeCampaign = within(control.resumeCampaign)
export const resendUncertain = within(control.resendUncertain)
export const leaveUncertain = within(control.leaveUncertain)
export const decideRow = within(decide.decideRow)
export const correct = within(correcting.correct)
export const suppress = within(suppressions.suppress)
export const lift = within(suppressions.lift)
export const askToConfirm = within(optIns.askToConfirm)

export const undoImport = within((tx, institutionId: number, importId: number, by: string, now: Date) =>
  undo.undoImport(tx, institutionId, importId, { by, now }),
)
export const undoMerge = within((tx, institutionId: number, mergeId: number, by: string, now: Date) =>
  undoing.undoMerge(tx, institutionId, mergeId, { by, now }),
)
export const keepApart = within((tx, institutionId: number, ids: [number, number], by: string, now: Date) =>
  queue.keepApart(tx, institutionId, ids, { by, now }),
)
export const takeDownDeceased = within(
  (tx, institutionId: number, contactId: number, word: Parameters<typeof deceased.takeDownDeceased>[2], now: Date) =>
    deceased.takeDownDeceased(tx, { institutionId, contactId }, word, now),
)
export const takeDown = within(
  (tx, institutionId: number, contactId: number, word: Parameters<typeof consents.takeDown>[2], now: Date) =>
    consents.takeDown(tx, { institutionId, contactId }, word, now),
)
export const setPurpose = within(
  (tx, institutionId: number, purpose: purposes.Purpose, given: Record<string, string>, now: Date) =>
    purposes.setPurpose(tx, { institutionId, purpose }, given, now),
)
export const lapse = within((tx, institutionId: number, by: string, now: Date) =>
  retention.lapse(tx, institutionId, { by, now }),
)

/** A dry run tells the same, and takes it back. */
export async function erase(
  sql: Database,
  institution: Institution,
  contactId: number,
  { by, dryRun }: { by: string; dryRun: boolean },
  now: Date,
) {
  let told: Awaited<ReturnType<typeof erasing.erase>> | undefined
  await sql
    .begin(async (tx) => {
      told = await erasing.erase(tx, institution, contactId, { by, now })
      if (dryRun) throw new Error('taken back')
    })
    .catch((error: unknown) => {
      if (!dryRun || !told) throw error
    })
  if (!told) throw new Error('nothing was told')
  return told
}

/** With all that follows from it. */
export const mergeContacts = within((tx, ids: merges.Ids, { by, now }: { by: string; now: Date }) =>
  merges.mergeContacts(tx, ids, { by, now, happened: happenedIn(consequences, tx, now) }),
)

/** Compiles the school's words, and opens the mailing that they are sent in. */
export async function openOptInMailing(planning: Planning & { sql: Database }) {
  const { sql, institution, now } = planning
  const content = await optInMessage.compileOptIn(planning)
  return sql.begin((tx) => optInMessage.openOptInMailing(tx, institution, { content, now }))
}

/** Makes and queues one test message. */
export async function queueTest(
  planning: Planning & { sql: Database },
  campaign: Campaign,
  order: Parameters<typeof tests.prepareTest>[2],
) {
  const { sql, institution, now } = planning
  const ready = await tests.prepareTest(planning, campaign, order)
  return sql.begin((tx) => tests.queueTest(tx, institution, { ...ready, now }))
}

/** Checks an order and keeps it as a draft. */
export async function createCampaign(
  planning: Planning & { sql: Database },
  order: Record<string, unknown>,
): Promise<Campaign> {
  const draft: NewCampaign = await draftOf(planning, orderInput.parse(order))
  return planning.sql.begin((tx) => insertCampaign(tx, draft, planning.now))
}

interface Timing {
  dueAt: Date
  deadlineAt?: Date | undefined
  pace?: number | null
}

/** Schedules a draft for a moment, which may have been. */
export async function scheduleCampaign(
  planning: Planning & { sql: Database },
  campaign: Campaign,
  { dueAt, deadlineAt, pace }: Timing,
): Promise<Scheduled> {
  const ready = await prepareSchedule(planning, campaign, { dueAt, until: deadlineAt ?? null, pace: pace ?? null })
  return planning.sql.begin((tx) => schedule({ ...planning, tx }, campaign, ready))
}
