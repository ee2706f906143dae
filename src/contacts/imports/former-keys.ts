// The keys by which earlier builds would have known a row: people who were erased then are known only by a hash of such
// a key.
import { readAddress } from '../../platform/addresses.ts'
import { splitName, whoWithoutAddress, withoutFormer } from '../people/names.ts'
import type { Column } from './columns.ts'
import type { Field } from './headers.ts'
import type { PersonRow } from './row.ts'

/** What differs between the rules of a cell is one of these: signs that rules 1 left within, two named addresses. */
const mayDiffer = /(?!\s)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}]|<[^<]*</u

/** A cell by rules 1. */
const cleanOnce = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\0]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** A name's key by rules 1: only spaces and stops between its parts were taken off. */
function nameKeyOnce(...names: (string | null)[]): string {
  const parts = names
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,.;]+/)
  return [...new Set(parts.filter(Boolean))].sort().join(' ').slice(0, 400)
}

/** Of several named addresses rules 1 took the last one. */
function addressKeyOnce(cell: string): string | null {
  const open = cell.lastIndexOf('<')
  const close = cell.indexOf('>', open)
  if (open < 0 || close < 0 || !/^[;,.\s]*$/.test(cell.slice(close + 1, close + 100))) return null
  const read = readAddress(cell.slice(open + 1, close))
  return 'key' in read ? read.key : null
}

/**
 * A function that returns the other keys by which a row would have been known: its address's, or the name with phone or year.
 * It costs one look where nothing differs.
 */
export function formerKeyReader(columns: Column[]): (cells: string[], row: PersonRow) => string | null {
  const first = (field: Field): number =>
    Math.min(...columns.flatMap((column) => (column.field === field ? [column.index] : [])))
  const at = {
    address: first('address'),
    first: first('first_name'),
    last: first('last_name'),
    name: first('name'),
    reversed: first('name_reversed'),
    former: first('former_name'),
  }
  const looked = Object.values(at).filter(Number.isFinite)
  return (cells, row) => {
    if (!looked.some((index) => mayDiffer.test(cells[index] ?? ''))) return null
    const cell = (index: number) => cleanOnce(cells[index] ?? '')
    if (row.addressKey !== null) {
      const key = addressKeyOnce(cell(at.address))
      return key === row.addressKey ? null : key
    }
    const straight = cell(at.name)
    const whole = withoutFormer(straight || cell(at.reversed))
    const split = whole.name ? splitName(whole.name, !straight) : { firstName: null, lastName: null }
    const last = withoutFormer(cell(at.last))
    const key = nameKeyOnce(
      cell(at.first) || split.firstName,
      last.name || split.lastName,
      cell(at.former) || last.former || whole.former,
    )
    return key === row.nameKey ? null : whoWithoutAddress(key, row.phone ?? row.phoneTyped, row.graduationYear)
  }
}
