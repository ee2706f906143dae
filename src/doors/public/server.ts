// The recipient's door: unsubscribe, preferences, answers, view in browser, opens and clicks. Its own port, no cookies,
// no script, nothing from third parties. GET and HEAD change nothing but the counters of opens and clicks.
import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type Request, type Response } from 'express'
import helmet from 'helmet'
import { type Purpose, wordingOf } from '../../contacts/permission/purposes.ts'
import { composer } from '../../content/message.ts'
import { answer, answerOf } from '../../events/answers.ts'
import { hitRecorder } from '../../feedback/hits.ts'
import { institutionById } from '../../institutions/institutions.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db.ts'
import { type Log, whatFailed } from '../../platform/log.ts'
import { makeToken, type TokenKind } from '../../platform/token.ts'
import { confirmOptIn, optInOf } from '../../signup/opt-ins.ts'
import { preferencesOf, savePreferences, unsubscribe, unsubscribeFromAll } from '../../signup/preferences.ts'
import { type KnownVisitor, visitorOf } from '../../signup/visitors.ts'
import { revisionIn } from '../../templates/revisions.ts'
import { type Door, openDoor } from '../door.ts'
import { rsvpPage } from './answer-page.tsx'
import { archivedHtml } from './archive.ts'
import { choiceIn, choicesIn, type Form } from './forms.ts'
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

/** Opens the door. @throws Refusal when the port is taken */
export async function openPublicDoor(
  sql: Database,
  settings: PublicSettings,
  clock: Clock,
  log: Log,
): Promise<PublicDoor> {
  const root = new URL(settings.publicUrl).pathname.replace(/\/+$/, '')
  const pages = pagesOf(sql, { ...settings, root }, clock, log)
  const hits = hitRecorder(sql, clock)
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
        ? answerOpen(sql, hits, request, response, token)
        : answerClick(sql, hits, { request, response, root }, token, n)
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

/** @param settings.root the path of PUBLIC_URL, without a trailing slash */
function pagesOf(
  sql: Database,
  { root, hstsSubdomains = false }: PublicSettings & { root: string },
  clock: Clock,
  log: Log,
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
    const ready = await sql`select 1`.then(
      () => true,
      () => false,
    )
    response.status(ready ? 200 : 503).json({ ok: ready })
  })

  /** A route for whoever the token names; everybody else sees the neutral page. */
  const forVisitor =
    (kind: TokenKind, act: (visitor: KnownVisitor, request: Request, response: Response) => Promise<unknown>) =>
    async (request: Request, response: Response): Promise<void> => {
      const visitor = await visitorOf(sql, kind, String(request.params.token))
      if (visitor) await act(visitor, request, response)
      else show(response, neutralPage(wantedLanguage(request)), 404)
    }
  const tokenOf = (request: Request): string => String(request.params.token)
  const form = express.urlencoded({ extended: false, limit: '20kb' })

  app.get(
    '/u/:token',
    forVisitor('u', async (visitor, request, response) => {
      show(response, unsubscribePage(visitor, tokenOf(request)))
    }),
  )
  // RFC 8058: whatever the body, no redirect, no cookie, the same answer every time. The token is all that counts.
  app.post(
    '/u/:token',
    forVisitor('u', async (visitor, request, response) => {
      const all = request.query.all === '1'
      await sql.begin((tx) => (all ? unsubscribeFromAll : unsubscribe)(tx, visitor, clock()))
      const { institutionId, recipient, keys } = visitor
      const back = makeToken(keys, { kind: 'p', institutionId, id: recipient.deliveryId })
      show(response, unsubscribedPage(visitor, back, all))
    }),
  )

  const showPreferences = async (
    visitor: KnownVisitor,
    request: Request,
    response: Response,
    { saved, outdated }: { saved: boolean; outdated: Purpose[] },
  ) => {
    const known = await preferencesOf(sql, visitor)
    if (known) show(response, preferencesPage({ visitor, token: tokenOf(request), known, saved, outdated }))
    else show(response, neutralPage(visitor.language), 404)
  }
  app.get(
    '/p/:token',
    forVisitor('p', (visitor, request, response) =>
      showPreferences(visitor, request, response, { saved: false, outdated: [] }),
    ),
  )
  app.post(
    '/p/:token',
    form,
    forVisitor('p', async (visitor, request, response) => {
      const choices = choicesIn((request.body ?? {}) as Form, visitor.language)
      if (!choices) {
        show(response, neutralPage(visitor.language), 422)
        return
      }
      const outdated = await sql.begin((tx) => savePreferences(tx, visitor, choices, clock()))
      await showPreferences(visitor, request, response, { saved: true, outdated })
    }),
  )

  const eventOf = async ({ recipient, language }: KnownVisitor) => (await revisionIn(sql, recipient, language)).event
  app.get(
    '/r/:token',
    forVisitor('r', async (visitor, request, response) => {
      const { institutionId, campaignId, contactId } = visitor
      const given = (await answerOf(sql, institutionId, campaignId, contactId)) ?? choiceIn(request.query.choice)
      show(response, rsvpPage(visitor, tokenOf(request), await eventOf(visitor), { given, isSaved: false }))
    }),
  )
  app.post(
    '/r/:token',
    form,
    forVisitor('r', async (visitor, request, response) => {
      const choice = choiceIn((request.body as { choice?: unknown } | undefined)?.choice)
      if (choice) await sql.begin((tx) => answer(tx, visitor, choice, clock()))
      const saved = { given: choice, isSaved: choice !== null }
      show(response, rsvpPage(visitor, tokenOf(request), await eventOf(visitor), saved), choice ? 200 : 422)
    }),
  )

  /** The request to confirm that the link is for, with the words that are agreed to; everybody else sees the neutral page. */
  const optIn = async (request: Request, response: Response) => {
    const found = await optInOf(sql, tokenOf(request), clock())
    if (!found) {
      show(response, neutralPage(wantedLanguage(request)), 404)
      return null
    }
    const { institutionId, purpose, language } = found
    const institution = await institutionById(sql, institutionId)
    const { wording, wordingVersion: version } = await wordingOf(sql, institutionId, purpose)
    const page = (step: 'asked' | 'changed' | 'done') =>
      confirmPage({
        language,
        purpose,
        institution,
        token: tokenOf(request),
        wording: wording[language],
        version,
        step,
      })
    return { found, version, page }
  }
  app.get('/d/:token', async (request, response) => {
    const known = await optIn(request, response)
    if (known) show(response, known.page('asked'))
  })
  app.post('/d/:token', form, async (request, response) => {
    const known = await optIn(request, response)
    if (!known) return
    const { found, version, page } = known
    const shown = (request.body as Form | undefined)?.wording
    if (shown !== undefined && shown !== String(version)) return void show(response, page('changed'), 409)
    await sql.begin((tx) => confirmOptIn(tx, found, version, clock()))
    show(response, page('done'))
  })

  app.get(
    '/v/:token',
    forVisitor('v', async ({ language, keys, recipient }, _request, response) => {
      const revision = await revisionIn(sql, recipient, language)
      response.setHeader('Content-Security-Policy', messagePolicy)
      response.send(composer(revision, keys).html(recipient))
    }),
  )

  // A campaign's own page, for everybody, where the school switched it on: nothing in it is anybody's.
  app.get('/n/:token', async (request, response) => {
    const shown = await archivedHtml(sql, request.params.token, request.query.lang ?? wantedLanguage(request))
    if (shown === null) return void show(response, neutralPage(wantedLanguage(request)), 404)
    response.setHeader('Content-Security-Policy', messagePolicy)
    response.send(shown)
  })

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
