// Header values: RFC 5322 and RFC 2047.
import { oneLine } from './escape.ts'

const encodedWordMax = 75
const prefix = '=?UTF-8?B?'
const bytesPerWord = Math.floor((encodedWordMax - prefix.length - 2) / 4) * 3

/** Text for an unstructured header such as Subject: as it is, or as encoded words of at most 75 characters. */
export function encodeText(text: string): string {
  const line = oneLine(text)
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && line.length <= 900) return foldAtSpaces(line)
  return encodedWords(line)
}

/** A display name before an address: a quoted string, or encoded words. */
export function encodePhrase(text: string): string {
  const line = oneLine(text)
  if (/^[\w !#$%&'*+/=?^`{|}~-]*$/.test(line) && !line.includes('=?') && line.length <= 200) return line
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && line.length <= 200)
    return `"${line.replace(/["\\]/g, '\\$&')}"`
  return encodedWords(line)
}

/** Splits between characters, never within one. */
function encodedWords(text: string): string {
  const words: string[] = []
  let gathered = ''
  let size = 0
  for (const character of text) {
    const bytes = Buffer.byteLength(character)
    if (size + bytes > bytesPerWord) {
      words.push(gathered)
      gathered = ''
      size = 0
    }
    gathered += character
    size += bytes
  }
  words.push(gathered)
  return words.map((word) => `${prefix}${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
}

const lineLength = 76

/** Folds before a word that would pass the 76th column (the header's name counted as 10). */
function foldAtSpaces(line: string): string {
  let width = 10
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
