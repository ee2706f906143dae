// What no request of a stranger's page gets past. OWASP: CSRF, Clickjacking; Fetch Metadata (W3C).
import { timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { digestOf } from '../../platform/token.ts'

/** Nothing within a page, everything from our own. */
const directives = (formTargets: string[]) => ({
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  frameSrc: ["'self'"],
  // Whoever signs in with a provider is led on to it by a form.
  formAction: ["'self'", ...formTargets],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
})

/** Headers of every answer. @param formTargets origins that forms may lead on to @param isSecure it is reached over TLS */
export const headers = (formTargets: string[], isSecure: boolean) =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(formTargets) },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // A form of ours tells whose it is; nobody else learns which page somebody came from.
    referrerPolicy: { policy: 'same-origin' },
  })

/** Pages are nobody's to keep: the next one at a school's machine is somebody else. */
export function keepNothing(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Robots-Tag', 'noindex')
  next()
}

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Whether a request names the host that the door is reached under: under another name it comes by DNS rebinding, or by mistake. */
export function isOurHost(host: string, adminUrl: string): boolean {
  const own = new URL(adminUrl)
  if (host === own.host) return true
  return loopback.includes(own.hostname) && loopback.includes(host.replace(/:\d+$/, ''))
}

type Judged = 'own' | 'link' | 'stranger'

/**
 * Who sent a browser here: a page of ours, a link that somebody followed, or a page of a stranger's, whose frames, pictures and forms
 * must learn and do nothing. Whoever is no browser tells no site.
 */
export function judge({ method, headers: given, path, url }: Request): Judged {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = given
  const isOwn = site === undefined || site === 'same-origin' || site === 'none'
  if (isOwn && isOrigin(origin, host)) return 'own'
  const isFollowed = (method === 'GET' || method === 'HEAD') && mode === 'navigate' && dest === 'document'
  // How long a search takes would tell who is in the register, so a link from elsewhere asks for nothing.
  const asksNothing = url === path || path === backPath
  return isFollowed && asksNothing ? 'link' : 'stranger'
}

/** Where a provider sends somebody back to, with what it says. */
export const backPath = '/sign-in/back'

const isOrigin = (origin: string | undefined, host: string): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)

/** What stands in each form of a browser: made of what only its cookie holds. */
export const formTokenOf = (secret: string): string => digestOf(`form ${secret}`).toString('base64url')

/** Whether what a form brought is the token of the browser that sent it. */
export function isFormToken(given: unknown, secret: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(formTokenOf(secret))]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** A path of ours to go on to; anything else, wherever it leads, is none. */
export function ownPath(given: unknown, adminUrl: string): string {
  const text = typeof given === 'string' && given.length < 500 ? given : ''
  if (!/^\/(?:at\/|account)/.test(text) || !URL.canParse(text, adminUrl)) return '/'
  const { origin, pathname, search } = new URL(text, adminUrl)
  return origin === new URL(adminUrl).origin && /^\/(?:at\/|account)/.test(pathname) ? `${pathname}${search}` : '/'
}
