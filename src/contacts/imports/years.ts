// The year in which somebody left the school, as registers say it.

const firstYear = 1930
/** What a cell can be that has a year in it. */
const cellLength = 100

/**
 * `2004`, `1.6.2004`, `2004-06-01`, `01.06.04`, `kevät 2004`, `2018K`, `K18`, `'85`, `2001–2004` (its end), Excel's 38139.
 * Null where no year is said, or one in which nobody can have left a school.
 */
export function graduationYear(cell: string, thisYear: number): number | null {
  if (!cell || cell.length > cellLength) return null
  const plausible = (year: number) => (year >= firstYear && year <= thisYear + 1 ? year : null)
  const four = cell.match(/(?<!\d)(19|20)\d{2}(?!\d)/g)
  if (four) return plausible(Number(four.at(-1)))
  if (/^[234]\d{4}([.,]\d+)?$/.test(cell))
    return plausible(new Date(Date.UTC(1899, 11, 30) + Number.parseInt(cell, 10) * 86_400_000).getUTCFullYear())
  const two = /(?:^|[./-]|['’‘`´KSks ])(\d{2})[KSks]?$/.exec(cell)?.[1]
  if (!two) return null
  const recent = 2000 + Number(two)
  return plausible(recent <= thisYear + 1 ? recent : recent - 100)
}
