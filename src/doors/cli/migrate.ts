import { cli } from './command.ts'

/** Opening the engine has brought the database up to date; this says what was applied. */
export const migrateCommand = cli({
  name: 'migrate',
  migrates: true,
  isForAll: true,
  run: async ({ engine: { applied }, output }) =>
    output.answer({ migrated: true, applied }, () => {
      for (const name of applied) output.line(`  ${name}`)
      output.say('cli.migrated')
    }),
})
