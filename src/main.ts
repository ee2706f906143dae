// The command line: finds what is meant, opens the engine, lets one command run, and says what was refused.

import { behind, commandIn, firstIn, institutionIn, readArguments } from './doors/cli/arguments.ts'
import type { CliCommand } from './doors/cli/command.ts'
import { allCommands, commandsFrom } from './doors/cli/commands.ts'
import { reasonInWords, refusalOf } from './doors/cli/failures.ts'
import { overview, tellHelp } from './doors/cli/help.ts'
import { type Output, openOutput, saying } from './doors/cli/output.ts'
import { stopSignal } from './doors/cli/stop-signal.ts'
import { type Engine, openEngine } from './engine.ts'
import { beStrict } from './i18n/translate.ts'
import { languageOf, loadConfig, version, wantsStrictTexts } from './platform/config.ts'
import { isUnheard } from './platform/db.ts'
import { framesOf, whatFailed } from './platform/log.ts'
import { Refusal } from './platform/refusal.ts'
import { answerLostTo, openTerminal, sayLines } from './platform/terminal.ts'

/** What needs no engine: help, and the version. @returns the exit code; null where a command is meant */
async function answeredAtOnce(typed: string[], output: Output): Promise<number | null> {
  const words = typed.filter((word) => !word.startsWith('-'))
  if (typed.includes('--version')) {
    output.answer({ version }, () => output.line(version))
    return 0
  }
  const [first] = words
  const asksForHelp = first === 'help' || typed.includes('--help') || typed.includes('-h')
  if (asksForHelp && tellHelp(output, await allCommands(), first === 'help' ? words.slice(1) : words)) return 0
  if (first !== undefined) return null
  sayLines('err', overview(output.language, await allCommands()))
  return 2
}

/** @returns the exit code: 0 done, 1 failed, 2 wrong use */
async function run(typed: string[]): Promise<number> {
  const output = openOutput(languageOf(), typed.includes('--json'))
  let engine: Engine | undefined
  const failed = (error: unknown): number => {
    const refusal = refusalOf(error)
    const [first = '', ...more] = saying(output.language, refusal.key, refusal.values)
    sayLines('err', [`kutsu: ${first}`, ...more])
    output.fail(refusal)
    if (!(error instanceof Refusal)) engine?.log.debug({ why: whatFailed(error), where: framesOf(error) }, 'a fault')
    return refusal.exitCode
  }
  // Nothing that happens beside the command ends it with a stack trace, either.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => isUnheard(error) || process.exit(failed(error)))
  let code = 0
  try {
    const atOnce = await answeredAtOnce(typed, output)
    if (atOnce !== null) return atOnce
    const { slug, words } = institutionIn(typed)
    const command = commandIn(await commandsFrom(firstIn(words)), words)
    const read = readArguments(command, behind(command, words))
    watchSignals(command, () => engine)
    const config = loadConfig()
    engine = await openEngine(
      { ...config, institution: slug ?? config.institution },
      command.migrates ? 'migrate' : 'expect',
      command.isForAll ? 'all' : 'one',
    )
    // An import tells its own plan.
    if (read.dryRun && command.name !== 'import') output.say('cli.would')
    await command.run({ engine, output, ...read })
  } catch (error) {
    code = failed(error)
  }
  await engine?.close().catch((error: unknown) => {
    code ||= failed(error)
  })
  return code
}

/** Commands that stay have their own way to stop, from the first moment; the others leave the database as they found it. */
function watchSignals({ stays, name }: CliCommand, engine: () => Engine | undefined): void {
  if (['start', 'serve', 'work', 'jobs work'].includes(name)) stopSignal()
  if (!stays) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => leave(engine()))
}

const leave = (engine: Engine | undefined): void =>
  void (engine?.close() ?? Promise.resolve()).finally(() => process.exit(130))

openTerminal()
if (wantsStrictTexts()) beStrict()
const code = await run(process.argv.slice(2))
// What a stream did not take it tells after the write.
await new Promise((resolve) => setImmediate(resolve))
const lost = answerLostTo()
if (lost !== null) sayLines('err', saying(languageOf(), 'cli.answer_lost', { why: reasonInWords({ code: lost }) }))
process.exitCode = code || (lost === null ? 0 : 1)
