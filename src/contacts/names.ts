/** An index entry has room for this and no more than a third of a page. */
const keyLengthMax = 400

/**
 * The parts of a name, folded and sorted: what must be equal for two names to be the same whatever the order and
 * case they were typed in. `å`, `ä`, `ö` stay letters of their own. Empty for no name.
 */
export function nameKey(...names: (string | null)[]): string {
  const parts = names
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,.;]+/)
  return parts.filter(Boolean).sort().join(' ').slice(0, keyLengthMax)
}

/** A name in one cell: "Elli Åkerblom" or "Åkerblom, Elli". The last word is the surname; one word is a first name. */
export function splitName(cell: string): { firstName: string | null; lastName: string | null } {
  const [last, first] = cell.split(/[,;]/).map((part) => part.trim())
  if (first !== undefined) return { firstName: first || null, lastName: last || null }
  const words = cell.split(' ').filter(Boolean)
  return {
    firstName: words.slice(0, Math.max(1, words.length - 1)).join(' ') || null,
    lastName: words[1] ? (words.at(-1) ?? null) : null,
  }
}
