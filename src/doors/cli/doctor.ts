import { fingerprintOf } from '../../dispatch/database-identity.ts'
import { bearable } from '../../dispatch/relays.ts'
import { assertSender, type Engine, probeRelay } from '../../engine.ts'
import { translate } from '../../i18n/translate.ts'
import { relayOf } from '../../institutions/relays.ts'
import { examine } from '../../operations/doctor.ts'
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
  const { wrong, noted } = await examine({
    sql,
    institution,
    probe: () => probeRelay(engine),
    assertSender: () => assertSender(engine),
    fingerprint: config.fingerprint,
  })
  const kept = await relayOf(sql, institution.institutionId)
  const relay = kept?.url ?? config.smtpUrl
  const { connections, limits } = bearable(relay, config)
  const configured = {
    database: config.databaseUrl ? databaseAddress(config.databaseUrl).authority : `${config.dataFolder}/postgres`,
    fingerprint: await fingerprintOf(sql),
    relay: relay ? new URL(relay).host : `${config.dataFolder}/mail`,
    publicUrl: config.publicUrl,
    connections,
    rate: limits.perSecond ?? null,
    perDay: limits.perDay ?? null,
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
