// Header values: RFC 5322 and RFC 2047.
import { oneLine } from './escape.ts'

const lineLength = 76
const encodedWordMax = 75
const prefix = '=?UTF-8?B?'
const bytesIn = (width: number): number => Math.floor((width - prefix.length - 2) / 4) * 3

/**
 * Text for an unstructured header such as Subject: as it is, or as encoded words, no line of which is longer than 76
 * (RFC 2047 2). @param name of the field: it stands on the first line
 */
export function encodeText(text: string, name = 'Subject'): string {
  const line = plainLine(text)
  const used = name.length + 2
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && line.length <= 900) return foldAtSpaces(line, used)
  return encodedWords(line, used)
}

/** A mailbox (RFC 5322 3.4): the address alone, or behind a name. @param name of the field */
export function encodeMailbox(shown: string, address: string, name: string): string {
  const used = name.length + 2
  const phrase = shown && encodePhrase(shown, used)
  if (!phrase) return `<${address}>`
  const folded = phrase.lastIndexOf('\n')
  const lastLine = folded < 0 ? used + phrase.length : phrase.length - folded - 1
  return `${phrase}${lastLine + address.length + 3 > lineLength ? '\r\n' : ''} <${address}>`
}

/** One line in which nothing looks like an encoded word: some mail programs decode what they have decoded once more. */
const plainLine = (text: string): string => oneLine(text).replace(/=\?(?=[^?]*\?[bq]\?)/gi, '= ?')

/** A display name before an address: a quoted string, or encoded words. @param used how much of the first line is taken */
export function encodePhrase(text: string, used = 0): string {
  const line = plainLine(text)
  if (/^[\w !#$%&'*+/=?^`{|}~-]*$/.test(line) && !line.includes('=?') && line.length <= 200) return line
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && line.length <= 200)
    return `"${line.replace(/["\\]/g, '\\$&')}"`
  return encodedWords(line, used)
}

/** Splits between characters, never within one. */
function encodedWords(text: string, used: number): string {
  const word = (part: string) => `${prefix}${Buffer.from(part).toString('base64')}?=`
  let room = bytesIn(Math.min(encodedWordMax, lineLength - used))
  if (Buffer.byteLength(text) <= room) return word(text)
  const words: string[] = []
  let gathered = ''
  let size = 0
  for (const character of text) {
    const bytes = Buffer.byteLength(character)
    if (size + bytes > room) {
      words.push(word(gathered))
      gathered = ''
      size = 0
      // The lines after the first begin with a space.
      room = bytesIn(encodedWordMax)
    }
    gathered += character
    size += bytes
  }
  words.push(word(gathered))
  return words.join('\r\n ')
}

/** Folds before a word that would pass the 76th column. */
function foldAtSpaces(line: string, used: number): string {
  let width = used
  return line
    .replace(/\S+|\s/g, (part) => part)
    .split(' ')
    .map((word, i) => {
      const folds = i > 0 && width + 1 + word.length > lineLength
      width = folds ? 1 + word.length : width + 1 + word.length
      return i === 0 ? word : (folds ? '\r\n ' : ' ') + word
    })
    .join('')
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

/** RFC 5322 3.3, in UTC. */
export const messageDate = (moment: Date): string =>
  `${days[moment.getUTCDay()]}, ${two(moment.getUTCDate())} ${months[moment.getUTCMonth()]} ${moment.getUTCFullYear()} ` +
  `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())} +0000`
