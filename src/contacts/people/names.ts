/** An index entry has room for this and no more than a third of a page. */
const keyLengthMax = 400

/** Letters of our languages, which are the same in every form of Unicode. */
const plainLetters = /^[\x20-\x7e\u00c0-\u00ff]*$/

/**
 * The parts of a name, folded and sorted: what must be equal for two names to be the same whatever the order and
 * case they were typed in, and whether or not its letters were joined by an invisible character. `å`, `ä`, `ö` stay
 * letters of their own. Empty for no name.
 */
export function nameKey(...names: (string | null)[]): string {
  const typed = names.join(' ')
  const meant = plainLetters.test(typed) ? typed : typed.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const parts = meant.toLowerCase().split(/[\s,.;]+/)
  return [...new Set(parts.filter(Boolean))].sort().join(' ').slice(0, keyLengthMax)
}

/** Whom a row or a contact without an address is about: the name with the phone, else with the year. The space keeps it
 * apart from addresses. */
export const whoWithoutAddress = (key: string, phone: string | null, graduationYear: number | null): string =>
  ` ${key} ${phone ?? graduationYear ?? ''}`

const particles = /^(von|af|de|van|der|den|la|le|du|al|el)$/i

/**
 * A name in one cell: "Elli Åkerblom" or "Åkerblom, Elli". The last word is the surname (the first one when `reversed`,
 * with its particles); one word is a first name.
 */
export function splitName(cell: string, reversed = false): { firstName: string | null; lastName: string | null } {
  const [last, first] = cell.split(/[,;]/).map((part) => part.trim())
  if (first !== undefined) return { firstName: first || null, lastName: last || null }
  const words = cell.split(' ').filter(Boolean)
  if (words.length < 2) return { firstName: words[0] ?? null, lastName: null }
  const surname = reversed ? words.findIndex((word) => !particles.test(word)) + 1 : words.length - 1
  const [before, after] = [words.slice(0, surname).join(' '), words.slice(surname).join(' ')]
  return reversed ? { firstName: after || null, lastName: before } : { firstName: before, lastName: after }
}

const formerMark = '(?:o\\.\\s?s\\.?|os\\.|omaa sukua|ent\\.?|entinen|f\\.\\s?d\\.?|född|tidigare|née|née?\\.)'
const formerLater = new RegExp(`[,\\s]+${formerMark}\\s+(\\p{L}[\\p{L}' -]*)$`, 'iu')
const formerIn = new RegExp(`^${formerMark}\\s+`, 'iu')

/** Nobody is called so long; a longer text is not looked through. */
const nameLength = 400

/** Takes surnames borne before off a name: "Rummukainen (Siirinen, ent. Titov)", "Mäkinen o.s. Virtanen". */
export function withoutFormer(name: string): { name: string; former: string | null } {
  if (name.length > nameLength || !/[(\s]/.test(name)) return { name, former: null }
  const open = name.lastIndexOf('(')
  if (open > 0 && name.indexOf(')', open) === name.length - 1 && name.length - open > 2) {
    const formers = name
      .slice(open + 1, -1)
      .split(',')
      .map((one) => one.trim().replace(formerIn, '').trim())
    return { name: name.slice(0, open).trim(), former: formers.filter(Boolean).join(', ') || null }
  }
  const said = formerLater.exec(name)
  return said ? { name: name.slice(0, said.index).trim(), former: said[1]?.trim() ?? null } : { name, former: null }
}
