// Frozen content as its row keeps it: it stays readable for years, so it says in which format it is, and is parsed when it is read.
import { z } from 'zod'
import { languages } from '../i18n/languages.ts'
import type { CalendarEvent } from './calendar.ts'
import type { EventFacts, Revision, Sender } from './revision.ts'

/** Rises when what is kept means something else; rows from before formats were counted have none, and read as the first. */
const format = 1

const sender = z.object({
  fromName: z.string(),
  fromAddress: z.string(),
  replyTo: z.string().nullable(),
  listId: z.string(),
  listName: z.string(),
  feedbackId: z.string(),
  baseUrl: z.string(),
  mark: z.string().optional(),
}) satisfies z.ZodType<Sender>

const calendar = z.object({
  method: z.enum(['PUBLISH', 'REQUEST', 'CANCEL']),
  isCancelled: z.boolean().default(false),
  uid: z.string(),
  domain: z.string(),
  sequence: z.number(),
  start: z.string(),
  end: z.string().nullable(),
  zone: z.string(),
  summary: z.string(),
  location: z.string(),
  organiser: z.object({ name: z.string(), address: z.string() }).nullable().default(null),
  answer: z.string().optional(),
}) satisfies z.ZodType<CalendarEvent>

const event = z.object({
  name: z.string(),
  lines: z.array(z.string()),
  begins: z.string().optional(),
}) satisfies z.ZodType<EventFacts>

const kept = z.object({
  format: z.number().int().max(format).optional(),
  language: z.enum(languages),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  tracking: z.enum(['off', 'aggregate', 'individual']),
  sender,
  calendar: calendar.nullable().default(null),
  isService: z.boolean().default(false),
  event: event.optional(),
  footer: z.array(z.string()).optional(),
  seal: z.string().optional(),
})

/** A revision as its row keeps it. */
export const keptRevision = (revision: Revision) => ({ format, ...revision })

/** @throws Error naming the fields that cannot be read, and nothing that stands in them */
export function readRevision(content: unknown): Revision {
  const read = kept.safeParse(content)
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ')
    throw new Error(`a revision cannot be read: ${fields}`)
  }
  const { format: _, ...revision } = read.data
  return revision
}
