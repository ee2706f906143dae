// What a cell says once spreadsheets, mail programs and wrong encodings are taken off it.
import iconv from 'iconv-lite'

/** NFC, no invisible characters, single spaces, no formula around the text, no guard in front of it. */
export function clean(cell: string): string {
  if (/^[\x21-\x7e]*$/.test(cell)) return /^[=']/.test(cell) ? bare(cell) : cell
  const plain = cell
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\0]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  return /^[=']/.test(plain) ? bare(plain) : plain
}

/**
 * `="0401234567"` and `=HYPERLINK("mailto:a@b.fi";"a@b.fi")` as their text; one apostrophe less where it stands before
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

/** A Finnish personal identity code stands in it: never kept, whatever the column is called. */
export const hasIdentityCode = (cell: string): boolean => cell.search(identityCode) >= 0

/** The cell as a report may show it. */
export const masked = (cell: string): string =>
  hasIdentityCode(cell) ? cell.replace(identityCode, '******-****') : cell
