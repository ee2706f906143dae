import { unfitTemplates } from '../../campaigns/freeze.ts'
import { fingerprintOf } from '../../dispatch/database-identity.ts'
import { openSignatures } from '../../dispatch/signatures.ts'
import { assertSender, bearable, type Engine } from '../../engine.ts'
import { type MessageKey, translate, type Values } from '../../i18n/translate.ts'
import { databaseAddress } from '../../platform/config.ts'
import { Refusal } from '../../platform/refusal.ts'
import { readArguments } from './arguments.ts'
import type { Output } from './output.ts'

/**
 * `kutsu doctor`: what is configured, what is wrong, what to do.
 * @throws Refusal `doctor.stops` (exit 1) when something of it stops sending or waits for a person
 */
export async function doctorCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  readArguments(args, {})
  const { sql, config, institution } = engine
  const wrong: { key: MessageKey; values: Values }[] = []
  // Not wrong by itself: who has no real relay yet may be anybody.
  const noted: typeof wrong = []
  const { smtp, close } = await engine.relay()
  await smtp.probe().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    wrong.push({ key: error.key, values: error.values })
  })
  await close()
  for (const institutionId of await openSignatures(sql).refresh())
    wrong.push({ key: 'doctor.dkim', values: { institution: institutionId } })
  if (config.fingerprint !== undefined && config.fingerprint !== (await fingerprintOf(sql)))
    wrong.push({ key: 'hold.environment', values: {} })
  try {
    assertSender(engine)
    if (institution.isExample) noted.push({ key: 'doctor.example', values: { unset: institution.unset.join(', ') } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    wrong.push({ key: error.key, values: error.values })
  }
  for (const unfit of await unfitTemplates(sql, institution))
    wrong.push({ key: 'doctor.template', values: { why: unfit.said(output.language) } })
  const [{ uncertain }] = await sql<[{ uncertain: number }]>`select count(*) as uncertain from delivery
    where state = 'uncertain' and reason is distinct from 'left'`
  if (uncertain) wrong.push({ key: 'doctor.uncertain', values: { uncertain } })
  const paused = await sql<{ id: number; reason: string | null }[]>`
    select campaign_id as id, coalesce(hold, pause_reason) as reason from campaign
    where state = 'paused' or hold is not null order by 1`
  for (const { id, reason } of paused)
    wrong.push({
      key: 'doctor.paused',
      values: { id, why: translate(output.language, (reason ?? 'pause.person') as MessageKey) },
    })
  const configured = {
    database: config.databaseUrl ? databaseAddress(config.databaseUrl).authority : `${config.dataFolder}/postgres`,
    fingerprint: await fingerprintOf(sql),
    relay: config.smtpUrl ? new URL(config.smtpUrl).host : `${config.dataFolder}/mail`,
    publicUrl: config.publicUrl,
    connections: bearable(config).connections,
    rate: bearable(config).limits.perSecond ?? null,
    perDay: bearable(config).limits.perDay ?? null,
  }
  const told = [...wrong, ...noted].map(({ key, values }) => translate(output.language, key, values))
  output.answer({ configured, wrong: told }, () => {
    const rows = (Object.keys(configured) as (keyof typeof configured)[]).map(
      (name) => [translate(output.language, `doctor.configured_${name}`), configured[name] ?? '–'] as const,
    )
    const wide = Math.max(...rows.map(([name]) => name.length))
    for (const [name, value] of rows) output.line(`  ${name.padEnd(wide)}  ${value}`)
    for (const sentence of told) output.line(`! ${sentence}`)
    if (!told.length) output.say('doctor.well')
  })
  if (wrong.length) throw new Refusal('doctor.stops', { count: wrong.length })
}
