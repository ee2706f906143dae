// The words a template may use.

/** Merge fields: what differs from person to person. `attributes.NAME` are the school's own columns besides. */
export const recipientFields = [
  'first_name',
  'last_name',
  'graduation_year',
  'programme',
  'years_since_graduation',
  'answer_yes',
  'answer_maybe',
  'answer_no',
  'seats',
  'waiting_position',
] as const

/** Links of ours; each carries the recipient's own token. */
export const systemLinks = ['unsubscribe', 'preferences', 'rsvp', 'view', 'confirm'] as const

/** What stands for a name in a template: plain text, markup of ours that may hold merge fields, or items of a list. */
export type Constant = string | { markup: string } | { items: Record<string, string>[] }

/** Values that all recipients share. `t.…` are the words of the language, `institution.…` the sender. */
export type Constants = Record<string, Constant>

const attributePrefix = 'attributes.'
/** An attribute whose name could be mistaken for markup cannot be a merge field. */
const attributeName = /^[\p{L}\p{N} _.,()/+-]{1,60}$/u

/** Whether a path names a value that differs from person to person. */
export const isMergeField = (path: string): boolean =>
  (recipientFields as readonly string[]).includes(path) ||
  (path.startsWith(attributePrefix) && attributeName.test(path.slice(attributePrefix.length)))

/** Whether what a path gives is one person's own: a merge field or a link of theirs. */
export const isPersonal = (path: string): boolean =>
  isMergeField(path) || systemLinks.some((link) => path === `links.${link}`)

/** A path as a mustache writes it: `attributes.[Nykyinen työ]`. */
export const written = (path: string): string =>
  path.startsWith(attributePrefix) ? `${attributePrefix}[${path.slice(attributePrefix.length)}]` : path

/** Which merge fields a compiled text uses: only these are frozen into a delivery. */
export function fieldsIn(text: string): string[] {
  const paths = [...text.matchAll(/\{\{(?:#(?:if|unless|one) )?([^{}#/]+)\}\}/g)].map(([, path = '']) =>
    path.replace(/^attributes\.\[(.*)\]$/, `${attributePrefix}$1`),
  )
  return [...new Set(paths)].filter(isMergeField)
}

/** The name of the attribute that a merge field shows; null for a field that every register has. */
export const attributeOf = (field: string): string | null =>
  field.startsWith(attributePrefix) ? field.slice(attributePrefix.length) : null
