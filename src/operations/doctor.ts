// Is it well? What stops sending, or waits for a person, of everything that can be asked without sending anything.
import { unfitTemplates } from '../campaigns/compile-campaign.ts'
import { noticesWaiting } from '../campaigns/notices.ts'
import { fingerprintOf } from '../dispatch/database-identity.ts'
import { whyItWaits } from '../dispatch/holds.ts'
import type { MailingState } from '../dispatch/mailings.ts'
import { probeRelayOf } from '../dispatch/outgoing.ts'
import { bearable } from '../dispatch/relays.ts'
import { assertSender } from '../dispatch/sender.ts'
import { openSigning } from '../dispatch/signing.ts'
import type { MessageKey, Values } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import { relayOf } from '../institutions/relays.ts'
import { type Config, databaseAddress } from '../platform/config.ts'
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
  config: Config
  now: Date
  stopwatch: () => number
}

/** What a refusal says against it; anything else that is thrown is a bug. */
function complaintOf(error: unknown): Complaint {
  if (!(error instanceof Refusal)) throw error
  return { key: error.key, values: error.values }
}

/** What is set, as whoever runs the installation would look it up. */
export interface Configured {
  database: string
  fingerprint: string | null
  relay: string
  publicUrl: string
  connections: number
  rate: number | null
  perDay: number | null
}

interface Examined {
  configured: Configured
  /** What stops sending or waits for a person. */
  wrong: Complaint[]
  /** What is merely to be known: whoever has no relay yet may be anybody. */
  noted: Complaint[]
}

/** Looks at everything that can be asked without sending anything. */
export async function examine(patient: Patient): Promise<Examined> {
  const { sql, institution, config, now, stopwatch } = patient
  const { institutionId } = institution
  const wrong: Complaint[] = []
  const noted: Complaint[] = []
  await probeRelayOf(sql, institutionId, { config, clock: () => now, stopwatch }).catch((error: unknown) =>
    wrong.push(complaintOf(error)),
  )
  if ((await openSigning(sql).refresh()).includes(institutionId))
    wrong.push({ key: 'doctor.dkim', values: { institution: institutionId } })
  if (config.fingerprint !== undefined && config.fingerprint !== (await fingerprintOf(sql)))
    wrong.push({ key: 'hold.environment', values: {} })
  try {
    await assertSender(patient)
    if (institution.isExample) noted.push({ key: 'doctor.example', values: { unset: institution.unset.join(', ') } })
  } catch (error) {
    wrong.push(complaintOf(error))
  }
  for (const { key, values } of await unfitTemplates(sql, institution))
    wrong.push({ key: 'doctor.template', values: { why: { said: key, values } } })
  const notices = config.smtpUrl ? 0 : await noticesWaiting(sql, institution)
  if (notices) wrong.push({ key: 'doctor.notices', values: { count: notices } })
  return { configured: await configuredOf(patient), wrong: [...wrong, ...(await waiting(sql, institution))], noted }
}

async function configuredOf({ sql, institution, config }: Patient): Promise<Configured> {
  const relay = (await relayOf(sql, institution.institutionId))?.url ?? config.smtpUrl
  const { connections, limits } = bearable(relay, config)
  return {
    database: config.databaseUrl ? databaseAddress(config.databaseUrl).authority : `${config.dataFolder}/postgres`,
    fingerprint: await fingerprintOf(sql),
    relay: relay ? new URL(relay).host : `${config.dataFolder}/mail`,
    publicUrl: config.publicUrl,
    connections,
    rate: limits.perSecond ?? null,
    perDay: limits.perDay ?? null,
  }
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
