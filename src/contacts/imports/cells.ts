// What a cell says once spreadsheets, mail programs and wrong encodings are taken off it.
import iconv from 'iconv-lite'

/** More letters than Excel lets into a cell twice over: what is longer is no cell of a register. */
export const cellLength = 1 << 16

/** Controls, soft hyphens, directions and their kind: nobody sees them, and two names that differ in them are one. */
const invisible = /(?![\u200c\u200d]|\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
/** They join letters of some scripts and pictures, and belong to a word there; in Latin letters they are noise. */
const joiner = /[\u200c\u200d]/g
const isJoined = /^(?!\p{Script=Latin})[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u

/** Letters of our languages as they are typed: nothing to take off but spaces. */
const plainText = /^[\x20-\x7e\u00c0-\u00ff]*$/

/** NFC, no invisible characters, single spaces, no formula around the text, no guard in front of it. */
export function clean(cell: string): string {
  if (plainText.test(cell) && cell[0] !== ' ' && !cell.endsWith(' ') && !cell.includes('  '))
    return cell[0] === '=' || cell[0] === "'" ? bare(cell) : cell
  const plain = cell
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .replace(joiner, withinWord)
    .trim()
  return /^[=']/.test(plain) ? bare(plain) : plain
}

function withinWord(sign: string, at: number, text: string): string {
  const low = text.charCodeAt(at - 1)
  const before = low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at)
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0)
  return isJoined.test(before) && isJoined.test(after) ? sign : ''
}

/** What spreadsheets and programs write where there is nothing: `#N/A`, `#PUUTTUU!`, `NULL`, a date of zeros. */
const nothing =
  /^(#[\p{Lu}\d/_ ]{1,24}[!?]|#N\/A( N\/A)?|#N\/D|#(PUUTTUU|SAKNAS|NIMI|NAMN|NAME)|Err:\d{3}|NULL|null|\(null\)|\[null\]|<null>|\\N|NaN|nan|NAN|<NA>|NaT|undefined|\[object Object\]|anonymous|\(blank\)|\(tyhjä\)|\(tom\)|#TYHJÄ|0000-00-00([ T][0:.Z]*)?|00\.00\.0000|0\.0\.0000)$/u
/** Signs alone, which say that there is nothing to say. */
const signs = /^[-–—?.*_/\s]+$/

/** The cell holds what a program writes where there is nothing. */
export const isNothing = (cell: string): boolean => cell.length <= 40 && nothing.test(cell)

/** A value that was wider than its column: something is there, and nobody can say what. */
export const isHidden = (cell: string): boolean => cell.length <= 300 && /^#+$/.test(cell)

/** The cell holds no letter and no digit, but a sign for nothing. */
export const isSign = (cell: string): boolean => cell.length <= 10 && signs.test(cell)

/**
 * `="0401234567"` and `=HYPERLINK("mailto:a@b.fi";"a@b.fi")` as their text; one apostrophe less where it is before
 * what a spreadsheet would take for a formula (our own export puts it there).
 */
function bare(cell: string): string {
  if (/^'+[=+\-@＝＋－＠]/.test(cell)) return cell.slice(1)
  const text = /^="([^"]*)"$/.exec(cell)?.[1]
  if (text !== undefined) return text.trim()
  const [, target = '', shown = ''] = /^=hyperlink\(\s*"([^"]*)"\s*(?:[;,]\s*"([^"]*)"\s*)?\)$/i.exec(cell) ?? []
  if (!target) return cell
  return shown && !target.includes('@') ? shown.trim() : target.replace(/^mailto:/i, '').trim()
}

// UTF-8 that was once read as Windows-1252 (Ã¤), and Windows-1252 that was read as the Cyrillic page (Mьnchen).
const trail = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
const twice = new RegExp(`[\\u00c2-\\u00df]${trail}|[\\u00e0-\\u00ef]${trail}{2}`, 'g')
const mixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u
const suspicious = /[\u00c2-\u00c5\u00e2]|\p{Script=Cyrillic}/u

/** The cell as it was meant, or null where nothing looks broken. */
export function repaired(cell: string): string | null {
  if (!suspicious.test(cell)) return null
  const mended = mixed.test(cell)
    ? cell.replace(/\p{Script=Cyrillic}/gu, (letter) =>
        iconv.decode(iconv.encode(letter, 'windows-1251'), 'windows-1252'),
      )
    : cell.replace(twice, (broken) => {
        const meant = iconv.encode(broken, 'windows-1252').toString('utf8')
        return /^[\u00a0-\u024f\u2010-\u203a€]$/u.test(meant) ? meant : broken
      })
  return mended === cell ? null : mended.normalize('NFC')
}

const identityCode = /\b[0-3]\d[01]\d{3}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b/gi

/** Whether the cell contains a Finnish personal identity code, which is never kept, whatever the column is called. */
export const hasIdentityCode = (cell: string): boolean => cell.search(identityCode) >= 0

/** The cell as a report may show it. */
export const masked = (cell: string): string =>
  hasIdentityCode(cell) ? cell.replace(identityCode, '******-****') : cell
