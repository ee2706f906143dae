// What an import changes in people who were there before, as a person reads it.
import type { Sql } from '../../platform/db.ts'
import type { ImportReport } from './report.ts'

export interface ChangeShown {
  contactId: number
  name: string
  column: string
  /** Null: nothing stood there; the same of `after`. */
  before: string | null
  after: string | null
  /** Of somebody under non-disclosure: that it changes is told, not what stands there. */
  isHidden: boolean
}

/** Columns that say where somebody is or how to call them, and those that hold all that the school has of its own. */
const hidden = new Set(['phone', 'phone_typed'])

type Change = ImportReport['changes'][number]

/** Columns of the school's own are one in the register: each that differs is a change by itself. */
function byAttribute(change: Change): Change[] {
  if (change.column !== 'attributes') return [change]
  const read = (text: string | null) => JSON.parse(text ?? '{}') as Record<string, string>
  const [before, after] = [read(change.before), read(change.after)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((column) => {
    const [was, is] = [before[column] ?? null, after[column] ?? null]
    return was === is ? [] : [{ ...change, column: own(column), before: was, after: is }]
  })
}

/** A column of the school's own, told from those that every register has. */
const own = (column: string): string => `“${column}”`

/** The changes that a dry run told, with whom they are about. @param report null: none */
export async function changesShown(
  sql: Sql,
  institutionId: number,
  report: ImportReport | null,
): Promise<ChangeShown[]> {
  const changes = report?.changes ?? []
  const rows = await sql<{ contactId: number; name: string; isProtected: boolean }[]>`
    select contact_id as "contactId", concat_ws(' ', first_name, last_name) as name, non_disclosure as "isProtected"
    from contact where institution_id = ${institutionId}
      and contact_id = any(${changes.map(({ contactId }) => contactId)})`
  const known = new Map(rows.map((row) => [row.contactId, row]))
  return changes.flatMap(byAttribute).map((change) => {
    const { name = '', isProtected = true } = known.get(change.contactId) ?? {}
    const isHidden = isProtected && (hidden.has(change.column) || change.column.startsWith('“'))
    return { ...change, name, isHidden, ...(isHidden ? { before: null, after: null } : {}) }
  })
}
