// Every command there is, by the first of its words: what a command does not need is not loaded, which is most of the time that it takes to
// start.
import type { CliCommand } from './command.ts'

type Group = () => Promise<readonly CliCommand[]>

/** In the order in which `kutsu help` tells them. */
const groups: Record<string, Group> = {
  demo: async () => [(await import('./demo.ts')).demoCommand],
  start: async () => (await import('./serve.ts')).serviceCommands,
  doctor: async () => [(await import('./doctor.ts')).doctorCommand],
  migrate: async () => [(await import('./migrate.ts')).migrateCommand],
  import: async () => [(await import('./import.ts')).importCommand, ...(await import('./imports.ts')).importCommands],
  list: async () => (await import('./lists.ts')).listCommands,
  contacts: async () => (await import('./contacts.ts')).contactsCommands,
  duplicates: async () => (await import('./duplicates.ts')).duplicatesCommands,
  segment: async () => (await import('./segment.ts')).segmentCommands,
  consent: async () => (await import('./consent.ts')).consentCommands,
  suppression: async () => (await import('./suppression.ts')).suppressionCommands,
  purpose: async () => (await import('./purpose.ts')).purposeCommands,
  retention: async () => [(await import('./retention.ts')).retentionCommand],
  campaign: async () => [
    ...(await import('./campaign.ts')).campaignCommands,
    ...(await import('./control.ts')).controlCommands,
    (await import('./answers.ts')).answersCommand,
    (await import('./preview.ts')).previewCommand,
    (await import('./preflight.ts')).preflightCommand,
    (await import('./send.ts')).sendCommand,
  ],
  template: async () => (await import('./template.ts')).templateCommands,
  institution: async () => [
    ...(await import('./institution.ts')).institutionCommands,
    ...(await import('./relay.ts')).relayCommands,
  ],
  member: async () => (await import('./member.ts')).memberCommands,
  audit: async () => [(await import('./audit.ts')).auditCommand],
  jobs: async () => (await import('./jobs.ts')).jobCommands,
}
/** They stand in one file with another one. */
const beside: Record<string, string> = { serve: 'start', work: 'start' }

/** All commands. */
export async function allCommands(): Promise<readonly CliCommand[]> {
  const loaded: CliCommand[] = []
  for (const group of Object.values(groups)) loaded.push(...(await group()))
  return loaded
}

/** Those whose name begins with a word; all of them where none does, so that it can be told what may have been meant. */
export async function commandsFrom(word: string): Promise<readonly CliCommand[]> {
  const name = beside[word] ?? word
  const group = Object.hasOwn(groups, name) ? groups[name] : undefined
  return group ? group() : allCommands()
}
