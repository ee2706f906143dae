// The way in: first start, password, second step, link by mail, providers.
import { type Request, type Response, Router } from 'express'
import { isLanguage } from '../../i18n/languages.ts'
import type { Entry, Insider } from '../../members/entry.ts'
import type { LetIn } from '../../members/sessions.ts'
import type { Config } from '../../platform/config.ts'
import { type Log, whatFailed } from '../../platform/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Wrong } from './design/fields.tsx'
import { codePage, firstPage, linkPage, signInPage } from './entry-pages.tsx'
import { assertFilled, typed, wrongOf } from './forms.ts'
import { backPath, ownPath } from './guards.ts'
import { takeLinkPage } from './link-pages.tsx'
import { type Cookies, giveEntry, visitOf } from './visit.ts'
import type { Reader } from './words.ts'

interface EntryRoutes {
  entry: Entry
  cookies: Cookies
  log: Log
  config: Pick<Config, 'adminUrl'>
  reader: (request: Request) => Reader
}

interface Entering extends EntryRoutes {
  /** Lets a browser in; the session that it had before is over. */
  enter: (response: Response, letIn: LetIn) => Promise<void>
}

/** A new password that was typed twice. @throws Refusal `password.differs` */
export function passwordIn(request: Request): string {
  const password = typed(request, 'password')
  if (password === typed(request, 'again')) return password
  const problem = { field: 'again', key: 'password.differs', values: {} } as const
  throw new Refusal(problem.key, {}, 2, [problem])
}

/** Routes of whoever has not come in. */
export function entryRoutes(given: EntryRoutes): Router {
  const routes = Router()
  const { entry, cookies } = given
  const enter = async (response: Response, letIn: LetIn) => {
    const { secret } = visitOf(response)
    if (secret) await entry.signOut(secret)
    giveEntry(cookies, response, letIn)
  }
  const entering: Entering = { ...given, enter }
  firstStart(routes, entering)
  password(routes, entering)
  links(routes, entering)
  providers(routes, entering)
  routes.post('/sign-out', async (_request, response) => {
    await entry.signOut(visitOf(response).secret)
    cookies.take(response, 'session')
    cookies.take(response, 'half')
    response.redirect(303, '/sign-in?told=signed_out')
  })
  return routes
}

/** Whoever started the installation becomes its first administrator. */
function firstStart(routes: Router, { entry, enter, reader }: Entering): void {
  routes.get('/start/:token', async (request, response) => {
    const { reason } = await entry.whose(request.params.token)
    if (reason !== 'first') throw new Refusal('link.unknown')
    const given = { address: '', name: '', language: '' }
    response.send(firstPage({ reader: reader(request), wrong: [], action: request.path, given }))
  })
  routes.post('/start/:token', async (request, response) => {
    const [address, name] = [typed(request, 'address'), typed(request, 'name').trim()]
    const language = typed(request, 'language')
    try {
      assertFilled(request, ['name', 'address', 'password'])
      const reads = isLanguage(language) ? language : visitOf(response).language
      const first = { address, name, language: reads, password: passwordIn(request) }
      await enter(response, await entry.found(request.params.token, first, visitOf(response).browser))
      response.redirect(303, '/account?told=first')
    } catch (error) {
      const wrong = wrongOf(error, response)
      const given = { address, name, language }
      response.send(firstPage({ reader: reader(request), wrong, action: request.path, given }))
    }
  })
}

/** Where the second step is asked for. */
const codeAt = (next: string): string => `/sign-in/code?${new URLSearchParams({ next })}`

/** The password, and the second step behind it. */
function password(routes: Router, { entry, cookies, enter, config, reader }: Entering): void {
  const next = (given: unknown) => ownPath(given, config.adminUrl)
  const { providers } = entry
  routes.get('/sign-in', (request, response) => {
    if (visitOf(response).insider) return response.redirect(303, next(request.query.next))
    const { told: asked } = request.query
    const told = asked === 'signed_out' || asked === 'over' || asked === 'joined' ? asked : null
    const page = { reader: reader(request), wrong: [], address: '', next: next(request.query.next), providers }
    response.send(signInPage({ ...page, told }))
  })
  routes.post('/sign-in', async (request, response) => {
    const [address, goesTo] = [typed(request, 'address'), next(typed(request, 'next'))]
    try {
      assertFilled(request, ['address', 'password'])
      const given = { address, password: typed(request, 'password') }
      const letIn = await entry.signIn(given, visitOf(response).browser)
      await enter(response, letIn)
      response.redirect(303, letIn.isHalf ? codeAt(goesTo) : goesTo)
    } catch (error) {
      const wrong = wrongOf(error, response)
      response.send(signInPage({ reader: reader(request), wrong, address, next: goesTo, providers }))
    }
  })
  routes.get('/sign-in/code', (request, response) => {
    response.send(codePage({ reader: reader(request), wrong: [], next: next(request.query.next) }))
  })
  routes.post('/sign-in/code', async (request, response) => {
    const goesTo = next(typed(request, 'next'))
    try {
      const { half } = cookies.read(request)
      await enter(response, await entry.secondStep(half, typed(request, 'code'), visitOf(response).browser))
      response.redirect(303, goesTo)
    } catch (error) {
      const wrong = wrongOf(error, response).map((one) => ({ ...one, field: 'code' }))
      response.send(codePage({ reader: reader(request), wrong, next: goesTo }))
    }
  })
}

/** A link by mail: asked for, and taken. */
function links(routes: Router, { entry, enter, reader, log }: Entering): void {
  routes.get('/sign-in/link', (request, response) => {
    response.send(linkPage({ reader: reader(request), wrong: [], address: '', isAsked: request.query.asked === '1' }))
  })
  routes.post('/sign-in/link', async (request, response) => {
    const address = typed(request, 'address')
    try {
      assertFilled(request, ['address'])
      const send = await entry.askWayBack(address, visitOf(response).browser)
      response.redirect(303, `/sign-in/link?${new URLSearchParams({ asked: '1', lang: visitOf(response).language })}`)
      await send().catch((error: unknown) => log.error({ why: whatFailed(error) }, 'a link to sign in was not sent'))
    } catch (error) {
      const wrong = wrongOf(error, response)
      response.send(linkPage({ reader: reader(request), wrong, address, isAsked: false }))
    }
  })

  const show = (request: Request, whose: Awaited<ReturnType<Entry['whose']>>, wrong: Wrong): string => {
    const { account, reason, hasWay, institution } = whose
    if (!account || reason === 'first') throw new Refusal('link.unknown')
    const { name, address } = account
    const token = String(request.params.token)
    const page = { reader: reader(request), wrong, token, reason, name, address, providers: entry.providers }
    const school = institution?.name[visitOf(request.res as Response).language] ?? ''
    return takeLinkPage({ ...page, school, hasWay })
  }
  routes.get('/l/:token', async (request, response) => {
    response.send(show(request, await entry.whose(request.params.token), []))
  })
  routes.post('/l/:token', async (request, response) => {
    const { token } = request.params
    const whose = await entry.whose(token)
    const isInvitation = whose.reason === 'invitation'
    try {
      const chosen = isInvitation && !whose.hasWay ? passwordIn(request) : null
      const letIn = await entry.takeLink(token, chosen, visitOf(response).browser)
      const place = `/at/${whose.institution?.slug}/`
      if (!letIn) return response.redirect(303, `/sign-in?${new URLSearchParams({ next: place, told: 'joined' })}`)
      await enter(response, letIn)
      const goesTo = isInvitation ? place : '/account?told=by_link'
      response.redirect(303, letIn.isHalf ? codeAt(goesTo) : goesTo)
    } catch (error) {
      response.send(show(request, whose, wrongOf(error, response)))
    }
  })
}

/** Whoever is in links a provider to their account, and shows once more that it is them. */
const linkOf = ({ account, session }: Insider, password: string) => ({
  accountId: account.accountId,
  sessionId: session.sessionId,
  password,
})

/** By another's word. */
function providers(routes: Router, { entry, cookies, enter, config }: Entering): void {
  routes.post('/sign-in/with/:provider', async (request, response) => {
    const { browser, insider } = visitOf(response)
    const invitation = typed(request, 'invitation')
    const leaving = {
      provider: request.params.provider,
      backTo: ownPath(typed(request, 'next'), config.adminUrl),
      ...(invitation ? { invitation } : {}),
      ...(insider && typed(request, 'link') ? { link: linkOf(insider, typed(request, 'before')) } : {}),
    }
    const { url, secret } = await entry.leaveFor(leaving, browser)
    cookies.give(response, 'away', secret)
    response.redirect(303, url)
  })
  // The one GET that signs somebody in: a provider sends them so, once, to the browser that it was asked for by.
  routes.get(backPath, async (request, response) => {
    const { away } = cookies.read(request)
    cookies.take(response, 'away')
    const address = new URL(request.url, config.adminUrl)
    const { backTo, letIn } = await entry.comeBack(away, address, visitOf(response).browser)
    if (letIn) await enter(response, letIn)
    response.redirect(303, backTo)
  })
}
