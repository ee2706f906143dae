// Who is meant? People found by whatever is known of them: name, former name, address, phone.

import type { Institution } from '../../institutions/institutions.ts'
import { readAddress } from '../../platform/addresses.ts'
import type { Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inDirectory } from './directory.ts'
import { phoneShown } from './disclosure.ts'

export interface Person {
  contactId: number
  name: string
  formerName: string | null
  address: string | null
  phone: string | null
  graduationYear: number | null
  deceased: boolean
  /** Under non-disclosure: the phone is hidden unless the whole was asked for. */
  nonDisclosure: boolean
}

const shown = (
  sql: Sql,
  whole: boolean,
) => sql`c.contact_id as "contactId", concat_ws(' ', c.first_name, c.last_name) as name,
  c.former_name as "formerName", c.address, ${phoneShown(sql, 'c', whole)} as phone, c.graduation_year as "graduationYear", c.deceased,
  c.non_disclosure as "nonDisclosure"`

/** So many are told; whoever finds more says more. */
const peopleMost = 100

/**
 * Everybody who is found by these words (people/directory.ts).
 * @param whole what non-disclosure hides is shown, too: for admins only
 */
export async function findPeople(
  sql: Sql,
  institution: Pick<Institution, 'institutionId' | 'country'>,
  words: string,
  whole = false,
): Promise<Person[]> {
  return [
    ...(await sql<Person[]>`select ${shown(sql, whole)} from (${inDirectory(sql, { ...institution, words })}) f
      join contact c on c.institution_id = ${institution.institutionId} and c.contact_id = f.contact_id
      order by f.sort_name, c.contact_id limit ${peopleMost}`),
  ]
}

/** The contact of that address, or of that number where the word is one. @throws Refusal `contact.unknown` */
export async function personOf(sql: Sql, institutionId: number, word: string): Promise<Person> {
  const read = readAddress(word)
  const [person] = await sql<Person[]>`select ${shown(sql, false)} from contact c
    where c.institution_id = ${institutionId} and (c.address_key = ${'key' in read ? read.key : null}
      or c.contact_id = ${/^\d{1,15}$/.test(word) ? Number(word) : null})`
  if (!person) throw new Refusal('contact.unknown', { word })
  return person
}

/** The contact and whoever turned out to be the same person. */
export async function sameAs(sql: Sql, institutionId: number, contactId: number): Promise<number[]> {
  const rows = await sql<{ contactId: number }[]>`
    with recursive family as (
      select ${contactId}::bigint as contact_id
      union select case when m.kept_id = f.contact_id then m.gone_id else m.kept_id end
      from family f join contact_merge m on m.institution_id = ${institutionId} and m.undone_at is null
        and f.contact_id in (m.kept_id, m.gone_id))
    select contact_id as "contactId" from family order by 1`
  return rows.map((row) => row.contactId)
}
