// The shapes that several asks take.
import { z } from 'zod'

/** A number that a row has. */
export const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** A name that stands in commands and addresses: a list's, a segment's, an institution's. */
export const slug = z.string().trim().min(1).max(63)

/** A person by address or number. */
export const word = z.string().trim().min(1).max(320)

/** What a person is called: one line, and no sign that turns what stands around it. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]+$/u)

/** What somebody writes to explain something. */
export const text = z.string().trim().min(1).max(5000)

/** Settings by name. */
export const pairs = z.record(z.string().max(100), z.string().max(10_000))
