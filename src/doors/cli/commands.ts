// Every command there is.
import { auditCommand } from './audit.ts'
import { campaignCommands } from './campaign.ts'
import type { CliCommand } from './command.ts'
import { consentCommands } from './consent.ts'
import { contactsCommands } from './contacts.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { duplicatesCommands } from './duplicates.ts'
import { importCommand } from './import.ts'
import { importCommands } from './imports.ts'
import { institutionCommands } from './institution.ts'
import { jobCommands } from './jobs.ts'
import { listCommands } from './lists.ts'
import { memberCommands } from './member.ts'
import { migrateCommand } from './migrate.ts'
import { preflightCommand } from './preflight.ts'
import { previewCommand } from './preview.ts'
import { purposeCommands } from './purpose.ts'
import { relayCommands } from './relay.ts'
import { retentionCommand } from './retention.ts'
import { segmentCommands } from './segment.ts'
import { sendCommand } from './send.ts'
import { serviceCommands } from './serve.ts'
import { suppressionCommands } from './suppression.ts'
import { templateCommands } from './template.ts'

/** In the order in which `kutsu help` tells them. */
export const commands: readonly CliCommand[] = [
  ...[demoCommand, ...serviceCommands, doctorCommand, migrateCommand],
  ...[importCommand, ...importCommands, ...listCommands],
  ...[...contactsCommands, ...duplicatesCommands, ...segmentCommands],
  ...[...consentCommands, ...suppressionCommands, ...purposeCommands, retentionCommand],
  ...[...campaignCommands, previewCommand, preflightCommand, sendCommand, ...templateCommands],
  ...[...institutionCommands, ...relayCommands, ...memberCommands, auditCommand, ...jobCommands],
]
