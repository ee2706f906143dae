// All messages in English, which is where a message's key and values come from.

import { campaigns } from './campaigns.ts'
import { contacts } from './contacts.ts'
import { content } from './content.ts'
import { dispatch } from './dispatch.ts'
import { doorsAdmin } from './doors-admin.ts'
import { doorsCli } from './doors-cli.ts'
import { doorsCliHelp } from './doors-cli-help.ts'
import { doorsContacts } from './doors-contacts.ts'
import { doorsImports } from './doors-imports.ts'
import { doorsPublic } from './doors-public.ts'
import { doorsSegments } from './doors-segments.ts'
import { events } from './events.ts'
import { imports } from './imports.ts'
import { institutions } from './institutions.ts'
import { members } from './members.ts'
import { operations } from './operations.ts'
import { platform } from './platform.ts'
import { privacy } from './privacy.ts'
import { templates } from './templates.ts'
import { work } from './work.ts'

export const en = {
  ...platform,
  ...institutions,
  ...work,
  ...contacts,
  ...imports,
  ...content,
  ...templates,
  ...dispatch,
  ...events,
  ...campaigns,
  ...privacy,
  ...members,
  ...operations,
  ...doorsCli,
  ...doorsCliHelp,
  ...doorsAdmin,
  ...doorsContacts,
  ...doorsImports,
  ...doorsPublic,
  ...doorsSegments,
}

export type MessageKey = keyof typeof en
