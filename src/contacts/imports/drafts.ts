// Files that are being brought in, step by step: columns, where to, dry run, import.
import { nextNumber } from '../../institutions/counters.ts'
import { json, type Sql, type Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Purpose } from '../permission/purposes.ts'
import type { Mapping } from './mapping.ts'
import type { Meanings } from './meanings.ts'

interface DraftKey {
  institutionId: number
  draftId: number
}

export interface ImportDraft {
  draftId: number
  fileName: string
  fileId: string | null
  headerLine: number | null
  /** The sheet of a workbook, as a person said; null: the one that people's addresses are on. */
  sheet: string | null
  /** Header → field, as a person said. */
  map: Mapping
  /** What words mean, by header, as a person said. */
  meanings: Meanings
  list: string | null
  purpose: Purpose | null
  source: string | null
  checkJob: number | null
  importJob: number | null
  /** The import that it has become; null: not yet. */
  importId: number | null
  begunBy: string
  begunAt: Date
}

const columns = (sql: Sql) => sql`draft_id as "draftId", file_name as "fileName", file_id as "fileId",
  header_line as "headerLine", sheet, map, meanings, list, purpose, source, check_job as "checkJob", import_job as "importJob",
  import_id as "importId", begun_by as "begunBy", begun_at as "begunAt"`

/** @throws Refusal `import.no_draft` */
export async function draftById(sql: Sql, institutionId: number, draftId: number): Promise<ImportDraft> {
  const [draft] = await sql<ImportDraft[]>`select ${columns(sql)} from import_draft
    where institution_id = ${institutionId} and draft_id = ${draftId}`
  if (!draft) throw new Refusal('import.no_draft', { id: draftId })
  return draft
}

/** So many are told; whoever has more ends some of them first. */
const draftsTold = 50

/** What has been begun and not imported, the newest first. */
export const draftsOf = async (sql: Sql, institutionId: number): Promise<ImportDraft[]> => [
  ...(await sql<ImportDraft[]>`select ${columns(sql)} from import_draft
    where institution_id = ${institutionId} and import_id is null order by draft_id desc limit ${draftsTold}`),
]

interface Begun {
  fileName: string
  fileId: string
  contentHash: Buffer
  by: string
  now: Date
}

/** Begins, or goes on with the draft of a file that was given before: what was decided about it holds. @returns its number */
export async function beginDraft(
  tx: Transaction,
  institutionId: number,
  { fileName, fileId, contentHash, by, now }: Begun,
): Promise<number> {
  const [known] = await tx<{ draftId: number }[]>`
    update import_draft set file_id = ${fileId}, file_name = ${fileName}
    where institution_id = ${institutionId} and draft_id = (select max(draft_id) from import_draft
      where institution_id = ${institutionId} and content_hash = ${contentHash} and import_id is null)
    returning draft_id as "draftId"`
  if (known) return known.draftId
  const draftId = await nextNumber(tx, institutionId, 'draft')
  await tx`insert into import_draft (institution_id, draft_id, file_name, content_hash, file_id, begun_by, begun_at)
    values (${institutionId}, ${draftId}, ${fileName}, ${contentHash}, ${fileId}, ${by}, ${now})`
  return draftId
}

/** What a person decided at a step. What was checked before is of before. */
type Decided =
  | { headerLine: number | null; sheet: string | null; map: Mapping }
  | { meanings: Meanings }
  | { list: string; purpose: Purpose; source: string }

/** Keeps what was decided. @throws Refusal `import.draft_over` where it has been imported meanwhile */
export async function decideDraft(
  tx: Transaction,
  { institutionId, draftId }: DraftKey,
  decided: Decided,
): Promise<void> {
  const set =
    'map' in decided
      ? tx`header_line = ${decided.headerLine}, sheet = ${decided.sheet}, map = ${json(tx, decided.map)}`
      : 'meanings' in decided
        ? tx`meanings = ${json(tx, decided.meanings)}`
        : tx`list = ${decided.list}, purpose = ${decided.purpose}, source = ${decided.source}`
  const { count } = await tx`update import_draft set ${set}, check_job = null, import_job = null
    where institution_id = ${institutionId} and draft_id = ${draftId} and import_id is null`
  if (!count) throw new Refusal('import.draft_over', { id: draftId })
}

/** Remembers who is to look at it, or import it. */
export const giveDraftTo = (
  tx: Transaction,
  { institutionId, draftId }: DraftKey,
  { job, isCheck }: { job: number; isCheck: boolean },
) => tx`update import_draft set ${isCheck ? tx`check_job = ${job}, import_job = null` : tx`import_job = ${job}`}
  where institution_id = ${institutionId} and draft_id = ${draftId}`

/** It is imported, in the transaction of its import. @throws Refusal `import.draft_over` where it was before: nothing is imported twice */
export async function endDraft(
  tx: Transaction,
  institutionId: number,
  { draftId, importId }: { draftId: number; importId: number },
): Promise<void> {
  const { count } = await tx`update import_draft set import_id = ${importId}
    where institution_id = ${institutionId} and draft_id = ${draftId} and import_id is null`
  if (!count) throw new Refusal('import.draft_over', { id: draftId })
}

/** Nothing of it is wanted any more. */
export const dropDraft = (tx: Transaction, institutionId: number, draftId: number) => tx`
  delete from import_draft where institution_id = ${institutionId} and draft_id = ${draftId} and import_id is null`

/** Somebody was erased, who may stand in files and in what was said of their words: what was begun with them goes. @returns how many */
export async function forgetDrafts(tx: Transaction, institutionId: number): Promise<number> {
  const { count } = await tx`delete from import_draft where institution_id = ${institutionId}`
  await tx`update import_mapping set meanings = '{}' where institution_id = ${institutionId} and meanings <> '{}'`
  return count
}
