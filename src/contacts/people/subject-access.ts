// Everything that this room holds on a person, for the person (GDPR article 15).
import type { Sql } from '../../platform/db.ts'
import type { Purpose } from '../permission/purposes.ts'
import { deceaseEntriesOf } from './deceased.ts'

/** The rows as they stand, in the words of the columns; what only machines use is left out. */
export async function heldOn(sql: Sql, institutionId: number, contactIds: number[]) {
  const contacts = await sql<Record<string, unknown>[]>`
    select contact_id as "contactId", kind, address, first_name as "firstName", last_name as "lastName",
      former_name as "formerName", phone, phone_typed as "phoneTyped", graduation_year as "graduationYear", programme,
      language, non_disclosure as "nonDisclosure", deceased, attributes, self_written as "selfWritten", created_at as "createdAt",
      updated_at as "updatedAt", i.file_name as "importedFrom", c.import_line as "importedLine"
    from contact c left join import i using (institution_id, import_id)
    where c.institution_id = ${institutionId} and contact_id = any(${contactIds}) order by contact_id`
  const subscriptions = await sql<{ list: string; state: string; since: Date }[]>`
    select l.name as list, s.state, s.since from subscription s join list l using (institution_id, list_id)
    where s.institution_id = ${institutionId} and s.contact_id = any(${contactIds}) order by l.slug`
  const writing = await sql<{ list: string; purpose: Purpose; exclusion: string | null }[]>`
    select l.name as list, m.purpose, m.exclusion from mailability m join list l using (institution_id, list_id)
    where m.institution_id = ${institutionId} and m.contact_id = any(${contactIds}) and m.purpose <> 'measurement'
    order by l.slug, m.purpose`
  const suppressions = await sql<{ reason: string; list: string | null; purpose: string | null; since: Date }[]>`
    select x.reason, l.slug as list, x.purpose, x.since
    from suppression x left join list l on l.institution_id = x.institution_id and l.list_id = x.list_id
    where x.institution_id = ${institutionId} and x.address_hash in (select address_hash from contact
      where institution_id = ${institutionId} and contact_id = any(${contactIds}))
    order by x.suppression_id`
  const imports = await sql<{ file: string; line: number; outcome: string; cells: string[] | null }[]>`
    select i.file_name as file, r.line, r.outcome, r.cells from import_row r join import i using (institution_id, import_id)
    where r.institution_id = ${institutionId} and r.contact_id = any(${contactIds}) order by r.import_id, r.line`
  const consent = await consentRecord(sql, institutionId, contactIds)
  return {
    contacts: [...contacts],
    subscriptions: [...subscriptions],
    /** Of which messages they get any, and why not of the others. */
    writing: [...writing],
    consent,
    suppressions: [...suppressions],
    imports: [...imports],
    deceased: await deceaseEntriesOf(sql, institutionId, contactIds),
  }
}

export interface ConsentRecord {
  purpose: string
  lawfulBasis: string
  state: 'granted' | 'refused' | 'unknown'
  since: Date | null
  entries: {
    state: string
    recordedAt: Date
    recordedBy: string
    byPerson: boolean
    source: string
    sourceDetail: string | null
    language: string | null
    /** Null: no words of ours were shown (an import, a merge, leaving). */
    wordingVersion: number | null
    /** The text that was shown, in the language of the entry where it is known. */
    wording: string | Record<string, string> | null
    /** The page of that time showed a sentence of the program instead, of the same meaning. */
    shownOtherwise: boolean
  }[]
}

/** What proves each permission and refusal: every entry, with the very words that were agreed to (article 7). */
export async function consentRecord(sql: Sql, institutionId: number, contactIds: number[]): Promise<ConsentRecord[]> {
  return [
    ...(await sql<ConsentRecord[]>`
      select p.purpose, p.lawful_basis as "lawfulBasis", coalesce(k.state, 'unknown') as state, k.since,
        coalesce(e.entries, '[]') as entries
      from purpose p
      left join lateral (select state, since from consent k where k.institution_id = p.institution_id
        and k.purpose = p.purpose and k.contact_id = any(${contactIds})
        order by (state = 'refused') desc, since desc limit 1) k on true
      left join lateral (select jsonb_agg(jsonb_build_object('state', e.state, 'recordedAt', e.recorded_at,
          'recordedBy', e.recorded_by, 'byPerson', e.by_person, 'source', e.source, 'sourceDetail', e.source_detail,
          'language', e.language, 'wordingVersion', e.wording_version,
          'wording', coalesce(w.wording -> e.language, w.wording),
          'shownOtherwise', e.shown_otherwise and e.source in ('form', 'confirmation')) order by e.entry_id) as entries
        from consent_entry e left join purpose_wording w on w.institution_id = e.institution_id
          and w.purpose = e.purpose and w.version = e.wording_version
        where e.institution_id = p.institution_id and e.purpose = p.purpose and e.contact_id = any(${contactIds})) e on true
      where p.institution_id = ${institutionId} order by p.purpose`),
  ]
}
