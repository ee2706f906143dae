// The directory: what people are found and listed by. Whoever writes what somebody is called says so here; of imports the job process
// takes care a moment later, since the index of parts of words costs as much as an import.
import type { Database, Fragment, Sql, Transaction } from '../../platform/db.ts'
import { findAlike, leaveAlike } from './alike.ts'
import { phoneReader } from './phones.ts'

/** Whoever has more in their row is found by the beginning of it. */
const wordsMost = 2000

/** What the contact `c` is looked for by. Of whoever is under non-disclosure neither phone nor place is told by being found. */
const wordsOf = (
  sql: Sql,
): Fragment => sql`left(' ' || searchable(concat_ws(' ', c.first_name, c.last_name, c.former_name, c.address,
  c.graduation_year, case when not c.non_disclosure then concat_ws(' ', c.phone, c.phone_typed,
    (select string_agg(a.value, ' ') from jsonb_each_text(c.attributes) a)) end)), ${wordsMost})`

/** The order of our alphabet: å, ä and ö stand behind z, and so do these signs. */
const sortNameOf = (sql: Sql): Fragment => sql`left(translate(lower(concat_ws(' ', c.last_name, c.first_name)),
  'åäöéèüšžæø', '{|}eeysz|}'), 200) collate "C"`

/**
 * Contacts that stand in the directory as they are now, and whom they may be is looked for anew; whoever was merged into another is found
 * as that one.
 */
export async function listInDirectory(tx: Sql, institutionId: number, contactIds: number[]): Promise<void> {
  await tx`insert into contact_directory as known (institution_id, contact_id, words, sort_name)
  select c.institution_id, c.contact_id, ${wordsOf(tx)}, ${sortNameOf(tx)} from contact c
  where c.institution_id = ${institutionId} and c.contact_id = any(${contactIds}) and c.merged_into is null
  on conflict (institution_id, contact_id) do update set words = excluded.words, sort_name = excluded.sort_name
    where (known.words, known.sort_name) is distinct from (excluded.words, excluded.sort_name)`
  await findAlike(tx, institutionId, contactIds)
}

/** Contacts who are found as another from now on. */
export async function leaveDirectory(tx: Transaction, institutionId: number, contactIds: number[]): Promise<void> {
  await tx`delete from contact_directory where institution_id = ${institutionId} and contact_id = any(${contactIds})`
  await leaveAlike(tx, institutionId, contactIds)
}

/** The people of an import are to be looked at anew: it was taken back. */
export const leaveToDirectory = (tx: Transaction, institutionId: number, importId: number) => tx`
  update import set directory_at = null, directory_upto = 0
  where institution_id = ${institutionId} and import_id = ${importId}`

/** Imports whose people are not in the directory yet. */
const unlisted = (sql: Sql, institutionId: number): Fragment => sql`
  select import_id from import where institution_id = ${institutionId} and directory_at is null`

/** Whoever has a number up to this was there before any of them. */
const lowest = (sql: Sql, institutionId: number): Fragment => sql`
  select min(known_upto) from import where institution_id = ${institutionId} and directory_at is null`

/** People at a time: whoever has to stop, or to do something else, waits no longer than they take. */
const followedMost = 5000

/** Brings the next people of an import into the directory. @returns whether there may be others */
export const followImports = (sql: Database, now: Date): Promise<boolean> =>
  sql.begin(async (tx) => {
    const [found] = await tx<Followed[]>`
      select institution_id as "institutionId", import_id as "importId", directory_upto as upto,
        known_upto as "knownUpto" from import
      where directory_at is null order by institution_id, import_id limit 1 for update skip locked`
    if (!found) return false
    await followOne(tx, found, now)
    return true
  }) as Promise<boolean>

interface Followed {
  institutionId: number
  importId: number
  /** Everybody up to this contact has been followed. */
  upto: number
  knownUpto: number
}

async function followOne(
  tx: Transaction,
  { institutionId, importId, upto, knownUpto }: Followed,
  now: Date,
): Promise<void> {
  const next = (table: string, from: number) => tx`(select contact_id from ${tx(table)}
      where institution_id = ${institutionId} and import_id = ${importId} and contact_id > ${from}
      order by contact_id limit ${followedMost})`
  // Whom it made, and whom it changed.
  const people = await tx<{ contactId: number }[]>`select contact_id as "contactId" from (
      ${next('contact', Math.max(upto, knownUpto))} union ${next('import_change', upto)}) p order by contact_id limit ${followedMost}`
  const contactIds = people.map(({ contactId }) => contactId)
  await listInDirectory(tx, institutionId, contactIds)
  const isDone = contactIds.length < followedMost
  await tx`update import set directory_upto = ${contactIds.at(-1) ?? upto}, directory_at = ${isDone ? now : null}
      where institution_id = ${institutionId} and import_id = ${importId}`
}

/** Follows an import of a few people at once, in its own transaction. */
export async function followAtOnce(
  tx: Transaction,
  { institutionId, importId }: Pick<Followed, 'institutionId' | 'importId'>,
  now: Date,
): Promise<void> {
  const [known] = await tx<{ knownUpto: number }[]>`select known_upto as "knownUpto" from import
    where institution_id = ${institutionId} and import_id = ${importId}`
  await followOne(tx, { institutionId, importId, upto: 0, knownUpto: known?.knownUpto ?? 0 }, now)
}

/** Nobody is looked for by more than this; each word is a question of its own. */
const lengthMost = 200

/** A part of words as LIKE takes it. A short one begins a word: nothing else is told apart by two letters. */
const pattern = (part: string): string =>
  `%${part.length < 3 ? ' ' : ''}${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

interface Looking {
  institutionId: number
  country: string
  /** As somebody typed them; empty: everybody. */
  words: string
}

/** Whether a column of words has all of those that are looked for. */
function hasAll(sql: Sql, { country, words }: Looking, column: Fragment): Fragment {
  const { phone } = phoneReader(country)(words)
  const parts = words.slice(0, lengthMost).split(/\s+/).filter(Boolean)
  const each = parts.map((part) => sql`${column} like searchable(${pattern(part)})`)
  const named = each.reduce((before, one) => sql`${before} and ${one}`, sql`true`)
  return phone === null ? named : sql`((${named}) or ${column} like ${pattern(phone)})`
}

/**
 * People whose names, former name, address, phone, year or own columns have all of these words, as a SELECT of contact_id and sort_name from the
 * directory. @param within another such SELECT with their words, to look only there
 */
export const listed = (sql: Sql, looking: Looking, within?: Fragment): Fragment => sql`
  select d.contact_id, d.sort_name from ${within ? sql`(${within}) d` : sql`contact_directory d`}
  where d.institution_id = ${looking.institutionId} and ${hasAll(sql, looking, sql`d.words`)}`

/** The next ones of the directory in its order, so many. @param behind a condition on `d` */
export const nextListed = (
  sql: Sql,
  institutionId: number,
  { behind, most }: { behind: Fragment; most: number },
) => sql`
  select d.institution_id, d.contact_id, d.sort_name, d.words from contact_directory d
  where d.institution_id = ${institutionId} ${behind} order by d.sort_name, d.contact_id limit ${most}`

/** The same of those whom an import made a moment ago. Whom it changed is found as they were until it is followed. */
export const notYetListed = (sql: Sql, looking: Looking): Fragment => sql`
  select c.contact_id, ${sortNameOf(sql)} as sort_name from contact c
    where c.institution_id = ${looking.institutionId} and c.merged_into is null
    and c.import_id in (${unlisted(sql, looking.institutionId)}) and c.contact_id > (${lowest(sql, looking.institutionId)}) and ${hasAll(sql, looking, wordsOf(sql))}
    and not exists (select from contact_directory known
      where known.institution_id = c.institution_id and known.contact_id = c.contact_id)`

/** Both. */
export const inDirectory = (sql: Sql, looking: Looking): Fragment =>
  sql`${listed(sql, looking)} union all ${notYetListed(sql, looking)}`
