// What people write of themselves: no import overwrites it.
import type { Language } from '../../i18n/languages.ts'
import type { Sql, Transaction } from '../../platform/db.ts'
import { listInDirectory } from './directory.ts'
import { nameKey } from './names.ts'

/** What a person sees and changes of what is held on them. */
interface OwnFacts {
  contactId: number
  firstName: string | null
  lastName: string | null
  formerName: string | null
  language: Language | null
}

/** The contact that a link was made for, or the one that goes on for it. */
export async function ownFactsOf(sql: Sql, institutionId: number, contactId: number): Promise<OwnFacts | undefined> {
  const [contact] = await sql<OwnFacts[]>`
    select c.contact_id as "contactId", c.first_name as "firstName", c.last_name as "lastName",
      c.former_name as "formerName", c.language
    from contact l join contact c on c.institution_id = l.institution_id
      and c.contact_id = coalesce(l.merged_into, l.contact_id)
    where l.institution_id = ${institutionId} and l.contact_id = ${contactId}`
  return contact
}

/** What the person's form said. */
interface Written {
  firstName: string
  lastName: string
  language: Language
  /** The language that the form showed where the person had none: leaving it is no choice. */
  shownLanguage: Language | undefined
}

/** Keeps name and language where the person wrote something else than what stood there, and that they looked it over. */
export async function writeOwnFacts(
  tx: Transaction,
  institutionId: number,
  before: OwnFacts,
  written: Written,
  now: Date,
): Promise<void> {
  const { contactId, firstName, lastName, formerName, language } = before
  const changed = {
    ...((firstName ?? '') === written.firstName ? {} : { first_name: written.firstName || null }),
    ...((lastName ?? '') === written.lastName ? {} : { last_name: written.lastName || null }),
    ...(written.language === (language ?? written.shownLanguage) ? {} : { language: written.language }),
  }
  const key = nameKey(written.firstName, written.lastName, formerName)
  await tx`update contact set ${tx({ ...changed, name_key: key, confirmed_at: now })},
      updated_at = case when ${Object.keys(changed).length > 0} then ${now} else updated_at end,
      self_written = array(select distinct name from
        unnest(self_written || ${Object.keys(changed)}::text[]) as written (name) order by name)
    where institution_id = ${institutionId} and contact_id = ${contactId}`
  await listInDirectory(tx, institutionId, [contactId])
}

/** The person looked over what is held on them, and let it stand. */
export const confirmFacts = (tx: Transaction, institutionId: number, contactIds: number[], now: Date) => tx`
  update contact set confirmed_at = ${now}
  where institution_id = ${institutionId} and contact_id = any(${contactIds})`
