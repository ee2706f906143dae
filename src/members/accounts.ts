// Whose account it is, and the password that its owner chose.
import type { Language } from '../i18n/languages.ts'
import { membersOf } from '../institutions/members.ts'
import { readAddress } from '../platform/addresses.ts'
import type { Actor } from '../platform/asks.ts'
import type { Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { endWaysBack } from './links.ts'
import { assertGoodPassword, isPassword, keptPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'

export interface Account {
  accountId: number
  address: string
  name: string
  language: Language
  /** They have a second step. */
  hasTotp: boolean
}

interface Kept extends Account {
  password: string | null
}

const selected = (
  sql: Sql,
) => sql`select a.account_id as "accountId", a.address, a.name, a.language, c.password, c.totp is not null as "hasTotp"
  from installation.account a left join installation.credential c using (account_id)`

/**
 * The account of an address and its password. Whether the address is known cannot be told from the answer, nor from how long it
 * takes. @returns null when one of the two is wrong, or the account has no password
 */
export async function accountBy(sql: Sql, address: string, password: string): Promise<Account | null> {
  const read = readAddress(address)
  const key = 'key' in read && !read.others.length ? read.key : ''
  const [kept] = await sql<Kept[]>`${selected(sql)} where a.address_key = ${key}`
  const isTheirs = await isPassword(kept?.password ?? null, password)
  if (!kept || !isTheirs) return null
  const { password: _, ...account } = kept
  return account
}

/** @throws Error when there is no such account: its number came from our own rows */
export async function accountById(sql: Sql, accountId: number): Promise<Account> {
  const [kept] = await sql<Kept[]>`${selected(sql)} where a.account_id = ${accountId}`
  if (!kept) throw new Error(`no account ${accountId}`)
  const { password: _, ...account } = kept
  return account
}

/** The account of the member who asks. @throws Refusal `ask.not_permitted` of whoever is none */
export async function ownerOf(sql: Sql, actor: Actor): Promise<number> {
  if (actor.kind !== 'member') throw new Refusal('ask.not_permitted')
  const members = await membersOf(sql, actor.institutionId)
  const member = members.find(({ memberId }) => memberId === actor.memberId)
  if (!member) throw new Refusal('ask.not_permitted')
  return member.accountId
}

/** Whether its owner comes in by a password. */
export async function hasPassword(sql: Sql, accountId: number): Promise<boolean> {
  const [row] = await sql`select from installation.credential where account_id = ${accountId} and password is not null`
  return row !== undefined
}

/** Whether its owner can come in, by a password or by another's word. */
export async function hasWay(sql: Sql, accountId: number): Promise<boolean> {
  if (await hasPassword(sql, accountId)) return true
  const [other] = await sql`select from installation.oidc_identity where account_id = ${accountId}`
  return other !== undefined
}

/** @throws Refusal `account.last_way` where nothing would be left to come in by but mail */
export async function assertOtherWay(tx: Transaction, accountId: number): Promise<void> {
  if (!(await hasWay(tx, accountId))) throw new Refusal('account.last_way')
}

/** A password that was looked at outside of any transaction: making it takes its time. */
interface ReadyPassword {
  accountId: number
  kept: string
}

/** @throws Refusal `password.*` */
export async function readyPassword(account: Account, password: string): Promise<ReadyPassword> {
  await assertGoodPassword(password, [account.address, account.name])
  return { accountId: account.accountId, kept: await keptPassword(password) }
}

/** Keeps it; every browser must sign in anew. @param but the session of whoever asks for it */
export async function setPassword(
  tx: Transaction,
  { accountId, kept }: ReadyPassword,
  now: Date,
  but: number | null = null,
): Promise<void> {
  await tx`insert into installation.credential (account_id, password, password_at) values (${accountId}, ${kept}, ${now})
    on conflict (account_id) do update set password = excluded.password, password_at = excluded.password_at`
  await endWaysBack(tx, accountId, now)
  await endSessions(tx, accountId, but)
}
