// What went wrong around us, in one sentence: files, disks, the database. Everything else is a bug, and is called one.

import { isMessageKey, type MessageKey, translate } from '../../i18n/translate.ts'
import { languageOf } from '../../platform/config.ts'
import { cannotBeHeld, isAway, reasonOf } from '../../platform/db.ts'
import { whatFailed } from '../../platform/log.ts'
import { Refusal } from '../../platform/refusal.ts'

type SystemError = Error & { code?: unknown; path?: unknown; syscall?: unknown }

/** Long enough for any sentence of a system's own. */
const whyMost = 300

/** A system's error code in words (`failure.EACCES`, …), else what it says itself. */
export const reasonInWords = (error: unknown): string =>
  codeInWords((error as SystemError).code) ?? reasonOf(error).slice(0, whyMost)

const codeInWords = (code: unknown): string | null => {
  const key = `failure.${String(code)}`
  return isMessageKey(key) ? translate(languageOf(), key) : null
}

/** A room's refusal tells what a system said; where that is a code ("EISDIR: illegal operation …"), in words. */
function withWords(refusal: Refusal): Refusal {
  const { key, values, exitCode } = refusal
  const why = typeof values.why === 'string' ? codeInWords(/\bE[A-Z]{3,}\b/.exec(values.why)?.[0]) : null
  return why === null ? refusal : new Refusal(key, { ...values, why }, exitCode)
}

/** The refusal that an error means; one that we do not know is `failure.unknown`. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return withWords(thrown)
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const { code, path } = error as SystemError
  const why = reasonInWords(error)
  const key = failureOf(error)
  if (key) return new Refusal(key, { why })
  if (typeof path === 'string') return new Refusal('failure.file', { file: path, why })
  if (codeInWords(code) !== null) return new Refusal('failure.system', { why })
  return new Refusal('failure.unknown', { why: whatFailed(error) })
}

/** SQLSTATE, as PostgreSQL tells it. */
function failureOf(error: unknown): MessageKey | null {
  const code = String((error as SystemError).code ?? '')
  if (code === '53100') return 'failure.db_full'
  if (cannotBeHeld(error)) return 'failure.cannot_be_held'
  if (code === '25006') return 'failure.db_read_only'
  if (code === '42501') return 'failure.db_no_right'
  return isAway(error) ? 'failure.db_away' : null
}
