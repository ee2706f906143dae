// That a revision was looked at: whoever sends it need not look again, unless rules or content are others.
import { createHash } from 'node:crypto'
import type { Language } from '../i18n/languages.ts'
import type { MessageKey } from '../i18n/translate.ts'

/** What the footer shows, as text: the postal address; of a service message who sends, and why. */
export type Footer = string[]

/** Something that may not be sent. */
export interface Found {
  key: MessageKey
  what: string
  /** The text to look for in the source. */
  looked: string
}

/** What of a revision is asked. */
export interface Checked {
  language: Language
  html: string
  text: string
  isService: boolean
  footer?: Footer
  /** Set when nothing was found (sealOf). */
  seal?: string
}

/** Counts up when a rule becomes stricter: what was frozen under others is looked at again before it goes out. */
const rules = 2

/** Says that just this was looked at under just these rules. */
export const sealOf = ({ language, html, text, isService, footer }: Checked): string =>
  createHash('sha256')
    .update(JSON.stringify([rules, language, html, text, isService, footer]))
    .digest('base64url')
