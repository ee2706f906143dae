// A row of sums below a table is nobody.
import { clean } from './cells.ts'

const sum =
  /^(yhteensä|yht|summa|loppusumma|välisumma|kaikkiaan|lukumäärä|keskiarvo|kaikki yhteensä|sum|totals?|grand total|total sum|subtotal|count|average|totalt|sammanlagt|slutsumma|delsumma|antal|medeltal|genomsnitt)[.:]?( ?[\d.,]+)?( ?(kpl|hlö|henkilöä|henkeä|riviä|st|personer|rader|persons|people|rows))?[.:]?$/i
const figure = /^[-+]?[\d\s.,]+ ?[%€]?( ?(kpl|hlö|st))?$/
/** A row of sums has short cells. */
const longest = 60

/** Whether the row contains only words for a sum and figures. */
export function isSumRow(cells: string[]): boolean {
  if (cells.some((cell) => cell.length > longest)) return false
  const filled = cells.map(clean).filter(Boolean)
  return filled.some((cell) => sum.test(cell)) && filled.every((cell) => sum.test(cell) || figure.test(cell))
}
