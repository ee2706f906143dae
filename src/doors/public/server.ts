// The recipient's door: unsubscribe, preferences, answers, view in browser, opens and clicks. Its own port, no cookies,
// no script, nothing from third parties. GET and HEAD change nothing but the counters of opens and clicks.
import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Asker } from '../../asking.ts'
import { archived } from '../../campaigns/asks/archived.ts'
import type { Engine } from '../../engine.ts'
import type { Hits } from '../../feedback/hits.ts'
import { type Log, whatFailed } from '../../platform/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { TokenKind } from '../../platform/token.ts'
import { answer } from '../../signup/asks/answer.ts'
import { choose } from '../../signup/asks/choose.ts'
import { confirm } from '../../signup/asks/confirm.ts'
import { invitation } from '../../signup/asks/invitation.ts'
import { leave } from '../../signup/asks/leave.ts'
import { optIn } from '../../signup/asks/opt-in.ts'
import { ownMessage } from '../../signup/asks/own-message.ts'
import { preferences } from '../../signup/asks/preferences.ts'
import { visitor as whoCame } from '../../signup/asks/visitor.ts'
import { type Door, openDoor } from '../door.ts'
import { rsvpPage } from './answer-page.tsx'
import { choicesIn, type Form } from './forms.ts'
import { unsubscribedPage, unsubscribePage } from './leave-pages.tsx'
import { neutralPage, rootedAt } from './page.tsx'
import { confirmPage, preferencesPage } from './preferences-pages.tsx'
import { coloursIn, publicStyle } from './style.ts'
import { answerClick, answerOpen, pagePolicy, wantedLanguage } from './tracking.ts'

export type PublicDoor = Door

/** What of the configuration the door needs. */
interface PublicSettings {
  port: number
  /** Where recipients reach it: its path stands before every place of the door's pages. */
  publicUrl: string
  /** Whether browsers shall ask for nothing but https of this host's subdomains, too: a school's other pages may not have it. */
  hstsSubdomains?: boolean
}

/** What the door asks, and counts by. */
interface PublicGrounds extends Pick<Engine, 'visitor' | 'isReady'> {
  hits: Hits
  log: Log
}

/** Opens the door. @throws Refusal when the port is taken */
export async function openPublicDoor(grounds: PublicGrounds, settings: PublicSettings): Promise<PublicDoor> {
  const { hits, log } = grounds
  const root = new URL(settings.publicUrl).pathname.replace(/\/+$/, '')
  const pages = pagesOf(grounds, { ...settings, root })
  const answerAll = (request: IncomingMessage, response: ServerResponse) => {
    // A proxy in front may have taken the path off, or left it on.
    if (root && request.url?.startsWith(`${root}/`)) request.url = request.url.slice(root.length)
    // A full stop or a bracket behind a link belongs to the sentence, whatever a mail program made of it.
    if (/^\/[a-z]\/[^?]*$/.test(request.url ?? ''))
      request.url = request.url?.replace(/(?:[.,;:!?)\]>'"]|%3E|%22|%E2%80%9D)+$/i, '')
    // Opens and clicks are by far the most requests, and stand before express for that reason.
    const [, kind, token = '', n = ''] =
      /^\/([oc])\/([\w-]+)(?:\.gif|\/(\d{1,5}))?(?:\?|$)/.exec(request.url ?? '') ?? []
    if (!kind) return pages(request, response)
    const answered =
      kind === 'o'
        ? answerOpen(hits, { request, response }, token)
        : answerClick(hits, { request, response, root }, { token, n })
    answered.catch((error: unknown) => {
      log.error({ why: whatFailed(error) }, 'open or click failed')
      if (!response.headersSent) response.writeHead(503)
      response.end()
    })
  }
  return openDoor(answerAll, { port: settings.port, variable: 'PUBLIC_PORT' })
}

/** A message may show pictures and carries its own styles; it runs nothing. */
const messagePolicy =
  "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation"

/** What a link says that is about nothing any more: the same as one that never was. */
const neutrally = ['link.unknown', 'campaign.unknown']

const tokenOf = (request: Request): string => String(request.params.token)

/** @param settings.root the path of PUBLIC_URL, without a trailing slash */
function pagesOf(
  { visitor, isReady, log }: Omit<PublicGrounds, 'hits'>,
  { root, hstsSubdomains = false }: PublicSettings & { root: string },
) {
  const app = express()
  const show = (response: Response, html: string, status = 200) => response.status(status).send(rootedAt(root, html))
  app.disable('x-powered-by')
  app.use(
    helmet({
      contentSecurityPolicy: false,
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: hstsSubdomains },
    }),
  )
  app.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', pagePolicy)
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Robots-Tag', 'noindex')
    next()
  })
  app.get('/style.css', (request, response) => {
    const sheet = publicStyle(coloursIn(request.query))
    response.type('css').set('Cache-Control', 'public, max-age=3600').send(sheet)
  })
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true })
  })
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady()
    response.status(ready ? 200 : 503).json({ ok: ready })
  })

  type Act = (asker: Asker, request: Request, response: Response) => Promise<unknown>
  /** A route for whoever has the link; everybody else sees the neutral page, and so does whose link is about nothing any more. */
  const by =
    (kind: TokenKind, act: Act) =>
    async (request: Request, response: Response): Promise<void> => {
      const asker = await visitor(tokenOf(request), [kind])
      const neutral = (status = 404) => void show(response, neutralPage(wantedLanguage(request)), status)
      if (!asker) return neutral()
      await act(asker, request, response).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        // What no page of ours would send is a visitor's own doing.
        if (error.key.startsWith('input.')) return neutral(422)
        if (!neutrally.includes(error.key)) throw error
        neutral()
      })
    }
  const form = express.urlencoded({ extended: false, limit: '20kb' })

  app.get(
    '/u/:token',
    by('u', async ({ ask }, request, response) => {
      show(response, unsubscribePage(await ask(whoCame, {}), tokenOf(request)))
    }),
  )
  // RFC 8058: whatever the body, no redirect, no cookie, the same answer every time. The token is all that counts.
  app.post(
    '/u/:token',
    by('u', async ({ ask }, request, response) => {
      const all = request.query.all === '1'
      const { visitor: left, back } = await ask(leave, { all })
      show(response, unsubscribedPage(left, back, all))
    }),
  )

  app.get(
    '/p/:token',
    by('p', async ({ ask }, request, response) => {
      const found = await ask(preferences, {})
      show(response, preferencesPage({ ...found, token: tokenOf(request), saved: false, outdated: [] }))
    }),
  )
  app.post(
    '/p/:token',
    form,
    by('p', async ({ ask }, request, response) => {
      const choices = choicesIn((request.body ?? {}) as Form)
      if (!choices) {
        const { visitor: whose } = await ask(preferences, {})
        return void show(response, neutralPage(whose.language), 422)
      }
      const { outdated } = await ask(choose, choices)
      const found = await ask(preferences, {})
      show(response, preferencesPage({ ...found, token: tokenOf(request), saved: true, outdated }))
    }),
  )

  const showInvitation = async (
    { ask }: Asker,
    { request, response, chosen, isSaved }: { request: Request; response: Response; chosen: unknown; isSaved: boolean },
  ) => {
    const { visitor: invited, event, given, choices } = await ask(invitation, {})
    const choice = choices.find((one) => one === chosen) ?? null
    const answered = { choices, given: isSaved ? choice : (given ?? choice), isSaved: isSaved && choice !== null }
    show(response, rsvpPage(invited, tokenOf(request), event, answered), isSaved && !choice ? 422 : 200)
  }
  app.get(
    '/r/:token',
    by('r', (asker, request, response) =>
      showInvitation(asker, { request, response, chosen: request.query.choice, isSaved: false }),
    ),
  )
  app.post(
    '/r/:token',
    form,
    by('r', async (asker, request, response) => {
      const { choice: chosen } = (request.body ?? {}) as Form
      const { choices } = await asker.ask(invitation, {})
      const choice = choices.find((one) => one === chosen)
      if (choice) await asker.ask(answer, { choice })
      await showInvitation(asker, { request, response, chosen, isSaved: true })
    }),
  )

  app.get(
    '/d/:token',
    by('d', async ({ ask }, request, response) => {
      show(response, confirmPage({ ...(await ask(optIn, {})), token: tokenOf(request), step: 'asked' }))
    }),
  )
  app.post(
    '/d/:token',
    form,
    by('d', async ({ ask }, request, response) => {
      const { wording } = (request.body ?? {}) as Form
      const step = await ask(confirm, wording === undefined ? {} : { version: String(wording) })
      const page = confirmPage({ ...(await ask(optIn, {})), token: tokenOf(request), step })
      show(response, page, step === 'changed' ? 409 : 200)
    }),
  )

  app.get(
    '/v/:token',
    by('v', async ({ ask }, _request, response) => {
      const html = await ask(ownMessage, {})
      response.setHeader('Content-Security-Policy', messagePolicy)
      response.send(html)
    }),
  )

  // A campaign's own page, for everybody, where the school switched it on: nothing in it is anybody's.
  app.get(
    '/n/:token',
    by('n', async ({ ask }, request, response) => {
      const html = await ask(archived, { language: String(request.query.lang ?? wantedLanguage(request)) })
      response.setHeader('Content-Security-Policy', messagePolicy)
      response.send(html)
    }),
  )

  app.use((request, response) => {
    show(response, neutralPage(wantedLanguage(request)), 404)
  })
  app.use((error: unknown, request: Request, response: Response, _next: () => void) => {
    const { status = 500 } = error as { status?: number }
    // What a visitor did wrong is no news: it would let anybody fill the log.
    if (status >= 500) log.error({ why: whatFailed(error) }, 'a page failed')
    show(response, neutralPage(wantedLanguage(request)), status)
  })
  return app
}
