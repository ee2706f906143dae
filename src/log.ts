import { type Logger, pino } from 'pino'
import { sayLog } from './terminal.ts'

export type Log = Logger

/** Fields that must never be written, wherever they hang in a logged object. */
const secrets = ['address', 'to', 'from', 'password', 'pass', 'token', 'body', 'html', 'text', 'reply', 'fields']

/** Structured log on standard error; standard output belongs to the commands' own answers. */
export function openLog(level: string): Log {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  return pino({ level, base: null, redact: { paths, censor: '[hidden]' } }, { write: sayLog })
}
