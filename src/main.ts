// The command line: reads the configuration, opens the engine, lets one command run, and says what was refused.
import { readArguments } from './cli/arguments.ts'
import { campaignCommand } from './cli/campaign.ts'
import { consentCommand } from './cli/consent.ts'
import { contactsCommand } from './cli/contacts.ts'
import { demoCommand } from './cli/demo.ts'
import { doctorCommand } from './cli/doctor.ts'
import { duplicatesCommand } from './cli/duplicates.ts'
import { type Engine, openEngine } from './cli/engine.ts'
import { importCommand } from './cli/import.ts'
import { institutionCommand } from './cli/institution.ts'
import { type Output, openOutput } from './cli/output.ts'
import { purposeCommand } from './cli/purpose.ts'
import { retentionCommand } from './cli/retention.ts'
import { segmentCommand } from './cli/segment.ts'
import { stay, stopSignal } from './cli/serve.ts'
import { suppressionCommand } from './cli/suppression.ts'
import { templateCommand } from './cli/template.ts'
import { languageOf, loadConfig } from './config.ts'
import { Refusal } from './refusal.ts'

type Command = (engine: Engine, output: Output, args: string[]) => Promise<void>

const commands: Record<string, Command> = {
  demo: demoCommand,
  start: (engine, output, args) => stay(engine, output, args, 'start'),
  serve: (engine, output, args) => stay(engine, output, args, 'serve'),
  work: (engine, output, args) => stay(engine, output, args, 'work'),
  // Opening the engine has brought the database up to date.
  migrate: async (_engine, output, args) => {
    readArguments(args, {})
    output.answer({ migrated: true }, () => output.say('cli.migrated'))
  },
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

async function run(words: string[]): Promise<number> {
  const [name = '', ...args] = words
  const output = openOutput(languageOf(), args.includes('--json'))
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const isAsked = name === 'help' || name === '--help' || name === '-h'
    const stream = isAsked ? process.stdout : process.stderr
    stream.write(`${new Refusal('cli.usage').said(output.language)}\n`)
    return isAsked ? 0 : 2
  }
  let engine: Engine | undefined
  // Commands that stay have their own way to stop; the others leave the database as they found it.
  const isShort = !['demo', 'start', 'serve', 'work', 'campaign'].includes(name)
  // From the first moment: a service that is stopped while it starts still leaves its database in order.
  if (['start', 'serve', 'work'].includes(name)) stopSignal()
  if (isShort) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => leave(engine))
  try {
    engine = await openEngine(loadConfig())
    await command(engine, output, args)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`kutsu: ${error.said(output.language)}\n`)
    return error.exitCode
  } finally {
    await engine?.close()
  }
}

const leave = (engine: Engine | undefined): void =>
  void (engine?.close() ?? Promise.resolve()).finally(() => process.exit(130))

process.exitCode = await run(process.argv.slice(2))
