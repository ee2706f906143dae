// Access tokens for XOAUTH2, as Microsoft 365 and Google want them instead of a password: nodemailer's XOAuth2, with a
// limit to what an issuer may answer.
import fetch from 'nodemailer/lib/fetch'
import XOAuth2, { type XOAuth2Options } from 'nodemailer/lib/xoauth2'
import type { OAuth } from '../institutions/relays.ts'
import { secretsPattern } from './reply-limits.ts'

/** Microsoft's tokens have up to 4 kB. */
const answerBytesMax = 65_536
const answerMs = 30_000

/** Where the refresh token lies: an issuer may give another one with each use, and stop taking the former. */
export interface TokenStore {
  read: () => Promise<string | null>
  write: (refreshToken: string) => Promise<void>
}

export class TokenIssuer extends XOAuth2 {
  readonly #kept: string[]
  readonly #store: TokenStore | null
  /** A refresh token that the store has not yet. */
  #unwritten: string | null = null
  #pattern: { token: unknown; finds: RegExp | null } | null = null

  constructor(user: string, oauth: OAuth, store: TokenStore | null = null) {
    super({ user, ...oauth })
    this.#kept = [oauth.clientSecret, oauth.refreshToken]
    this.#store = store
  }

  /** A pattern that finds our secrets in a reply; null where there are none. */
  secrets(): RegExp | null {
    const token = this.accessToken
    if (this.#pattern?.token !== token) {
      const tokens = token ? [String(token), this.buildXOAuth2Token()] : []
      this.#pattern = { token, finds: secretsPattern({ user: '', tokens: [...this.#kept, ...tokens] }) }
    }
    return (this.#pattern as { finds: RegExp | null }).finds
  }

  /**
   * Does the same as the library's, but limits the answer in size and time, since no token is that long; and asks with the
   * newest refresh token, whoever got it.
   */
  override postRequest(
    url: string,
    payload: object,
    { customHeaders }: XOAuth2Options,
    callback: (error: Error | null, body?: Buffer) => void,
  ): void {
    this.#asked(url, payload, customHeaders).then((body) => callback(null, body), callback)
  }

  async #asked(url: string, payload: object, headers: XOAuth2Options['customHeaders']): Promise<Buffer> {
    await this.#keep()
    const newest = this.#unwritten ?? (await this.#store?.read())
    if (newest) this.#know(newest)
    const form = { ...payload, ...(newest && { refresh_token: newest }) }
    // A public client has no secret, and some issuers refuse an empty one.
    const body = await posted(
      url,
      Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')),
      headers,
    )
    const { refresh_token: renewed } = answerOf(body)
    if (typeof renewed === 'string' && renewed !== '' && !this.#kept.includes(renewed)) {
      this.#know(renewed)
      this.#unwritten = renewed
      await this.#keep()
    }
    return body
  }

  /** Keeps the token that came last; where the database is away just now, before the next is asked for. */
  async #keep(): Promise<void> {
    if (!this.#unwritten) return
    await this.#store?.write(this.#unwritten).then(
      () => {
        this.#unwritten = null
      },
      () => {},
    )
  }

  #know(refreshToken: string): void {
    this.options.refreshToken = refreshToken
    if (this.#kept.includes(refreshToken)) return
    this.#kept.push(refreshToken)
    this.#pattern = null
  }
}

/** What an issuer answers to a form. */
const posted = (url: string, form: Record<string, string>, headers: XOAuth2Options['customHeaders']): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const limits = { maxBytes: answerBytesMax, maxTime: answerMs }
    const answer = fetch(url, { method: 'post', headers, body: form, allowErrorResponse: true, ...limits })
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.once('error', reject)
    answer.once('end', () => resolve(Buffer.concat(chunks)))
  })

/** The fields of an issuer's answer, whatever it is. */
function answerOf(body: Buffer): Record<string, unknown> {
  try {
    return { ...JSON.parse(body.toString('utf8')) }
  } catch {
    return {}
  }
}
