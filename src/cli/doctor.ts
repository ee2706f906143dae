import type { MessageKey } from '../i18n/translate.ts'
import { translate } from '../i18n/translate.ts'
import { Refusal } from '../refusal.ts'
import { readArguments } from './arguments.ts'
import { type Engine, leavesMachine } from './engine.ts'
import type { Output } from './output.ts'

/** `kutsu doctor`: what is configured, what is wrong, what to do. */
export async function doctorCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  readArguments(args, {})
  const { sql, config, institution } = engine
  const wrong: { key: MessageKey; values: Record<string, string | number> }[] = []
  const { wire, close } = await engine.relay()
  await wire.probe().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    wrong.push({ key: error.key, values: error.values as Record<string, string> })
  })
  await close()
  if (institution.isExample)
    wrong.push({ key: leavesMachine(config) ? 'institution.not_set' : 'doctor.example', values: {} })
  const [{ uncertain }] = await sql<
    [{ uncertain: number }]
  >`select count(*) as uncertain from delivery where state = 'uncertain'`
  if (uncertain) wrong.push({ key: 'doctor.uncertain', values: { uncertain } })
  const paused = await sql<{ id: number; reason: string | null }[]>`
    select campaign_id as id, pause_reason as reason from campaign where state = 'paused' order by 1`
  for (const { id, reason } of paused)
    wrong.push({
      key: 'doctor.paused',
      values: { id, why: translate(output.language, (reason ?? 'pause.person') as MessageKey) },
    })
  const configured = {
    database: config.databaseUrl ? new URL(config.databaseUrl).host : `${config.dataFolder}/postgres`,
    relay: config.smtpUrl ? new URL(config.smtpUrl).host : `${config.dataFolder}/mail`,
    publicUrl: config.publicUrl,
    connections: config.connections,
    rate: config.rate ?? null,
  }
  const told = wrong.map(({ key, values }) => translate(output.language, key, values))
  output.answer({ configured, wrong: told }, () => {
    for (const [name, value] of Object.entries(configured)) output.line(`  ${name.padEnd(12)} ${value ?? '–'}`)
    for (const sentence of told) output.line(`! ${sentence}`)
    if (!told.length) output.say('doctor.well')
  })
}
