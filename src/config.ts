// The only place that reads the environment.
import { hostname } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Language } from './i18n/languages.ts'
import type { MessageKey } from './i18n/translate.ts'
import { Refusal } from './refusal.ts'

const port = z.coerce.number().int().min(0).max(65535)
const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol) && !/%(?![0-9a-f]{2})/i.test(text),
    )

const environment = z.object({
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  PUBLIC_PORT: port.default(8080),
  ADMIN_PORT: port.default(8081),
  KUTSU_DATA: z.string().min(1).default('./var'),
  KUTSU_CONNECTIONS: z.coerce.number().int().min(1).max(500).default(10),
  KUTSU_RATE: z.coerce.number().positive().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
})

export interface Config {
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  /** Where recipients reach the public door, without a trailing slash. */
  publicUrl: string
  publicPort: number
  adminPort: number
  /** The data folder, absolute. */
  dataFolder: string
  /** SMTP connections at once. */
  connections: number
  /** Messages per second at most; undefined: no limit. */
  rate: number | undefined
  logLevel: string
  /** What the person at the terminal reads. */
  language: Language
  host: string
}

/** Reads and checks the environment. @throws Refusal naming the variable that cannot be used, never its value */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const variable = String(read.error.issues[0]?.path[0])
    throw new Refusal('config.invalid', { variable, expected: expectation(variable) }, 2)
  }
  const checked = read.data
  return {
    databaseUrl: checked.DATABASE_URL,
    smtpUrl: checked.SMTP_URL,
    publicUrl: (checked.PUBLIC_URL ?? `http://localhost:${checked.PUBLIC_PORT}`).replace(/\/+$/, ''),
    publicPort: checked.PUBLIC_PORT,
    adminPort: checked.ADMIN_PORT,
    dataFolder: path.resolve(checked.KUTSU_DATA),
    connections: checked.KUTSU_CONNECTIONS,
    rate: checked.KUTSU_RATE,
    logLevel: checked.LOG_LEVEL,
    language: languageOf(env),
    host: hostname(),
  }
}

/** The terminal's language as the POSIX locale variables name it; English where they say nothing we know. */
export function languageOf(env: NodeJS.ProcessEnv = process.env): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  if (/^fi\b|^fi_/.test(locale)) return 'fi'
  if (/^sv\b|^sv_/.test(locale)) return 'sv'
  return 'en'
}

/** What may be handed on to a child process of ours: where programs are, and nothing that could be a secret. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

/** A file or folder that comes with Kutsu: the same place from src/ and from dist/. */
export const shipped = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

const examples: Record<string, string> = {
  DATABASE_URL: 'postgres://user:password@host:5432/kutsu',
  SMTP_URL: 'smtp://user:password@relay.example:587',
  PUBLIC_URL: 'https://kutsu.school.example',
  PUBLIC_PORT: '8080',
  ADMIN_PORT: '8081',
  KUTSU_CONNECTIONS: '10',
  KUTSU_RATE: '0.5',
  LOG_LEVEL: 'info',
}
const expectation = (variable: string): string => examples[variable] ?? '…'

/** The message that names a port already taken. */
export const portTaken = (variable: 'PUBLIC_PORT' | 'ADMIN_PORT', port: number): Refusal =>
  new Refusal('config.port_taken' satisfies MessageKey, { variable, port })
