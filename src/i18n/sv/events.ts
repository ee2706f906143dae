import type { events as en } from '../en/events.ts'

export const events: Record<keyof typeof en, string> = {
  'answer.yes': 'Jag kommer',
  'answer.maybe': 'Kanske',
  'answer.no': 'Jag kan inte komma',
}
