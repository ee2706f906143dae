// What may stand in a link, what may be loaded, and what looks like either.
import { escapeHtml } from './escape.ts'

/** Whether words look like an address to somebody, or to a filter. */
export const showsAddress = (words: string): boolean =>
  /https?:\/\/|www\.|(^|[\s(<])[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[a-z]{2,24}($|[\s/?#:,;.!)>])/iu.test(words.trim())

/** Only what a browser may be led to: http or https, no user name or password in front of the host. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, href } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && !username && !password && escapeHtml(href).length < 2000
}

/** What may be loaded into a message: a web address that every mail program reads alike. */
export const isFetched = (text: string): boolean =>
  /^https?:\/\/[^\s\\/]/i.test(text) && !text.includes('\\') && isWebAddress(text)
