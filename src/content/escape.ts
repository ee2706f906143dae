const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
}

/** Text safe between tags and in quoted attributes, as Handlebars escapes it. */
export const escapeHtml = (text: string): string =>
  /[&<>"'`=]/.test(text) ? text.replace(/[&<>"'`=]/g, (character) => entities[character] as string) : text

/** Private characters that mean something to us while a template is compiled; texts of people lose them. */
export const reserved = /[\ue05c\ue07b\ue07d\ue100-\ue12f\ue200\ue201]/g

/**
 * Braces and backslashes of a value, written as private characters while a template is compiled, so that they can neither
 * open a mustache nor keep the next one from opening; the composer shows them as they were.
 */
export const hideBraces = (text: string): string =>
  text.replaceAll('{', '\ue07b').replaceAll('}', '\ue07d').replaceAll('\\', '\ue05c')
/** Braces that were hidden from Handlebars, as they were written. */
export const showBraces = (text: string): string =>
  text.replaceAll('\ue07b', '{').replaceAll('\ue07d', '}').replaceAll('\ue05c', '\\')

/** Characters that have no business in a name or a header: controls, and those that turn the reading direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unwanted = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** Text without control and direction characters; a tab or line break stays. */
export const printable = (text: string): string => text.replace(unwanted, '')

/** Text for one header line. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()

/** What somebody typed, without halves of characters and what has no business in a text. */
export const typed = (text: string): string => printable(text.toWellFormed())

/** A person's value: as typed, and nothing that looks like a template's field in what is sent. */
export const personal = (text: string): string => {
  const shown = typed(text)
  return shown.includes('{{') || shown.includes('}}') ? shown.replace(/\{{2,}/g, '{').replace(/\}{2,}/g, '}') : shown
}
