// Is it well? What stops sending, or waits for a person, of everything that can be asked without sending anything.
import { unfitTemplates } from '../campaigns/compile-campaign.ts'
import { fingerprintOf } from '../dispatch/database-identity.ts'
import { whyItWaits } from '../dispatch/holds.ts'
import type { MailingState } from '../dispatch/mailings.ts'
import { openSigning } from '../dispatch/signing.ts'
import type { MessageKey, Values } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { Database } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

/** Something that is not well, as a message. */
interface Complaint {
  key: MessageKey
  values: Values
}

interface Patient {
  sql: Database
  institution: Institution
  /** Asks the relay whether it takes us. @throws Refusal */
  probe: () => Promise<void>
  /** Whether mail may go out in the school's name. @throws Refusal */
  assertSender: () => Promise<void>
  /** The database that is expected, where one is. */
  fingerprint: string | undefined
}

/** What a refusal says against it; anything else that is thrown is a bug. */
function complaintOf(error: unknown): Complaint {
  if (!(error instanceof Refusal)) throw error
  return { key: error.key, values: error.values }
}

/** @returns what stops sending or waits for a person, and what is merely to be known: whoever has no relay yet may be anybody */
export async function examine({
  sql,
  institution,
  probe,
  assertSender,
  fingerprint,
}: Patient): Promise<{ wrong: Complaint[]; noted: Complaint[] }> {
  const wrong: Complaint[] = []
  const noted: Complaint[] = []
  await probe().catch((error: unknown) => wrong.push(complaintOf(error)))
  if ((await openSigning(sql).refresh()).includes(institution.institutionId))
    wrong.push({ key: 'doctor.dkim', values: { institution: institution.institutionId } })
  if (fingerprint !== undefined && fingerprint !== (await fingerprintOf(sql)))
    wrong.push({ key: 'hold.environment', values: {} })
  try {
    await assertSender()
    if (institution.isExample) noted.push({ key: 'doctor.example', values: { unset: institution.unset.join(', ') } })
  } catch (error) {
    wrong.push(complaintOf(error))
  }
  for (const { key, values } of await unfitTemplates(sql, institution))
    wrong.push({ key: 'doctor.template', values: { why: { said: key, values } } })
  return { wrong: [...wrong, ...(await waiting(sql, institution))], noted }
}

/** Deliveries and campaigns that wait for a person's decision. */
async function waiting(sql: Database, { institutionId }: Institution): Promise<Complaint[]> {
  const [{ uncertain }] = await sql<[{ uncertain: number }]>`select count(*) as uncertain from delivery
    where institution_id = ${institutionId} and state = 'uncertain' and reason is distinct from 'left'`
  const paused = await sql<{ id: number; hold: string | null; state: MailingState }[]>`
    select mailing_id as id, hold, state from mailing where institution_id = ${institutionId} and (state = 'paused' or hold is not null) order by 1`
  return [
    ...(uncertain ? [{ key: 'doctor.uncertain' as const, values: { uncertain } }] : []),
    ...paused.map(({ id, ...mailing }) => ({
      key: 'doctor.paused' as const,
      values: { id, why: { said: whyItWaits(mailing) ?? 'pause.person' } },
    })),
  ]
}
