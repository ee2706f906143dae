// Access tokens for XOAUTH2, as Microsoft 365 and Google want them instead of a password: nodemailer's XOAuth2, with a
// limit to what an issuer may answer.
import fetch from 'nodemailer/lib/fetch'
import XOAuth2, { type XOAuth2Options } from 'nodemailer/lib/xoauth2'
import { secretsPattern } from './reply-limits.ts'

/** The credentials with which access tokens are fetched. */
export interface OAuth {
  clientId: string
  clientSecret: string
  refreshToken: string
  /** The token endpoint. */
  accessUrl: string
}

/** Microsoft's tokens have up to 4 kB. */
const answerBytesMax = 65_536
const answerMs = 30_000

export class TokenIssuer extends XOAuth2 {
  readonly #kept: string[]
  #pattern: { token: unknown; finds: RegExp | null } | null = null

  constructor(user: string, oauth: OAuth) {
    super({ user, ...oauth })
    this.#kept = [oauth.clientSecret, oauth.refreshToken]
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

  /** Does the same as the library's, but limits the answer in size and time, since no token is that long. */
  override postRequest(
    url: string,
    payload: object,
    { customHeaders }: XOAuth2Options,
    callback: (error: Error | null, body?: Buffer) => void,
  ): void {
    const limits = { maxBytes: answerBytesMax, maxTime: answerMs }
    const answer = fetch(url, {
      method: 'post',
      headers: customHeaders,
      body: payload,
      allowErrorResponse: true,
      ...limits,
    })
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.once('error', callback)
    answer.once('end', () => callback(null, Buffer.concat(chunks)))
  }
}
