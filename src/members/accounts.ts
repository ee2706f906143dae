// Whose account it is, and the password that its owner chose.
import { readAddress } from '../platform/addresses.ts'
import type { Sql, Transaction } from '../platform/db.ts'
import { assertGoodPassword, isPassword, keptPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'

interface Account {
  accountId: number
  address: string
  name: string
  /** They have a second step. */
  hasTotp: boolean
}

interface Kept extends Account {
  password: string | null
}

const selected = (
  sql: Sql,
) => sql`select a.account_id as "accountId", a.address, a.name, c.password, c.totp is not null as "hasTotp"
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

/** Keeps it; every browser must sign in anew. */
export async function setPassword(tx: Transaction, { accountId, kept }: ReadyPassword, now: Date): Promise<void> {
  await tx`insert into installation.credential (account_id, password, password_at) values (${accountId}, ${kept}, ${now})
    on conflict (account_id) do update set password = excluded.password, password_at = excluded.password_at`
  await endSessions(tx, accountId)
}
