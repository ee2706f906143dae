// The only place that reads the environment.
import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Language } from '../i18n/languages.ts'
import {
  type IdentityProvider,
  identityExamples,
  identityProvidersOf,
  identityVariables,
} from './identity-providers.ts'
import { Refusal } from './refusal.ts'

const port = z.coerce.number().int().min(0).max(65535)
const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol) && !/%(?![0-9a-f]{2})/i.test(text),
    )

/** One host or several, `postgres://user:password@one:5432,two:5432/kutsu`, of which the one that may write is used. */
const databaseUrl = z.string().refine((text) => {
  const { authority, hosts } = databaseAddress(text)
  return hosts.length > 0 && hosts.every((host) => URL.canParse(text.replace(authority, () => host)))
})

const environment = z.object({
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  SMTP_URL: url('smtp:', 'smtps:')
    .refine((text) => {
      const preset = URL.canParse(text) ? new URL(text).searchParams.get('preset') : null
      return preset === null || ['microsoft365', 'google', 'catcher'].includes(preset)
    })
    .optional(),
  SMTP_OAUTH_CLIENT_ID: z.string().optional(),
  SMTP_OAUTH_CLIENT_SECRET: z.string().optional(),
  SMTP_OAUTH_REFRESH_TOKEN: z.string().optional(),
  SMTP_OAUTH_TOKEN_URL: url('https:', 'http:').optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  PUBLIC_PORT: port.default(8080),
  ADMIN_PORT: port.default(8081),
  ADMIN_URL: url('http:', 'https:')
    .refine((text) => new URL(text).pathname === '/')
    .optional(),
  ADMIN_PROXY: z
    .string()
    .regex(/^[\da-fA-F.:/, ]+$/)
    .optional(),
  ...identityVariables,
  ADMIN_HOST: z.enum(['127.0.0.1', '::1', '0.0.0.0', '::']).default('127.0.0.1'),
  PUBLIC_HSTS_SUBDOMAINS: z.enum(['true', 'false']).default('false'),
  KUTSU_DATA: z.string().min(1).default('./var'),
  KUTSU_CONNECTIONS: z.coerce.number().int().min(1).max(500).default(10),
  KUTSU_RATE: z.coerce.number().positive().optional(),
  KUTSU_FINGERPRINT: z.string().optional(),
  KUTSU_KEY: z
    .string()
    .regex(/^[\w+/-]{43}=?$/)
    .optional(),
  KUTSU_INSTITUTION: z.string().optional(),
  KUTSU_ACTOR: z.string().optional(),
  KUTSU_LEASE: z.coerce.number().min(1).max(3600).default(15),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
})

export interface Config {
  databaseUrl: string | undefined
  /** The same database without the pooler that `databaseUrl` leads to; undefined: there is none. */
  databaseDirectUrl: string | undefined
  smtpUrl: string | undefined
  /** Where recipients reach the public door, without a trailing slash. */
  publicUrl: string
  publicPort: number
  adminPort: number
  /** Where the admin door listens: loopback, or everywhere within a container. */
  adminHost: string
  /** It runs in a container, whose ports are published by whoever runs it. */
  isInContainer: boolean
  /** Where members reach the admin door, without a trailing slash. */
  adminUrl: string
  /** Proxies whose word on who asks is believed: addresses or networks; without a name for one, this machine's where ADMIN_URL is reached by TLS, else none. */
  adminProxies: string[]
  /** Who else may say who somebody is, the first one first. */
  identityProviders: IdentityProvider[]
  /** Browsers are told to ask for nothing but https of the public door's subdomains, too. */
  hstsSubdomains: boolean
  /** The data folder, absolute. */
  dataFolder: string
  /** SMTP connections at once. */
  connections: number
  /** Messages per second at most; undefined: no limit. */
  rate: number | undefined
  /** How to get access tokens for the relay; undefined: the URL's password is used. */
  oauth: { clientId: string; clientSecret: string; refreshToken: string; accessUrl: string } | undefined
  /** A worker that gave no sign of life for so many seconds is given up for dead; the same on all machines. */
  lease: number
  /** Under which secrets in the database are sealed; undefined: a file of the data folder has it. */
  sealingKey: Buffer | undefined
  /** Which database it must be; undefined: any. */
  fingerprint: string | undefined
  /** The slug of the institution that commands are about; undefined: the only one. */
  institution: string | undefined
  /** The address of the member who asks at the command line; undefined: the operator. */
  actor: string | undefined
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
    databaseDirectUrl: checked.DATABASE_URL && checked.DATABASE_DIRECT_URL,
    smtpUrl: checked.SMTP_URL,
    publicUrl: (checked.PUBLIC_URL ?? `http://localhost:${checked.PUBLIC_PORT}`).replace(/\/+$/, ''),
    publicPort: checked.PUBLIC_PORT,
    adminPort: checked.ADMIN_PORT,
    adminHost: checked.ADMIN_HOST,
    isInContainer: existsSync('/.dockerenv') || existsSync('/run/.containerenv'),
    adminUrl: (checked.ADMIN_URL ?? `http://localhost:${checked.ADMIN_PORT}`).replace(/\/+$/, ''),
    // Whoever speaks TLS for us is a proxy; without one anybody of this machine could say who asks.
    adminProxies:
      checked.ADMIN_PROXY?.split(/[, ]+/).filter(Boolean) ??
      (checked.ADMIN_URL?.startsWith('https:') ? ['loopback'] : []),
    identityProviders: identityProvidersOf(checked, expectation),
    hstsSubdomains: checked.PUBLIC_HSTS_SUBDOMAINS === 'true',
    dataFolder: path.resolve(checked.KUTSU_DATA),
    connections: checked.KUTSU_CONNECTIONS,
    rate: checked.KUTSU_RATE,
    oauth: oauthOf(checked),
    lease: checked.KUTSU_LEASE,
    sealingKey: checked.KUTSU_KEY === undefined ? undefined : Buffer.from(checked.KUTSU_KEY, 'base64'),
    fingerprint: checked.KUTSU_FINGERPRINT,
    institution: checked.KUTSU_INSTITUTION,
    actor: checked.KUTSU_ACTOR,
    logLevel: checked.LOG_LEVEL,
    language: languageOf(env),
    host: hostname(),
  }
}

/** All four or none. @throws Refusal naming the one that is missing */
function oauthOf(checked: z.infer<typeof environment>): Config['oauth'] {
  const names = ['CLIENT_ID', 'CLIENT_SECRET', 'REFRESH_TOKEN', 'TOKEN_URL'] as const
  const given = names.map((name) => checked[`SMTP_OAUTH_${name}`])
  if (given.every((value) => value === undefined)) return undefined
  const missing = names.find((_, i) => given[i] === undefined)
  if (missing) throw new Refusal('config.invalid', { variable: `SMTP_OAUTH_${missing}`, expected: '…' }, 2)
  const [clientId = '', clientSecret = '', refreshToken = '', accessUrl = ''] = given
  return { clientId, clientSecret, refreshToken, accessUrl }
}

/** The parts of a database URL that may be shown, which `URL` cannot read where several hosts are named. */
export function databaseAddress(url: string): { authority: string; hosts: string[]; database: string } {
  const [, authority = '', database = ''] = /^postgres(?:ql)?:\/\/(?:[^/?#]*@)?([^/?#]+)(?:\/([^?#]*))?/.exec(url) ?? []
  return { authority, hosts: authority.split(',').filter(Boolean), database }
}

/** Whether a host name leads to the machine that asks: for everybody to another one. */
export const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host)

/** The terminal's language as the POSIX locale variables name it; English where they say nothing we know. */
export function languageOf(env: NodeJS.ProcessEnv = process.env): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  if (/^fi\b|^fi_/.test(locale)) return 'fi'
  if (/^sv\b|^sv_/.test(locale)) return 'sv'
  return 'en'
}

/** Whether a text that is missing shall throw, as tests want it. */
export const wantsStrictTexts = (): boolean => process.env.KUTSU_STRICT_TEXTS === '1'

/** What may be handed on to a child process of ours: where programs are, and nothing that could be a secret. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

/** A file or folder that comes with Kutsu: the same place from src/ and from dist/. */
export const shipped = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** Kutsu's own version. */
export const version: string = JSON.parse(readFileSync(shipped('package.json'), 'utf8')).version

const examples: Record<string, string> = {
  DATABASE_URL: 'postgres://user:password@host:5432/kutsu',
  DATABASE_DIRECT_URL: 'postgres://user:password@host:5432/kutsu',
  SMTP_URL: 'smtp://user:password@relay.example:587',
  SMTP_OAUTH_TOKEN_URL: 'https://login.example/token',
  PUBLIC_URL: 'https://kutsu.school.example',
  PUBLIC_PORT: '8080',
  ADMIN_PORT: '8081',
  ADMIN_HOST: '127.0.0.1',
  ADMIN_URL: 'https://kutsu-admin.school.example',
  ADMIN_PROXY: '10.0.0.5',
  ...identityExamples,
  PUBLIC_HSTS_SUBDOMAINS: 'true',
  KUTSU_CONNECTIONS: '10',
  KUTSU_RATE: '0.5',
  KUTSU_LEASE: '15',
  KUTSU_KEY: 'openssl rand -base64 32',
  LOG_LEVEL: 'info',
}
const expectation = (variable: string): string => examples[variable] ?? '…'

/** Why a port cannot be listened on. */
export const portFailed = (variable: 'PUBLIC_PORT' | 'ADMIN_PORT', port: number, code = ''): Refusal =>
  code === 'EACCES' || code === 'EPERM'
    ? new Refusal('config.port_denied', { variable, port })
    : new Refusal('config.port_taken', { variable, port })
