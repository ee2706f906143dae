// The first administrator of an installation, who is nobody yet: whoever started it is shown a link that makes them one.
import type { Language } from '../i18n/languages.ts'
import { ensureInstitution } from '../institutions/institutions.ts'
import { addMember, memberBy, setRole } from '../institutions/members.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import type { Happened } from '../platform/consequences.ts'
import type { Database, Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { makeToken } from '../platform/token.ts'
import { setPassword } from './accounts.ts'
import { type LinkKey, makeLink, takeLink } from './links.ts'
import { assertGoodPassword, keptPassword } from './passwords.ts'

/** Whether an administrator can come in, by a password or by another's word. */
export async function isFounded(sql: Sql): Promise<boolean> {
  const [row] = await sql<[{ founded: boolean }]>`select exists (select from member m
    where m.role = 'admin' and m.removed_at is null and (
      exists (select from installation.credential c where c.account_id = m.account_id and c.password is not null)
      or exists (select from installation.oidc_identity i where i.account_id = m.account_id))) as founded`
  return row.founded
}

/** The token of a new first link; null where somebody has come in. Links of before are worth nothing any more. */
export const firstToken = (sql: Database, now: Date): Promise<string | null> =>
  sql.begin(async (tx) => {
    if (await isFounded(tx)) return null
    const { institutionId } = await ensureInstitution(tx)
    const id = await makeLink(tx, { institutionId, accountId: null, reason: 'first' }, now)
    return makeToken(await loadKeys(tx, institutionId), { kind: 's', institutionId, id })
  })

export interface First {
  address: string
  name: string
  language: Language
  password: string
}

/** A first administrator whose password was looked at, outside of any transaction. @throws Refusal `password.*` */
export async function readyFirst(first: First): Promise<First & { kept: string }> {
  await assertGoodPassword(first.password, [first.address, first.name])
  return { ...first, kept: await keptPassword(first.password) }
}

/** Makes the first administrator. @returns their account @throws Refusal `link.unknown`, `address.bad` */
export async function found(
  tx: Transaction,
  { address, name, language, kept }: First & { kept: string },
  { key, happened, now }: { key: LinkKey; happened: Happened; now: Date },
): Promise<number> {
  const link = await takeLink(tx, key, now)
  if (link.reason !== 'first' || (await isFounded(tx))) throw new Refusal('link.unknown')
  const institution = await ensureInstitution(tx)
  const { institutionId } = institution
  const known = await memberBy(tx, institutionId, address).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  const order = { address, name, role: 'admin' as const, language, by: 'operator', now }
  const member = known ?? (await addMember(tx, institutionId, order))
  await setRole({ tx, institution, happened, now }, member, 'admin')
  await setPassword(tx, { accountId: member.accountId, kept }, now)
  return member.accountId
}
