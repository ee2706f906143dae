// The one place that says what of a person under non-disclosure (turvakielto, spärrmarkering) is hidden, and from whom: phone
// and place, from everybody but an admin who asks for the whole. Every way that shows contacts to a reader asks here.
import type { Actor } from '../../platform/asks.ts'
import type { Fragment, Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Field, headingOf } from '../imports/headers.ts'

/** Whoever asks for the whole. @throws Refusal `ask.not_permitted` */
export function assertAdmin(actor: Actor): void {
  if (!isAdmin(actor)) throw new Refusal('ask.not_permitted')
}

/** Whoever may see what non-disclosure hides. */
export const isAdmin = (actor: Actor): boolean =>
  actor.kind === 'operator' || (actor.kind === 'member' && actor.role === 'admin')

/** What columns may be that say neither where somebody is nor how to call them. */
const told: ReadonlySet<Field> = new Set<Field>([
  ...([
    'address',
    'first_name',
    'last_name',
    'name',
    'name_reversed',
    'former_name',
    'graduation_year',
    'programme',
  ] as const),
  ...(['language', 'permission', 'refusal', 'deceased', 'non_disclosure'] as const),
])

/**
 * Whether a column's cell is hidden where a person is under non-disclosure: all are, but for those that we know to tell neither phone nor
 * place. What a school calls its own columns is nobody's to guess.
 * @param column as the school named it
 */
export function isHiddenColumn(column: string): boolean {
  const { field } = headingOf(column)
  return field === null || !told.has(field)
}

/** The phone of the contact `alias`, as a reader may see it. @param whole an admin asked for everything */
export const phoneShown = (sql: Sql, alias: string, whole: boolean): Fragment =>
  sql`case when ${whole} or not ${sql(alias)}.non_disclosure then ${sql(alias)}.phone end`

/** A column that tells of non-disclosure in a file that nobody has decided on yet. */
const protection = /turvakielto|salassapito|spärrmarkering|skydda[dt]|sekretess|non.?disclosure/i

/** A row of a file as a reader may see it. @param cells by header @param isProtected the contact that it is about is */
export function rowShown(cells: Record<string, string>, isProtected: boolean, whole: boolean): Record<string, string> {
  const headers = Object.keys(cells)
  const shown = cellsShown(headers, Object.values(cells), { isProtected, whole })
  return Object.fromEntries(headers.flatMap((header, at) => (shown[at] === null ? [] : [[header, shown[at] ?? '']])))
}

/** The same, cell by cell; null: it is hidden. A row that says of itself that it is protected is. */
export function cellsShown(
  headers: string[],
  cells: string[],
  { isProtected, whole }: { isProtected: boolean; whole: boolean },
): (string | null)[] {
  const saysSo = headers.some((header, at) => protection.test(header) && (cells[at] ?? '').trim() !== '')
  if (whole || !(isProtected || saysSo)) return cells
  return cells.map((cell, at) => (isHiddenColumn(headers[at] ?? '') ? null : cell))
}
