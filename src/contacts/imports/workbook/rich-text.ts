// A text of a workbook in runs, each of which may look different.
import { textCollector } from './sheet.ts'

/** What a tag of its own switches on, unless it says off. */
export const isSwitchedOn = (value: string | undefined): boolean =>
  value === undefined || value === '1' || value === 'true'

/** Puts a text together; how it is pronounced is not a part of it. */
export function richText() {
  const text = textCollector()
  let isText = false
  let isSpoken = false
  let runStruck = false
  let isStruck = false
  return {
    begin(): void {
      text.begin()
      isText = false
      isSpoken = false
      runStruck = false
      isStruck = false
    },
    open(name: string, attribute: (name: string) => string | undefined): void {
      if (name === 'rPh') isSpoken = true
      if (name === 'r') runStruck = false
      if (name === 'strike') runStruck = isSwitchedOn(attribute('val'))
      isText = name === 't' && !isSpoken
    },
    text(piece: string): void {
      if (!isText) return
      text.add(piece)
      if (runStruck && piece.trim()) isStruck = true
    },
    close(name: string): void {
      if (name === 'rPh') isSpoken = false
      if (name === 't') isText = false
    },
    said: (): { text: string; isStruck: boolean } => ({ text: unescaped(text.said()), isStruck }),
  }
}

/** Signs that markup cannot hold stand as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replaceAll('\0', '')
        .toWellFormed()
    : text
