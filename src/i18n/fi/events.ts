import type { events as en } from '../en/events.ts'

export const events: Record<keyof typeof en, string> = {
  'answer.yes': 'Tulen',
  'answer.maybe': 'Ehkä',
  'answer.no': 'En pääse',
}
