// Who works with an institution's data, and what they may do. Signing in is another room's business (members/).
import type { Language } from '../i18n/languages.ts'
import { readAddress } from '../platform/addresses.ts'
import type { Actor, Role, Scope } from '../platform/asks.ts'
import { consequence } from '../platform/consequences.ts'
import type { Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { nextNumber } from './counters.ts'
import { type Institution, institutionById } from './institutions.ts'

interface Member {
  memberId: number
  accountId: number
  address: string
  name: string
  role: Role
  language: Language
  /** Whether messages of Kutsu's own go to them: a campaign waits, a campaign was paused. */
  wantsNotices: boolean
  addedAt: Date
  /** They took the invitation; null: not yet, and they see nothing. */
  joinedAt: Date | null
  removedAt: Date | null
}

const columns = (
  sql: Sql,
) => sql`m.member_id as "memberId", m.account_id as "accountId", a.address, a.name, m.role, a.language,
  m.wants_notices as "wantsNotices", m.added_at as "addedAt", m.joined_at as "joinedAt", m.removed_at as "removedAt"`

/** An institution's members in the order in which they came; without those who were removed, unless all are asked for. */
export const membersOf = async (sql: Sql, institutionId: number, all = false): Promise<Member[]> => [
  ...(await sql<Member[]>`
    select ${columns(sql)} from member m join installation.account a using (account_id)
    where m.institution_id = ${institutionId} and (${all} or m.removed_at is null) order by m.member_id`),
]

/** @throws Refusal `member.unknown` */
export async function memberBy(sql: Sql, institutionId: number, word: string): Promise<Member> {
  const read = readAddress(word)
  const key = 'key' in read ? read.key : null
  const found = (await membersOf(sql, institutionId)).find(
    ({ memberId, address }) => String(memberId) === word || (key !== null && keyOf(address) === key),
  )
  if (!found) throw new Refusal('member.unknown', { word })
  return found
}

const keyOf = (address: string): string => {
  const read = readAddress(address)
  return 'key' in read ? read.key : address
}

/** The member who asks. @throws Refusal `member.unknown` */
export async function actorOf(sql: Sql, institutionId: number, word: string): Promise<Actor> {
  const { memberId, role } = await memberBy(sql, institutionId, word)
  return { kind: 'member', institutionId, memberId, role }
}

/** Somebody who asked a while ago, with what they may now. @throws Refusal `ask.not_permitted` of a member who is gone */
export async function actorNow(sql: Sql, institutionId: number, actor: Actor): Promise<Actor> {
  if (actor.kind !== 'member') return actor
  const member = (await membersOf(sql, institutionId)).find(({ memberId }) => memberId === actor.memberId)
  if (!member) throw new Refusal('ask.not_permitted')
  return { ...actor, role: member.role }
}

/** Within a command about an institution. */
type Changing = Pick<Scope<Institution>, 'tx' | 'institution' | 'happened' | 'now'>

/** Where somebody is a member. */
export interface Place {
  institutionId: number
  slug: string
  name: Institution['name']
  colour: Institution['colour']
  logoUrl: Institution['logoUrl']
  memberId: number
  role: Role
}

/** Where the owner of an account has joined, the oldest institution first. */
export async function placesOf(sql: Sql, accountId: number): Promise<Place[]> {
  const rows = await sql<{ institutionId: number; memberId: number; role: Role }[]>`
    select institution_id as "institutionId", member_id as "memberId", role from member
    where account_id = ${accountId} and removed_at is null and joined_at is not null order by institution_id`
  return Promise.all(
    rows.map(async (row) => {
      const { slug, name, colour, logoUrl } = await institutionById(sql, row.institutionId)
      return { ...row, slug, name, colour, logoUrl }
    }),
  )
}

/** They took the invitation of an institution. */
export const join = (
  tx: Transaction,
  { institutionId, accountId }: { institutionId: number; accountId: number },
  now: Date,
) => tx`
  update member set joined_at = coalesce(joined_at, ${now})
  where institution_id = ${institutionId} and account_id = ${accountId} and removed_at is null`

/** What the owner of an account says of themselves. */
export const setAccount = (
  tx: Transaction,
  accountId: number,
  { name, language }: { name: string; language: Language },
) => tx`
  update installation.account set name = ${name}, language = ${language} where account_id = ${accountId}`

interface NewMember {
  address: string
  name: string
  role: Role
  language: Language
  /** They join by a link of theirs; otherwise whoever runs the installation vouches for them. */
  isInvited?: boolean
}

/**
 * Adds somebody; whoever was removed comes back under the number they had. One account serves several institutions.
 * @throws Refusal `address.bad`, `member.there`
 */
export async function addMember(
  tx: Transaction,
  institutionId: number,
  { address, name, role, language, isInvited = false, by, now }: NewMember & { by: string; now: Date },
): Promise<Member> {
  const read = readAddress(address)
  if (!('key' in read) || read.others.length) throw new Refusal('address.bad', { address }, 2)
  const [account] = await tx<[{ accountId: number }]>`
    insert into installation.account as a (address, address_key, name, language, made_at)
    values (${read.address}, ${read.key}, ${name}, ${language}, ${now})
    on conflict (address_key) do update set address_key = a.address_key returning account_id as "accountId"`
  const [known] = await tx<{ memberId: number; isThere: boolean }[]>`
    select member_id as "memberId", removed_at is null as "isThere" from member
    where institution_id = ${institutionId} and account_id = ${account.accountId} for update`
  if (known?.isThere) throw new Refusal('member.there', { address: read.address }, 2)
  const memberId = known?.memberId ?? (await nextNumber(tx, institutionId, 'member'))
  await tx`
    insert into member (institution_id, member_id, account_id, role, added_at, added_by, joined_at)
    values (${institutionId}, ${memberId}, ${account.accountId}, ${role}, ${now}, ${by}, ${isInvited ? null : now})
    on conflict (institution_id, member_id) do update set role = excluded.role, removed_at = null,
      added_at = excluded.added_at, added_by = excluded.added_by, joined_at = excluded.joined_at`
  return memberBy(tx, institutionId, String(memberId))
}

/** What somebody may do has changed: they have another role, or are no member any more. */
export const roleChanged = consequence<{ accountId: number }>('role changed')

/** Gives a member another role. @throws Refusal `member.last_admin` */
export async function setRole(
  { tx, institution: { institutionId }, happened }: Changing,
  member: Member,
  role: Role,
): Promise<void> {
  if (role === member.role) return
  if (role !== 'admin') await assertAnotherAdmin(tx, institutionId, member)
  // Whoever has not joined is nobody's to sign out.
  if (member.joinedAt) await happened(roleChanged, member)
  await tx`update member set role = ${role}
    where institution_id = ${institutionId} and member_id = ${member.memberId} and removed_at is null`
}

/** Whether notices go to a member. */
export const setNotices = (tx: Transaction, institutionId: number, { memberId }: Member, wants: boolean) => tx`
  update member set wants_notices = ${wants}
  where institution_id = ${institutionId} and member_id = ${memberId} and removed_at is null`

/** They may ask nothing any more; the audit log goes on naming them. @throws Refusal `member.last_admin` */
export async function removeMember(
  { tx, institution: { institutionId }, happened, now }: Changing,
  member: Member,
): Promise<void> {
  await assertAnotherAdmin(tx, institutionId, member)
  if (member.joinedAt) await happened(roleChanged, member)
  await tx`update member set removed_at = ${now}
    where institution_id = ${institutionId} and member_id = ${member.memberId} and removed_at is null`
}

/** An institution that has admins keeps one. */
async function assertAnotherAdmin(tx: Transaction, institutionId: number, member: Member): Promise<void> {
  if (member.role !== 'admin') return
  // Two who remove each other at the same time wait here for each other.
  const admins = await tx<{ memberId: number }[]>`select member_id as "memberId" from member
    where institution_id = ${institutionId} and role = 'admin' and removed_at is null and joined_at is not null
    order by member_id for update`
  if (!admins.some(({ memberId }) => memberId !== member.memberId))
    throw new Refusal('member.last_admin', { address: member.address })
}
