// The one place that says what of a person under non-disclosure (turvakielto, spärrmarkering) is hidden, and from whom: phone
// and place, from everybody but an admin who asks for the whole. Every way that shows contacts to a reader asks here.
import type { Actor } from '../../platform/asks.ts'
import type { Fragment, Sql } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Whoever asks for the whole. @throws Refusal `ask.not_permitted` */
export function assertAdmin(actor: Actor): void {
  const isAdmin = actor.kind === 'operator' || (actor.kind === 'member' && actor.role === 'admin')
  if (!isAdmin) throw new Refusal('ask.not_permitted')
}

/** Columns of the school's own that say where somebody is, or how to call them. */
const place =
  /osoite|kunta|paikka|kaupunki|address|adress|stad\b|\bort|city|town|place|hemort|postinumero|zip|phone|puhelin|telefon|mobi|matkapuh/i

/** Whether a column's cell is hidden where a person is under non-disclosure. @param column as the school named it */
export const isHiddenColumn = (column: string): boolean => place.test(column)

/** The phone of the contact `alias`, as a reader may see it. @param whole an admin asked for everything */
export const phoneShown = (sql: Sql, alias: string, whole: boolean): Fragment =>
  sql`case when ${whole} or not ${sql(alias)}.non_disclosure then ${sql(alias)}.phone end`

/** A column that tells of non-disclosure in a file that nobody has decided on yet. */
const protection = /turvakielto|salassapito|spärrmarkering|skydda[dt]|sekretess|non.?disclosure/i

/** A row of a file as a reader may see it. @param cells by header @param isProtected the contact that it is about is */
export function rowShown(cells: Record<string, string>, isProtected: boolean, whole: boolean): Record<string, string> {
  const saysSo = Object.entries(cells).some(([header, cell]) => protection.test(header) && cell.trim() !== '')
  if (whole || !(isProtected || saysSo)) return cells
  return Object.fromEntries(Object.entries(cells).filter(([header]) => !isHiddenColumn(header)))
}
