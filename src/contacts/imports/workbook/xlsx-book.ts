// What the sheets of one .xlsx share: texts, and how cells look.
import { type NumberFormat, numberFormat } from './cell-text.ts'
import { readMarkup } from './markup.ts'
import type { Parts } from './parts.ts'
import { isSwitchedOn, richText } from './rich-text.ts'
import { Unreadable } from './unreadable.ts'

/** How cells look, as far as it changes what they say. */
export interface Style {
  format: NumberFormat
  isStruck: boolean
}

/** A text that several cells share. */
type Shared = string | { text: string; isStruck: true }

export interface Book {
  parts: Parts
  shared: Shared[]
  styles: Style[]
  is1904: boolean
}

/** Where the parts of a workbook lie. */
export const folder = 'xl/'

/** @throws Unreadable `broken`, `heavy` */
export async function bookOf(parts: Parts, is1904: boolean): Promise<Book> {
  return { parts, is1904, shared: await sharedIn(parts), styles: await stylesIn(parts) }
}

/** Of all shared texts together, with what holding each of them takes: a million people have four million. */
const [sharedMost, textTakes] = [1 << 28, 48]

async function sharedIn(parts: Parts): Promise<Shared[]> {
  const shared: Shared[] = []
  const part = `${folder}sharedStrings.xml`
  if (!parts.has(part)) return shared
  const rich = richText()
  let taken = 0
  await readMarkup(parts.read(part), {
    open(name, attribute) {
      if (name === 'si') rich.begin()
      else rich.open(name, attribute)
    },
    text: rich.text,
    close(name) {
      if (name !== 'si') return rich.close(name)
      const { text, isStruck } = rich.said()
      taken += text.length + textTakes
      if (taken > sharedMost) throw new Unreadable('heavy')
      shared.push(isStruck ? { text, isStruck } : text)
    },
  })
  return shared
}

async function stylesIn(parts: Parts): Promise<Style[]> {
  const part = `${folder}styles.xml`
  if (!parts.has(part)) return []
  const codes = new Map<number, string>()
  const struckFonts: boolean[] = []
  const styles: { id: number; font: number }[] = []
  let within = ''
  await readMarkup(parts.read(part), {
    open(name, attribute) {
      if (name === 'fonts' || name === 'cellXfs') within = name
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (within === 'fonts' && name === 'font') struckFonts.push(false)
      if (within === 'fonts' && name === 'strike') struckFonts[struckFonts.length - 1] = isSwitchedOn(attribute('val'))
      if (within === 'cellXfs' && name === 'xf')
        styles.push({ id: Number(attribute('numFmtId') ?? 0), font: Number(attribute('fontId') ?? 0) })
    },
    close(name) {
      if (name === within) within = ''
    },
  })
  return styles.map(({ id, font }) => ({
    format: numberFormat(id, codes.get(id)),
    isStruck: struckFonts[font] ?? false,
  }))
}
