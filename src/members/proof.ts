// Before something that whoever sits down at an open browser could do harm with: its owner shows once more that it is them.
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { openLimits } from './limits.ts'
import { isPassword } from './passwords.ts'

/** A session that began so lately shows it, where the account has no password, or its owner came back by a link. */
const freshMinutes = 10

interface Proving {
  accountId: number
  sessionId: number
  /** The one of now, as it was typed. */
  password?: string | undefined
  now: Date
  /** A session that began with a link by mail shows it: its owner has no password any more. */
  mayBeByLink?: boolean
}

/** @throws Refusal `account.wrong_password`, `account.sign_in_again`, `entry.too_often` */
export async function assertProven(
  sql: Sql,
  { accountId, sessionId, password, now, mayBeByLink = false }: Proving,
): Promise<void> {
  const [row] = await sql<{ kept: string | null; isFresh: boolean; way: string }[]>`
    select c.password as kept, s.way, s.begun_at > ${new Date(now.getTime() - freshMinutes * 60_000)} as "isFresh"
    from installation.session s left join installation.credential c using (account_id)
    where s.session_id = ${sessionId} and s.account_id = ${accountId} and not s.is_half`
  if (!row) throw new Refusal('account.sign_in_again')
  if (row.isFresh && (row.kept === null || (mayBeByLink && row.way === 'link'))) return
  if (row.kept === null) throw new Refusal('account.sign_in_again')
  const counted = await openLimits(sql).proof(accountId)
  const problem = { field: 'before', key: 'account.wrong_password', values: {} } as const
  if (!(await isPassword(row.kept, password ?? ''))) throw new Refusal(problem.key, {}, 1, [problem])
  await counted.takeBack()
}
