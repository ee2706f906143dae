// Who asks, for every page: the browser's session, what it may ask of which institution, and how it reads.
import { parse } from 'cookie'
import type { Request, Response } from 'express'
import type { Asker } from '../../asking.ts'
import { isLanguage, type Language, languages } from '../../i18n/languages.ts'
import type { Place } from '../../institutions/members.ts'
import type { Insider } from '../../members/entry.ts'
import type { Browser, LetIn } from '../../members/sessions.ts'
import type { Config } from '../../platform/config.ts'
import { randomSecret } from '../../platform/token.ts'
import { networkOf } from '../door.ts'
import { formTokenOf } from './guards.ts'
import type { Reader } from './words.ts'

/** A request, as pages know it. */
export interface Visit {
  /** Null: nobody has come in. */
  insider: Insider | null
  /** What its session's cookie holds. */
  secret: string
  /** Of which forms are made. */
  formSecret: string
  browser: Browser
  language: Language
}

/** With an institution: what may be asked of it. */
export interface Within {
  place: Place
  asker: Asker
}

/** Who asks. */
export const visitOf = (response: Response): Visit => response.locals.visit
/** Of which institution, on its pages. */
export const withinOf = (response: Response): Within => response.locals.within

type CookieName = 'session' | 'half' | 'away' | 'known' | 'form'
const minute = 60_000
/** How long a browser keeps each; a session ends when the browser does, or when it rests too long. */
const ages: Record<CookieName, number | undefined> = {
  session: undefined,
  half: 10 * minute,
  away: 10 * minute,
  known: 365 * 24 * 60 * minute,
  form: undefined,
}

/** Cookies that no script reads and no other host gets (RFC 6265bis: __Host-). */
export function cookiesOf({ adminUrl }: Pick<Config, 'adminUrl'>) {
  const secure = new URL(adminUrl).protocol === 'https:'
  const named = (name: CookieName) => `${secure ? '__Host-' : ''}kutsu-${name}`
  const options = { httpOnly: true, secure, sameSite: 'lax' as const, path: '/' }
  return {
    read(request: Request): Record<CookieName, string> {
      const all = parse(request.headers.cookie ?? '')
      const one = (name: CookieName): string => (all[named(name)] ?? '').slice(0, 200)
      return { session: one('session'), half: one('half'), away: one('away'), known: one('known'), form: one('form') }
    },
    give(response: Response, name: CookieName, value: string): void {
      const maxAge = ages[name]
      response.cookie(named(name), value, { ...options, ...(maxAge === undefined ? {} : { maxAge }) })
    },
    take: (response: Response, name: CookieName) => response.clearCookie(named(name), options),
  }
}
export type Cookies = ReturnType<typeof cookiesOf>

/** Gives a browser what it was let in with; what it held before is worth nothing. */
export function giveEntry(cookies: Cookies, response: Response, { secret, isHalf, known }: LetIn): void {
  cookies.give(response, isHalf ? 'half' : 'session', secret)
  cookies.take(response, isHalf ? 'session' : 'half')
  if (known) cookies.give(response, 'known', known)
}

/** Reads what a browser brings; one that has no form cookie is given one. */
export async function visiting(
  { request, response }: { request: Request; response: Response },
  cookies: Cookies,
  insiderOf: (secret: string) => Promise<Insider | null>,
): Promise<Visit> {
  const held = cookies.read(request)
  const insider = held.session ? await insiderOf(held.session) : null
  let formSecret = insider ? held.session : held.form
  if (!formSecret) {
    formSecret = randomSecret()
    cookies.give(response, 'form', formSecret)
  }
  const asked = request.query.lang
  const known = insider?.account.language ?? request.acceptsLanguages(...languages)
  return {
    insider,
    secret: held.session,
    formSecret,
    browser: {
      agent: request.headers['user-agent'] ?? '',
      network: networkOf(request.ip ?? ''),
      known: held.known,
    },
    language: isLanguage(asked) ? asked : isLanguage(known) ? known : 'fi',
  }
}

/** Lets a page show its school's own picture, wherever that lies. */
function allowLogo(response: Response, logoUrl: string | null | undefined): void {
  const policy = response.getHeader('Content-Security-Policy')
  if (!logoUrl || typeof policy !== 'string') return
  const { origin } = new URL(logoUrl)
  response.setHeader('Content-Security-Policy', policy.replace("img-src 'self'", `img-src 'self' ${origin}`))
}

/** What a page needs to know of its reader. */
export function readerOf(request: Request, isCaught: boolean): Reader {
  const response = request.res as Response
  const { insider, formSecret, language } = visitOf(response)
  const place = withinOf(response)?.place ?? null
  const lately = insider?.places.find(({ institutionId }) => institutionId === insider.session.institutionId)
  const shown = place ?? lately ?? insider?.places[0] ?? null
  allowLogo(response, shown?.logoUrl)
  return {
    language,
    path: request.baseUrl + request.path,
    formToken: formTokenOf(formSecret),
    signed: insider && {
      name: insider.account.name,
      address: insider.account.address,
      places: insider.places,
      place: shown,
    },
    isCaught,
  }
}
