// What a person does with their own link: leave, come back, choose. Only these acts may turn a refusal round. They hold
// for the person, whichever of their merged contacts the link was made for.

import { leaveList, takeBackOnList } from '../contacts/lists/subscriptions.ts'
import { ownFactsOf, writeOwnFacts } from '../contacts/people/own-facts.ts'
import { sameAs } from '../contacts/people/people.ts'
import { enterOwnWord, type OwnWord } from '../contacts/permission/consents.ts'
import type { Purpose } from '../contacts/permission/purposes.ts'
import { liftOwn, suppressOwn } from '../contacts/permission/suppressions.ts'
import type { Language, Texts } from '../i18n/languages.ts'
import { institutionById } from '../institutions/institutions.ts'
import type { Sql, Transaction } from '../platform/db.ts'

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
  await leaveList(tx, { institutionId, listId, contactIds: family }, now)
  await setConsent(tx, visitor, family, { ...left(visitor), purpose: visitor.purpose }, now)
}

/** Leaving shows nobody the wording: the entry names none. */
const left = ({ language }: Visitor) =>
  ({ state: 'refused', source: 'unsubscribe', language, wording: 'none' }) satisfies Partial<OwnWord>

/** No mail of any kind from this institution any more: the address is suppressed and every purpose refused. */
export async function unsubscribeFromAll(tx: Transaction, visitor: Visitor, now: Date): Promise<void> {
  const { institutionId, contactId } = visitor
  const family = await sameAs(tx, institutionId, contactId)
  await suppressOwn(tx, institutionId, family, now)
  const known = await tx<{ purpose: Purpose }[]>`select distinct purpose from consent
    where institution_id = ${institutionId} and contact_id = any(${family})`
  for (const { purpose } of known) await setConsent(tx, visitor, family, { ...left(visitor), purpose }, now)
  await unsubscribe(tx, visitor, now)
}

/** What one purpose comes to on the preferences page. */
interface ShownPurpose {
  purpose: Purpose
  granted: boolean
  /** The words that are agreed to, and their version. */
  wording: Texts
  version: number
}

/** What the preferences page shows, which is what the person is asked about. */
export interface Preferences {
  firstName: string | null
  lastName: string | null
  language: Language | null
  purposes: ShownPurpose[]
  /** False: the school has no name yet, and nobody can permit anything to it. */
  mayPermit: boolean
}

/** What came back from the page. */
interface Choices {
  language: Language
  firstName: string
  lastName: string
  /** Purposes that are ticked. */
  wanted: Purpose[]
  /** What the page showed; null where that was not told: then what holds now is taken for it. */
  shown: { language: Language; ticked: Purpose[]; versions: Partial<Record<Purpose, number>> } | null
}

/** The purposes that a person decides about on the preferences page, with what holds now; null where nobody is left. */
export async function preferencesOf(sql: Sql, { institutionId, contactId }: Visitor): Promise<Preferences | null> {
  const contact = await ownFactsOf(sql, institutionId, contactId)
  if (!contact) return null
  const { contactId: goesOnAs, firstName, lastName, language } = contact
  const purposes = await sql<ShownPurpose[]>`
    select p.purpose, coalesce(k.state = 'granted', false) as granted, w.wording, w.version
    from purpose p
    join purpose_wording w on w.institution_id = p.institution_id and w.purpose = p.purpose
      and w.version = p.wording_version
    left join consent k on k.institution_id = p.institution_id and k.purpose = p.purpose
      and k.contact_id = ${goesOnAs}
    where p.institution_id = ${institutionId} order by p.purpose`
  const { unset } = await institutionById(sql, institutionId)
  return { firstName, lastName, language, purposes: [...purposes], mayPermit: !unset.includes('name') }
}

/**
 * Keeps what the person changed, and nothing else: a purpose they left alone stays as it was. What they wrote is theirs, no
 * import overwrites it.
 * @returns purposes that they ticked under words which are no longer in force: they are shown the new ones and asked again
 */
export async function savePreferences(
  tx: Transaction,
  visitor: Visitor,
  choices: Choices,
  now: Date,
): Promise<Purpose[]> {
  const { institutionId, contactId, listId } = visitor
  const known = await preferencesOf(tx, visitor)
  if (!known) return []
  const facts = await ownFactsOf(tx, institutionId, contactId)
  if (facts) await writeOwnFacts(tx, institutionId, facts, { ...choices, shownLanguage: choices.shown?.language }, now)
  const family = await sameAs(tx, institutionId, contactId)
  const ticked = choices.shown?.ticked ?? known.purposes.flatMap(({ purpose, granted }) => (granted ? [purpose] : []))
  const language = choices.shown?.language ?? visitor.language
  const said = { source: 'form' as const, language }
  const outdated: Purpose[] = []
  for (const { purpose, version } of known.purposes) {
    const wants = choices.wanted.includes(purpose)
    if (wants === ticked.includes(purpose)) continue
    if (!wants) await setConsent(tx, visitor, family, { ...said, purpose, state: 'refused', wording: version }, now)
    else if ((choices.shown?.versions[purpose] ?? version) !== version) outdated.push(purpose)
    else if (known.mayPermit) {
      await setConsent(tx, visitor, family, { ...said, purpose, state: 'granted', wording: version }, now)
      await liftOwn(tx, institutionId, family, now)
      // Who wants what this list is for is on it again.
      if (purpose === visitor.purpose) await takeBackOnList(tx, { institutionId, listId, contactIds: family }, now)
    }
  }
  return outdated
}

const setConsent = (
  tx: Transaction,
  { institutionId, campaignId }: Visitor,
  family: number[],
  said: Pick<OwnWord, 'purpose' | 'state' | 'source' | 'language' | 'wording'>,
  now: Date,
): Promise<void> => enterOwnWord(tx, institutionId, family, { ...said, detail: null, campaignId, by: 'person' }, now)
