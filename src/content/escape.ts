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

/**
 * Braces of a value, written as private characters while a template is compiled, so that they cannot open a mustache; the
 * composer shows them as braces again.
 */
export const hideBraces = (text: string): string => text.replaceAll('{', '\ue07b').replaceAll('}', '\ue07d')
export const showBraces = (text: string): string => text.replaceAll('\ue07b', '{').replaceAll('\ue07d', '}')

/** Characters that have no business in a name or a header: controls, and those that turn the reading direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unwanted = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** Text without control and direction characters; a tab or line break stays. */
export const printable = (text: string): string => text.replace(unwanted, '')

/** Text for one header line. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()
