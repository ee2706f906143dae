// What a person does with their own link: leave, come back, choose. Only these acts may turn a refusal round. They hold
// for the person, whichever of their merged contacts the link was made for.
import type { Sql, Transaction } from '../db.ts'
import type { Language } from '../i18n/languages.ts'
import { enterOwnWord } from './consents.ts'
import type { Purpose } from './institutions.ts'
import { sameAs } from './people.ts'
import { liftOwn } from './suppressions.ts'

/** The person behind a link: a contact, and the campaign whose message carried it. */
export interface Visitor {
  institutionId: number
  contactId: number
  campaignId: number
  listId: number
  purpose: Purpose
  language: Language
}

/**
 * Leaves the list that the message came through and refuses the campaign's purpose, so that no other list brings the
 * same kind of mail back. Idempotent: the second time nothing is written.
 */
export async function unsubscribe(tx: Transaction, visitor: Visitor, now: Date): Promise<void> {
  const { institutionId, listId, contactId } = visitor
  const family = await sameAs(tx, institutionId, contactId)
  await tx`update subscription set state = 'unsubscribed', since = ${now}
    where institution_id = ${institutionId} and list_id = ${listId} and contact_id = any(${family})
      and state <> 'unsubscribed'`
  await setConsent(tx, visitor, family, visitor.purpose, 'refused', 'unsubscribe', now)
}

/** No mail of any kind from this institution any more: the address is suppressed and every purpose refused. */
export async function unsubscribeFromAll(tx: Transaction, visitor: Visitor, now: Date): Promise<void> {
  const { institutionId, contactId } = visitor
  const family = await sameAs(tx, institutionId, contactId)
  await tx`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
    select institution_id, address_hash, 'unsubscribed_all', ${now}, 'the person'
    from contact where institution_id = ${institutionId} and contact_id = any(${family}) and address is not null
    on conflict do nothing`
  const known = await tx<{ purpose: Purpose }[]>`select distinct purpose from consent
    where institution_id = ${institutionId} and contact_id = any(${family})`
  for (const { purpose } of known) await setConsent(tx, visitor, family, purpose, 'refused', 'unsubscribe', now)
  await unsubscribe(tx, visitor, now)
}

/** What the person chose on the preferences page. */
export interface Choices {
  language: Language
  firstName: string
  lastName: string
  /** Purposes the person wants mail for; the others they do not. */
  wanted: Purpose[]
}

/** The purposes that a person decides about on the preferences page, with what holds now. */
export async function preferencesOf(sql: Sql, { institutionId, contactId }: Visitor) {
  const [contact] = await sql<
    { goesOnAs: number; firstName: string | null; lastName: string | null; language: Language | null }[]
  >`select c.contact_id as "goesOnAs", c.first_name as "firstName", c.last_name as "lastName", c.language
    from contact l join contact c on c.institution_id = l.institution_id
      and c.contact_id = coalesce(l.merged_into, l.contact_id)
    where l.institution_id = ${institutionId} and l.contact_id = ${contactId}`
  const purposes = await sql<{ purpose: Purpose; granted: boolean }[]>`
    select p.purpose, coalesce(k.state = 'granted', false) as granted
    from purpose p left join consent k on k.institution_id = p.institution_id and k.purpose = p.purpose
      and k.contact_id = ${contact?.goesOnAs ?? contactId}
    where p.institution_id = ${institutionId} order by p.purpose`
  return contact ? { ...contact, purposes: [...purposes] } : null
}

/** Keeps the person's own choices; from now on no import overwrites what they wrote. */
export async function savePreferences(
  tx: Transaction,
  visitor: Visitor,
  choices: Choices & { nameKey: string },
  now: Date,
): Promise<void> {
  const { institutionId, contactId, listId } = visitor
  const known = await preferencesOf(tx, visitor)
  if (!known) return
  const family = await sameAs(tx, institutionId, contactId)
  await tx`update contact set language = ${choices.language}, first_name = ${choices.firstName || null},
      last_name = ${choices.lastName || null}, name_key = ${choices.nameKey}, updated_at = ${now}, confirmed_at = ${now},
      self_written = (select array_agg(distinct name) from
        unnest(self_written || array['language', 'first_name', 'last_name']) as written (name))
    where institution_id = ${institutionId} and contact_id = ${known.goesOnAs}`
  for (const { purpose } of known.purposes) {
    const state = choices.wanted.includes(purpose) ? 'granted' : 'refused'
    await setConsent(tx, visitor, family, purpose, state, 'form', now)
  }
  if (!choices.wanted.includes(visitor.purpose)) return
  await tx`update subscription set state = 'confirmed', since = ${now}
    where institution_id = ${institutionId} and list_id = ${listId} and contact_id = any(${family})
      and state = 'unsubscribed'`
  await liftOwn(tx, institutionId, family, now)
}

const setConsent = (
  tx: Transaction,
  { institutionId, language, campaignId }: Visitor,
  family: number[],
  purpose: Purpose,
  state: 'granted' | 'refused',
  source: 'unsubscribe' | 'form',
  now: Date,
): Promise<void> =>
  enterOwnWord(
    tx,
    institutionId,
    family,
    { purpose, state, source, detail: null, language, campaignId, by: 'the person' },
    now,
  )
