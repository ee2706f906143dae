// Whom a caught message concerns: its Feedback-ID says of which institution and of what kind it is.
import type { CaughtMail } from './catcher.ts'

/** A link by which somebody comes back is nobody else's to see, not even where nothing leaves the machine. */
const forItsReaderOnly = ['way-back']

/** Whether a caught message may be seen by who looks after an institution. */
export function isSeenIn(institutionId: number, { email }: CaughtMail): boolean {
  const { value = '' } = email.headers.find(({ key }) => key === 'feedback-id') ?? {}
  const [, kind = '', institution] = value.split(':')
  return institution === String(institutionId) && !forItsReaderOnly.includes(kind)
}
