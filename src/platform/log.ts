import { type Logger, pino } from 'pino'
import { sayLog } from './terminal.ts'

export type Log = Logger

/** Fields that must never be written, wherever they hang in a logged object. */
const secrets = ['address', 'to', 'from', 'password', 'pass', 'token', 'body', 'html', 'text', 'reply', 'fields', 'err']

/** Anything with an @ between other signs than blanks and quotes: addresses, and user names with passwords in a URL. */
const addressLike = /[^\s"'<>()[\],;]+@[^\s"'<>()[\],;]+/g
/** Our tokens and keys are base64url, 26 characters and longer: words of that length with capitals among small letters. */
const tokenLike = /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{24,}/g

/**
 * What failed, for the log: enough to find the place, and nothing of whom it was about. PostgreSQL repeats values in what
 * it says of data (SQLSTATE classes 22 and 23) and in `detail`; parsers repeat their input.
 */
export function whatFailed(error: unknown): string {
  const {
    name = '',
    message = '',
    code,
    constraint_name: constraint,
  } = error as Error & {
    code?: unknown
    constraint_name?: unknown
  }
  const sign = [code, constraint].filter((part) => typeof part === 'string').join(' ')
  const repeats = /^(22|23)/.test(sign) || ['SyntaxError', 'URIError', 'ZodError', 'TypeError'].includes(name)
  if (repeats) return [name, sign, frameOf(error)].filter(Boolean).join(' ')
  return [sign, message.split('\n')[0]?.slice(0, 200)].filter(Boolean).join(': ') || 'unknown'
}

/** Where it was thrown, without what was said. */
const frameOf = (error: unknown): string => /\n\s+at ([^\n]{1,200})/.exec(String((error as Error).stack))?.[1] ?? ''

/** The frames of a stack, without its first line, which repeats the message. */
export const framesOf = (error: unknown): string[] =>
  String((error as Error).stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())

/** Structured log on standard error; standard output belongs to the commands' own answers. */
export function openLog(level: string, write: (line: string) => void = sayLog): Log {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  // Whoever adds a line may forget the list above: what looks like an address or a token is taken out of every one.
  const masked = (line: string) => write(line.replace(addressLike, '[address]').replace(tokenLike, '[token]'))
  return pino({ level, base: null, redact: { paths, censor: '[hidden]' } }, { write: masked })
}
