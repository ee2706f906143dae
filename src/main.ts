// The command line: reads the configuration, opens the engine, lets one command run, and says what was refused.

import { institutionIn } from './doors/cli/arguments.ts'
import { campaignCommand } from './doors/cli/campaign.ts'
import { consentCommand } from './doors/cli/consent.ts'
import { contactsCommand } from './doors/cli/contacts.ts'
import { demoCommand } from './doors/cli/demo.ts'
import { doctorCommand } from './doors/cli/doctor.ts'
import { duplicatesCommand } from './doors/cli/duplicates.ts'
import { reasonInWords, refusalOf } from './doors/cli/failures.ts'
import { importCommand } from './doors/cli/import.ts'
import { institutionCommand } from './doors/cli/institution.ts'
import { migrateCommand } from './doors/cli/migrate.ts'
import { type Output, openOutput, saying } from './doors/cli/output.ts'
import { purposeCommand } from './doors/cli/purpose.ts'
import { retentionCommand } from './doors/cli/retention.ts'
import { segmentCommand } from './doors/cli/segment.ts'
import { stay, stopSignal } from './doors/cli/serve.ts'
import { suppressionCommand } from './doors/cli/suppression.ts'
import { templateCommand } from './doors/cli/template.ts'
import { type Engine, openEngine } from './engine.ts'
import { languageOf, loadConfig } from './platform/config.ts'
import { framesOf, whatFailed } from './platform/log.ts'
import { Refusal } from './platform/refusal.ts'
import { answerLostTo, openTerminal, sayLines } from './platform/terminal.ts'

type Command = (engine: Engine, output: Output, args: string[]) => Promise<void>

const commands: Record<string, Command> = {
  demo: demoCommand,
  start: (engine, output, args) => stay(engine, output, args, 'start'),
  serve: (engine, output, args) => stay(engine, output, args, 'serve'),
  work: (engine, output, args) => stay(engine, output, args, 'work'),
  migrate: migrateCommand,
  import: importCommand,
  contacts: contactsCommand,
  duplicates: duplicatesCommand,
  segment: segmentCommand,
  consent: consentCommand,
  suppression: suppressionCommand,
  purpose: purposeCommand,
  retention: retentionCommand,
  campaign: campaignCommand,
  template: templateCommand,
  institution: institutionCommand,
  doctor: doctorCommand,
}

/** @returns the exit code: 0 done, 1 failed, 2 wrong use */
async function run(typed: string[]): Promise<number> {
  const [name = '', ...words] = typed
  const output = openOutput(languageOf(), words.includes('--json'))
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const isAsked = name === 'help' || name === '--help' || name === '-h'
    sayLines(isAsked ? 'out' : 'err', saying(output.language, 'cli.usage'))
    return isAsked ? 0 : 2
  }
  let engine: Engine | undefined
  // Commands that stay have their own way to stop; the others leave the database as they found it.
  const isShort = !['demo', 'start', 'serve', 'work', 'campaign'].includes(name)
  // From the first moment: a service that is stopped while it starts still leaves its database in order.
  if (['start', 'serve', 'work'].includes(name)) stopSignal()
  if (isShort) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => leave(engine))
  const failed = (error: unknown): number => {
    const refusal = refusalOf(error)
    const [first = '', ...more] = saying(output.language, refusal.key, refusal.values)
    sayLines('err', [`kutsu: ${first}`, ...more])
    if (!(error instanceof Refusal)) engine?.log.debug({ why: whatFailed(error), where: framesOf(error) }, 'a fault')
    return refusal.exitCode
  }
  // Nothing that happens beside the command ends it with a stack trace, either.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.once(event, (error: unknown) => process.exit(failed(error)))
  let code = 0
  try {
    const { slug, words: args } = institutionIn(words)
    const config = loadConfig()
    const isNewest = ['migrate', 'start', 'demo'].includes(name)
    const isForAll =
      ['migrate', 'start', 'serve', 'work'].includes(name) || (name === 'institution' && args[0] === 'list')
    engine = await openEngine(
      { ...config, institution: slug ?? config.institution },
      isNewest ? 'migrate' : 'expect',
      isForAll || (name === 'institution' && args[0] === 'create') ? 'all' : 'one',
    )
    await command(engine, output, args)
  } catch (error) {
    code = failed(error)
  }
  await engine?.close().catch((error: unknown) => {
    code ||= failed(error)
  })
  return code
}

const leave = (engine: Engine | undefined): void =>
  void (engine?.close() ?? Promise.resolve()).finally(() => process.exit(130))

openTerminal()
const code = await run(process.argv.slice(2))
// What a stream did not take it tells after the write.
await new Promise((resolve) => setImmediate(resolve))
const lost = answerLostTo()
if (lost !== null) sayLines('err', saying(languageOf(), 'cli.answer_lost', { why: reasonInWords({ code: lost }) }))
process.exitCode = code || (lost === null ? 0 : 1)
