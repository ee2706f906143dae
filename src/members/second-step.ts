// The second step: a code from an app (TOTP, RFC 6238), or one of ten codes on paper.
import { Secret, TOTP } from 'otpauth'
import type { Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { type SealingKey, seal, unseal } from '../platform/sealing.ts'
import { digestOf, randomSecret } from '../platform/token.ts'

/** Codes of the step before and after are taken, too: clocks differ. */
const stepsAround = 1
const stepSeconds = 30

const secretBytes = 20

interface Named {
  address: string
  issuer: string
}

/** What an app is given: a secret as text (base32), and as an address that a picture of squares holds. */
export function newTotp(named: Named): { secret: string; url: string } {
  // Twenty bytes of a longer secret: all chance comes from one place.
  const bytes = Buffer.from(randomSecret(), 'base64url').subarray(0, secretBytes)
  return totpOf(new Secret({ buffer: new Uint8Array(bytes).buffer }).base32, named)
}

const totpOf = (secret: string, { address, issuer }: Named): { secret: string; url: string } => ({
  secret,
  url: new TOTP({ issuer, label: address, secret: Secret.fromBase32(secret) }).toString(),
})

/** The step of a code that is right now; null: it is wrong. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const typed = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(typed)) return null
  const delta = new TOTP({ secret: Secret.fromBase32(secret) }).validate({
    token: typed,
    timestamp: now.getTime(),
    window: stepsAround,
  })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / stepSeconds) + delta
}

const about = (accountId: number): string => `totp ${accountId}`

const aboutOffer = (accountId: number): string => `totp offer ${accountId}`

/** A secret to give to an app, and itself sealed for its way to the browser and back. @param before what the browser has: it is offered again */
export function offerTotp(
  key: SealingKey,
  { accountId, ...named }: Named & { accountId: number },
  before?: string,
): { secret: string; url: string; offer: string } {
  const known = before ? unseal(key, before, aboutOffer(accountId)) : null
  const made = known === null ? newTotp(named) : totpOf(known, named)
  return { ...made, offer: seal(key, made.secret, aboutOffer(accountId)) }
}

interface Offered {
  accountId: number
  /** What the browser was given. */
  offer: string
  /** What the app makes of it. */
  code: string
  now: Date
}

/** The secret that was offered, once a code of it is right. @throws Refusal `entry.begin_again`, `account.wrong_code` */
export function offered(key: SealingKey, { accountId, offer, code, now }: Offered): { secret: string; step: number } {
  const secret = unseal(key, offer, aboutOffer(accountId))
  if (secret === null) throw new Refusal('entry.begin_again')
  const step = stepOf(secret, code, now)
  const problem = { field: 'code', key: 'account.wrong_code', values: {} } as const
  if (step === null) throw new Refusal(problem.key, {}, 1, [problem])
  return { secret, step }
}

/** The account has no second step any more, and no codes on paper. */
export async function dropTotp(tx: Transaction, accountId: number): Promise<void> {
  await tx`update installation.credential set totp = null, totp_step = null where account_id = ${accountId}`
  await tx`delete from installation.recovery_code where account_id = ${accountId}`
}

/** Keeps the secret of an account's second step, sealed; its first code was right. */
export async function keepTotp(
  tx: Transaction,
  accountId: number,
  { key, secret, step }: { key: SealingKey; secret: string; step: number },
): Promise<void> {
  await tx`insert into installation.credential as c (account_id, totp, totp_step)
    values (${accountId}, ${seal(key, secret, about(accountId))}, ${step})
    on conflict (account_id) do update set totp = excluded.totp, totp_step = excluded.totp_step`
}

/** Takes a code of the app: once. @returns whether it is right; false, too, where this machine cannot open the secret */
export async function takeCode(
  tx: Transaction,
  accountId: number,
  { key, code, now }: { key: SealingKey | null; code: string; now: Date },
): Promise<boolean> {
  const [kept] = await tx<{ totp: string | null }[]>`
    select totp from installation.credential where account_id = ${accountId} for update`
  const secret = key && kept?.totp ? unseal(key, kept.totp, about(accountId)) : null
  const step = secret === null ? null : stepOf(secret, code, now)
  if (step === null) return false
  const taken = await tx`update installation.credential set totp_step = ${step}
    where account_id = ${accountId} and coalesce(totp_step, 0) < ${step}`
  return taken.count === 1
}

const codesOnPaper = 10
/** Without letters and figures that are taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const codeLength = 10

/** New codes on paper in place of those of before. @returns them, for this one time */
export async function newRecoveryCodes(tx: Transaction, accountId: number): Promise<string[]> {
  const codes = Array.from({ length: codesOnPaper }, () => {
    const bytes = Buffer.from(randomSecret(), 'base64url')
    const letters = [...bytes.subarray(0, codeLength)].map((byte) => alphabet[byte % alphabet.length])
    return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
  })
  await tx`delete from installation.recovery_code where account_id = ${accountId}`
  for (const code of codes)
    await tx`insert into installation.recovery_code (account_id, code) values (${accountId}, ${digestOf(bare(code))})`
  return codes
}

const bare = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Which codes an account has: others, or one of them fewer, have another mark. */
export async function codesMark(sql: Sql, accountId: number): Promise<string> {
  const [{ mark }] = await sql<[{ mark: string }]>`
    select md5(coalesce(string_agg(encode(code, 'hex'), ' ' order by code), '')) as mark
    from installation.recovery_code where account_id = ${accountId}`
  return mark
}

/** Takes a code on paper: once. */
export async function takeRecoveryCode(
  tx: Transaction,
  accountId: number,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  const taken = await tx`update installation.recovery_code set used_at = ${now}
    where account_id = ${accountId} and code = ${digestOf(bare(code))} and used_at is null`
  return taken.count === 1
}

/** How many codes on paper are left. */
export async function recoveryCodesLeft(sql: Sql, accountId: number): Promise<number> {
  const [{ count }] = await sql<[{ count: number }]>`select count(*) as count from installation.recovery_code
    where account_id = ${accountId} and used_at is null`
  return count
}
