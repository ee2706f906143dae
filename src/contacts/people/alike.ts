// Who may be one person: kept as people come in, since nobody can join a register of a million people with itself while somebody waits.
import type { Fragment, Sql } from '../../platform/db.ts'

/** Of many who look alike each is kept with so many of each way: a table of one name alone makes no end of pairs. */
const alikeMost = 5

/**
 * Looks anew whom contacts may be: others of the same name, marks and further first names aside, or of the name that one of both bore
 * before, with the same year or phone.
 */
export async function findAlike(tx: Sql, institutionId: number, contactIds: number[]): Promise<void> {
  await leaveAlike(tx, institutionId, contactIds)
  await tx`insert into contact_likeness (institution_id, contact_id, name, former, graduation_year, phone)
    select institution_id, contact_id, likeness(first_name, last_name), likeness(first_name, former_name), graduation_year, phone
    from contact
    where institution_id = ${institutionId} and contact_id = any(${contactIds}) and merged_into is null
      and likeness(first_name, last_name) is not null`
  const like = (condition: Fragment): Fragment => tx`(select y.contact_id from contact_likeness y
    where y.institution_id = ${institutionId} and ${condition} and y.contact_id <> x.contact_id
    order by y.contact_id limit ${alikeMost})`
  const alsoSame = tx`(y.graduation_year = x.graduation_year or y.phone = x.phone)`
  await tx`insert into duplicate_candidate (institution_id, contact_id, other_id)
    select distinct ${institutionId}::int, least(x.contact_id, y.contact_id), greatest(x.contact_id, y.contact_id)
    from contact_likeness x cross join lateral (
      ${like(tx`y.name = x.name and y.graduation_year = x.graduation_year`)}
      union ${like(tx`y.name = x.name and y.phone = x.phone`)}
      union ${like(tx`y.name = x.former and ${alsoSame}`)}
      union ${like(tx`y.former = x.name and ${alsoSame}`)}) y
    where x.institution_id = ${institutionId} and x.contact_id = any(${contactIds})
    on conflict do nothing`
}

/** Contacts who are found as another from now on are nobody's likeness. */
export async function leaveAlike(tx: Sql, institutionId: number, contactIds: number[]): Promise<void> {
  await tx`delete from duplicate_candidate where institution_id = ${institutionId}
    and (contact_id = any(${contactIds}) or other_id = any(${contactIds}))`
  await tx`delete from contact_likeness where institution_id = ${institutionId} and contact_id = any(${contactIds})`
}
