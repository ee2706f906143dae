// The words a template may use.

/** Merge fields: what differs from person to person. */
export const recipientFields = ['first_name', 'last_name', 'graduation_year', 'programme'] as const
export type RecipientField = (typeof recipientFields)[number]

/** Links of ours; each carries the recipient's own token. */
export const systemLinks = ['unsubscribe', 'preferences', 'rsvp', 'view'] as const
export type SystemLink = (typeof systemLinks)[number]

/** Values that all recipients share. `t.…` are the words of the language, `institution.…` the sender. */
export type Constants = Record<string, string>

export const isPersonal = (path: string): boolean =>
  recipientFields.includes(path as RecipientField) || systemLinks.some((link) => path === `links.${link}`)

/** Which merge fields a compiled text uses: only these are frozen into a delivery. */
export const fieldsIn = (text: string): RecipientField[] =>
  recipientFields.filter((field) => new RegExp(`\\{\\{(#if |#unless )?${field}\\}\\}`).test(text))
