import type { Engine } from '../../engine.ts'
import { readArguments } from './arguments.ts'
import type { Output } from './output.ts'

/** `kutsu migrate`: opening the engine has brought the database up to date; this says what was applied. */
export async function migrateCommand({ applied }: Engine, output: Output, args: string[]): Promise<void> {
  readArguments(args, {})
  output.answer({ migrated: true, applied }, () => {
    for (const name of applied) output.line(`  ${name}`)
    output.say('cli.migrated')
  })
}
