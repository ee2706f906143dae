// Takes an import back: contacts, subscriptions and permission become what they were, except for what people did themselves.
import type { Fragment, Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockContacts } from '../people/contact-lock.ts'
import { leaveToDirectory } from '../people/directory.ts'
import { type ConflictRow, setDecided } from '../permission/disputes.ts'
import { importedColumns } from './write.ts'

export interface Undone {
  importId: number
  /**
   * False where somebody was written to since: then nothing was undone, and `toReview` people are listed for a person
   * to check.
   */
  undone: boolean
  deleted: number
  restored: number
  /**
   * Contacts that the import created and that stay, since they did something themselves or another import matched them.
   */
  kept: number
  toReview: number
}

/** People that an import concerns, as a SELECT of contact_id, and since when. */
export interface Concerned {
  institutionId: number
  people: Fragment
  since: Date
}

interface TakingBack {
  institutionId: number
  importId: number
  by: string
  /** Whether any of them was written to since: asked of a room above. */
  wereWrittenTo: (tx: Transaction, concerned: Concerned) => Promise<boolean>
}

/** @throws Refusal `import.unknown` or `import.undone_before` */
export async function takeBackImport(
  tx: Transaction,
  { institutionId, importId, by, wereWrittenTo }: TakingBack,
  now: Date,
): Promise<Undone> {
  await lockContacts(tx, institutionId)
  const [row] = await tx<{ startedAt: Date; undoneAt: Date | null }[]>`
      select started_at as "startedAt", undone_at as "undoneAt" from import
      where institution_id = ${institutionId} and import_id = ${importId}`
  if (!row) throw new Refusal('import.unknown', { id: importId })
  if (row.undoneAt) throw new Refusal('import.undone_before', { id: importId })
  await gatherConcerned(tx, institutionId, importId)
  const nothing = { importId, deleted: 0, restored: 0, kept: 0 }
  const people = tx`select contact_id from import_concerned`
  if (await wereWrittenTo(tx, { institutionId, people, since: row.startedAt }))
    return { ...nothing, undone: false, toReview: await reviewInstead(tx, institutionId, importId) }
  await tx`update import set undone_at = ${now}, undone_by = ${by}
      where institution_id = ${institutionId} and import_id = ${importId}`
  await passOnSubscriptions(tx, institutionId, importId)
  await tx`delete from subscription s where s.institution_id = ${institutionId} and s.import_id = ${importId}
      and s.state = 'confirmed'`
  await reopenDecisions(tx, institutionId, importId)
  await tx`delete from disputed_refusal where institution_id = ${institutionId} and import_id = ${importId}`
  const restored = await restore(tx, institutionId, importId, now)
  const { deleted, kept } = await takeAway(tx, institutionId, importId)
  await leaveToDirectory(tx, institutionId, importId)
  await passOnWords(tx, institutionId, importId, now)
  await tx`select derive_consent_again(${institutionId}, array(select contact_id from import_concerned))`
  await tx`select derive_deceased(${institutionId}, array(select contact_id from import_concerned))`
  await tx`update import_row set cells = null, reason_values = null, doubts = null
      where institution_id = ${institutionId} and import_id = ${importId}`
  return { ...nothing, undone: true, deleted, restored, kept, toReview: 0 }
}

/** Passes subscriptions on to another import into the same list that matched the same person and is not undone. */
const passOnSubscriptions = (tx: Transaction, institutionId: number, importId: number) => tx`
  update subscription s set import_id = o.import_id
  from (select r.contact_id, i.list_id, min(r.import_id) as import_id
    from import i join import_row r on r.institution_id = i.institution_id and r.import_id = i.import_id
    where i.institution_id = ${institutionId} and i.undone_at is null
      and r.outcome in ('created', 'updated', 'unchanged', 'duplicate')
      and r.contact_id in (select contact_id from import_concerned) group by 1, 2) o
  where s.institution_id = ${institutionId} and s.import_id = ${importId} and s.state = 'confirmed'
    and s.contact_id = o.contact_id and s.list_id = o.list_id`

/**
 * Another import of the same content for the same purpose entered no permission, since this import had: it enters it
 * now.
 */
const passOnWords = (tx: Transaction, institutionId: number, importId: number, now: Date) => tx`
  insert into consent_entry (institution_id, contact_id, purpose, state, wording_version, language, source,
    source_detail, by_person, recorded_by, recorded_at, import_id)
  select e.institution_id, e.contact_id, e.purpose, e.state, e.wording_version, e.language, e.source,
    e.source_detail, false, twin.recorded_by, ${now}, twin.import_id
  from consent_entry e
  join contact c on c.institution_id = e.institution_id and c.contact_id = e.contact_id
  join lateral (select t.import_id, t.recorded_by from import t join import i on i.institution_id = t.institution_id
      and i.import_id = e.import_id and i.content_hash = t.content_hash and i.purpose = t.purpose
    where t.institution_id = e.institution_id and t.import_id <> e.import_id and t.undone_at is null
    order by t.import_id limit 1) twin on true
  where e.institution_id = ${institutionId} and e.import_id = ${importId}`

/** Gathers everybody whom the import created, changed, put on the list or made an entry about. */
const gatherConcerned = (tx: Transaction, institutionId: number, importId: number) => tx`
  create temp table import_concerned on commit drop as
  select contact_id from contact where institution_id = ${institutionId} and import_id = ${importId}
  union select contact_id from import_change where institution_id = ${institutionId} and import_id = ${importId}
  union select contact_id from subscription where institution_id = ${institutionId} and import_id = ${importId}
  union select contact_id from consent_entry where institution_id = ${institutionId} and import_id = ${importId}
  union select contact_id from decease_entry where institution_id = ${institutionId} and import_id = ${importId}`

/**
 * Reopens the conflicting rows whose decision this import carried out: they wait for a decision, and their refusals
 * hold again.
 */
async function reopenDecisions(tx: Transaction, institutionId: number, importId: number): Promise<void> {
  const rows = await tx<ConflictRow[]>`update import_row set decided = null, decided_by = null, decided_at = null,
      decision_id = null
    where institution_id = ${institutionId} and decision_id = ${importId}
    returning import_id as "importId", line`
  for (const row of rows) await setDecided(tx, institutionId, row, false)
}

/**
 * Undoes nothing, since messages cannot be taken back: lists everybody concerned for a person to check. @returns how
 * many
 */
async function reviewInstead(tx: Transaction, institutionId: number, importId: number): Promise<number> {
  const { count } = await tx`insert into import_review (institution_id, import_id, contact_id)
    select ${institutionId}, ${importId}, contact_id from import_concerned on conflict do nothing`
  const [known] = await tx<[{ people: number }]>`select count(*) as people from import_review
    where institution_id = ${institutionId} and import_id = ${importId}`
  return Math.max(count, known.people)
}

/**
 * Restores each column that is still as the import left it and that the person did not write. @returns how many
 * contacts
 */
async function restore(tx: Transaction, institutionId: number, importId: number, now: Date): Promise<number> {
  const back = importedColumns.map((column) => {
    const before = tx`(jsonb_populate_record(null::contact, i.before)).${tx(column)}`
    const value = column === 'attributes' ? tx`(${attributesBack(tx)})` : before
    const stays =
      column === 'attributes'
        ? tx`false`
        : tx`${column} = any(c.self_written) or
            c.${tx(column)} is distinct from (jsonb_populate_record(null::contact, i.after)).${tx(column)}`
    return tx`${tx(column)} = case when ${stays} then c.${tx(column)} else ${value} end`
  })
  const { count } = await tx`update contact c set ${back.reduce((all, one) => tx`${all}, ${one}`)}, updated_at = ${now}
    from import_change i
    where i.institution_id = ${institutionId} and i.import_id = ${importId}
      and c.institution_id = i.institution_id and c.contact_id = i.contact_id`
  return count
}

/** Attributes one by one: what a later import wrote stays. */
const attributesBack = (tx: Transaction) => tx`
  select coalesce(jsonb_object_agg(key, value), '{}') from (
    select a.key, a.value from jsonb_each(c.attributes) a
      where a.value is distinct from i.after -> 'attributes' -> a.key
    union all
    select b.key, b.value from jsonb_each(i.before -> 'attributes') b
      where c.attributes -> b.key is not distinct from i.after -> 'attributes' -> b.key) kept`

/**
 * Deletes the contacts that the import created, except those that did something themselves since, were entered
 * somewhere by hand, or were matched by another import that is not undone: they belong to that import from now on.
 */
async function takeAway(tx: Transaction, institutionId: number, importId: number) {
  await tx`create temp table import_staying on commit drop as
    select c.contact_id, (select min(r.import_id) from import_row r
        join import i on i.institution_id = r.institution_id and i.import_id = r.import_id and i.undone_at is null
        where r.institution_id = c.institution_id and r.contact_id = c.contact_id and r.import_id <> ${importId}
          and r.outcome in ('updated', 'unchanged', 'duplicate')) as other_import
    from contact c where c.institution_id = ${institutionId} and c.import_id = ${importId}`
  await tx`delete from import_staying t where t.other_import is null
    and not exists (select from consent_entry e where e.institution_id = ${institutionId}
      and e.contact_id = t.contact_id and not exists (select from import i where i.institution_id = e.institution_id
        and i.import_id = e.import_id and i.undone_at is not null))
    and not exists (select from subscription s where s.institution_id = ${institutionId} and s.contact_id = t.contact_id)
    and not exists (select from life_sign l where l.institution_id = ${institutionId} and l.contact_id = t.contact_id)
    and not exists (select from contact_merge m where m.institution_id = ${institutionId} and m.undone_at is null
      and t.contact_id in (m.kept_id, m.gone_id))
    and not exists (select from contact c where c.institution_id = ${institutionId} and c.contact_id = t.contact_id
      and c.self_written <> '{}')
    and not exists (select from decease_entry e where e.institution_id = ${institutionId}
      and e.contact_id = t.contact_id and e.source = 'hand')`
  await tx`delete from decease_entry e using contact c
    where e.institution_id = ${institutionId} and c.institution_id = e.institution_id and c.contact_id = e.contact_id
      and c.import_id = ${importId} and not exists (select from import_staying t where t.contact_id = c.contact_id)`
  const { count: deleted } = await tx`delete from contact c
    where c.institution_id = ${institutionId} and c.import_id = ${importId}
      and not exists (select from import_staying t where t.contact_id = c.contact_id)`
  const { count: kept } = await tx`update contact c set import_id = t.other_import, import_line = null
    from import_staying t where c.institution_id = ${institutionId} and c.contact_id = t.contact_id`
  return { deleted, kept }
}
