// A person's own word that reached us on paper, by phone or in a reply: entered by whoever took it down.

import type { Language } from '../../i18n/languages.ts'
import { institutionById } from '../../institutions/institutions.ts'
import type { Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { sameAs } from '../people/people.ts'
import { settleByOwnWord } from './disputes.ts'
import type { Purpose } from './purposes.ts'

/** How a word may reach a coordinator. */
export const wordSources = ['paper', 'phone', 'reply'] as const

/** What a person said, and how we know. */
export interface OwnWord {
  purpose: Purpose
  state: 'granted' | 'refused'
  source: (typeof wordSources)[number] | 'form' | 'unsubscribe' | 'confirmation'
  /** Where it can be looked up: a folder, a date, who took the call. */
  detail: string | null
  language: Language | null
  /** The campaign whose message carried the link. */
  campaignId: number | null
  /** The words that the person saw: a version, the one in force now, or none (they left, and no words were shown). */
  wording: number | 'in force' | 'none'
  by: string
}

/**
 * Appends to the log, for all contacts that are this person, unless it was their own word already (what only a file said
 * before is said anew: an import can be taken back, a person's word cannot). No network address is kept.
 * @throws Refusal `institution.unnamed`: nobody can permit anything to a school without a name. A refusal always counts.
 */
export async function enterOwnWord(
  tx: Transaction,
  institutionId: number,
  family: number[],
  { purpose, state, source, detail, language, campaignId, wording, by }: OwnWord,
  now: Date,
): Promise<void> {
  const institution = await institutionById(tx, institutionId)
  const isNamed = !institution.unset.includes('name')
  if (state === 'granted' && !isNamed)
    throw new Refusal('institution.unnamed', { language: institution.defaultLanguage })
  await tx`insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, language, source,
      source_detail, by_person, campaign_id, recorded_by, recorded_at)
    select p.institution_id, c.contact_id, p.purpose, ${state},
      case when ${isNamed && wording !== 'none'} then coalesce(${typeof wording === 'number' ? wording : null}::int, p.wording_version) end,
      coalesce(${language}, c.language),
      ${source}, ${detail}, true, ${campaignId}, ${by}, ${now}
    from purpose p join contact c on c.institution_id = p.institution_id and c.contact_id = any(${family})
    where p.institution_id = ${institutionId} and p.purpose = ${purpose}
      and not exists (select from consent k where k.institution_id = p.institution_id
        and k.contact_id = c.contact_id and k.purpose = p.purpose and k.state = ${state}
        and ${state} = (select e.state from consent_entry e where e.institution_id = p.institution_id
          and e.contact_id = c.contact_id and e.purpose = p.purpose and e.by_person order by e.entry_id desc limit 1))`
  if (state === 'granted') await settleByOwnWord(tx, institutionId, family, purpose)
}

/** The word of one person, taken down by a coordinator: holds at once, also for what is queued. */
export const takeDown = async (
  tx: Transaction,
  { institutionId, contactId }: { institutionId: number; contactId: number },
  word: Omit<OwnWord, 'campaignId' | 'wording' | 'source'> & { source: (typeof wordSources)[number] },
  now: Date,
): Promise<void> =>
  enterOwnWord(
    tx,
    institutionId,
    await sameAs(tx, institutionId, contactId),
    { ...word, campaignId: null, wording: 'in force' },
    now,
  )
