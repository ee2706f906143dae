// The coordinators' door: who comes in, and the pages that they find. It parses, asks and renders.
import express, { type NextFunction, type Request, type Response } from 'express'
import type { Engine } from '../../engine.ts'
import type { Entry } from '../../members/entry.ts'
import { type Config, isThisMachine } from '../../platform/config.ts'
import { cannotBeHeld } from '../../platform/db.ts'
import { type Log, whatFailed } from '../../platform/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Door, openDoor } from '../door.ts'
import { accountRoutes } from './account-routes.ts'
import { campaignRoutes } from './campaign-routes.ts'
import { contactRoutes } from './contact-routes.ts'
import { assetAt } from './design/sheet.ts'
import { duplicateRoutes } from './duplicate-routes.ts'
import { entryRoutes } from './entry-routes.ts'
import { errorPage, type Failure } from './error-pages.tsx'
import { headers, isFormToken, isOurHost, judge, keepNothing } from './guards.ts'
import { importRoutes } from './import-routes.ts'
import { keysPage } from './keys-page.tsx'
import { listRoutes } from './list-routes.ts'
import { mailhogRoutes, mailRoutes } from './mail-routes.ts'
import { memberRoutes } from './member-routes.ts'
import { partsPage } from './parts-page.tsx'
import { segmentRoutes } from './segment-routes.ts'
import { drain, isUpload, openUpload } from './uploads.ts'
import { cookiesOf, readerOf, visiting, visitOf } from './visit.ts'
import { rootOf } from './words.ts'

export type AdminDoor = Door

/** What of the configuration the door needs. */
type AdminSettings = Pick<
  Config,
  | 'dataFolder'
  | 'adminPort'
  | 'adminHost'
  | 'isInContainer'
  | 'adminUrl'
  | 'adminProxies'
  | 'identityProviders'
  | 'smtpUrl'
>

interface AdminGrounds {
  entry: Entry
  askerAs: Engine['askerAs']
  settings: AdminSettings
  log: Log
}

/** How often a door that waits for the first administrator looks whether there is one: another machine may have made them. */
const lookEveryMs = 1000

/**
 * Opens the door. Until somebody can sign in it is on loopback, whatever is configured; in a container it is for whoever publishes its port.
 * @throws Refusal when the port is taken
 */
export async function openAdminDoor(grounds: AdminGrounds): Promise<AdminDoor> {
  const { entry, settings } = grounds
  const { adminHost, adminPort, isInContainer } = settings
  const pages = pagesOf(grounds)
  const at = (host: string, port = adminPort) => openDoor(pages, { port, host, variable: 'ADMIN_PORT', isUpload })
  if (isThisMachine(adminHost) || isInContainer || (await entry.isFounded())) return at(adminHost)
  let door = await at('127.0.0.1')
  const { port } = door
  let moving: Promise<void> | undefined
  const watch = setInterval(async () => {
    if (moving || !(await entry.isFounded().catch(() => false))) return
    clearInterval(watch)
    moving = move()
  }, lookEveryMs).unref()
  const move = async () => {
    const before = door
    const left = before.close()
    door = await at(adminHost, port).catch((error: unknown) => {
      grounds.log.error({ why: whatFailed(error) }, 'the admin door stays on this machine')
      return at('127.0.0.1', port)
    })
    await left
  }
  return {
    port,
    async close() {
      clearInterval(watch)
      await moving
      await door.close()
    },
  }
}

/** Everything that the door answers. */
export function pagesOf({ entry, askerAs, settings, log }: AdminGrounds) {
  const { adminUrl, adminProxies, identityProviders, smtpUrl } = settings
  const isCaught = smtpUrl === undefined
  const isSecure = new URL(adminUrl).protocol === 'https:'
  const cookies = cookiesOf(settings)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', adminProxies)
  // Should even the page of a failure fail: no trace of the stack is anybody's to read.
  app.set('env', 'production')
  app.use(
    headers(
      identityProviders.map(({ issuer }) => new URL(issuer).origin),
      isSecure,
    ),
  )
  app.use(keepNothing)
  app.get('/healthz', (_request, response) => void response.json({ ok: true }))
  const reader = (request: Request) => readerOf(request, isCaught)
  const fail = (response: Response, status: number, failure: Failure, told?: string) =>
    response.status(status).send(errorPage(reader(response.req), failure, told))

  app.use((request, response, next) => {
    if (isOurHost(request.headers.host ?? '', adminUrl)) return next()
    response.status(421).type('text').send('Misdirected request')
  })
  app.use((request, response, next) => {
    const asset = assetAt(request.path)
    if (!asset) return next()
    response.type(asset.kind).set('Cache-Control', 'public, max-age=31536000, immutable').send(asset.text)
  })
  // Before anything waits: whoever counts what comes (doors/door.ts) does not hold it back.
  app.use(express.urlencoded({ extended: false, limit: '100kb', parameterLimit: 400 }))
  let isFounded = false
  app.use(async (request, response, next) => {
    response.locals.visit = await visiting({ request, response }, cookies, entry.insider)
    isFounded ||= await entry.isFounded()
    // The same to every stranger, whoever's browser it came through, and wherever to.
    if (judge(request) === 'stranger')
      return response.status(403).send(errorPage({ ...reader(request), path: '/', signed: null }, 'other_site'))
    if (!isFounded && !request.path.startsWith('/start/')) return fail(response, 403, 'not_founded')
    next()
  })
  if (isCaught) app.use(mailhogRoutes(settings))
  app.use(async (request, response, next) => {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    // Of nobody's files is anything read before it is known whose they are.
    const upload = isUpload(request) && visitOf(response).insider ? await openUpload(request) : null
    response.locals.upload = upload
    const given = upload ? upload.fields.form : request.body?.form
    if (!changes || isFormToken(given, visitOf(response).formSecret)) return next()
    if (upload) await drain(request)
    fail(response, 403, 'stale')
  })

  app.use(entryRoutes({ entry, cookies, config: settings, reader, log }))
  app.use((request, response, next) => {
    if (visitOf(response).insider) return next()
    const next_ = request.method === 'GET' ? request.originalUrl : '/'
    // Whoever was in is told why they are not: they rested, or their role or password changed.
    const asked = new URLSearchParams(next_ === '/' ? {} : { next: next_ })
    if (visitOf(response).secret) asked.set('told', 'over')
    response.redirect(303, asked.size ? `/sign-in?${asked}` : '/sign-in')
  })
  app.get('/', (request, response) => {
    const { place } = reader(request).signed ?? {}
    response.redirect(303, place ? `${rootOf(place)}/` : '/account')
  })
  app.get('/parts', (request, response) => void response.send(partsPage(reader(request))))
  app.get('/keys', (request, response) => void response.send(keysPage(reader(request))))
  app.use(accountRoutes({ entry, askerAs, providers: identityProviders, reader }))
  app.use('/at/:slug', async (request, response, next) => {
    const { insider } = visitOf(response)
    const place = insider?.places.find(({ slug }) => slug === request.params.slug)
    // Whether there is such a school is nobody's business who is no member.
    if (!insider || !place) return fail(response, 404, 'not_found')
    const actor = await entry.actorAt(insider, place)
    response.locals.within = { place, asker: await askerAs(actor, place.institutionId) }
    next()
  })
  app.use(
    '/at/:slug',
    campaignRoutes(reader),
    contactRoutes(reader),
    duplicateRoutes(reader),
    importRoutes(reader),
    listRoutes(reader),
    memberRoutes(reader),
    segmentRoutes(reader),
    ...(isCaught ? [mailRoutes(settings, reader)] : []),
  )

  app.use((_request, response) => void fail(response, 404, 'not_found'))
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const told = error instanceof Refusal ? error : null
    if (told?.key === 'ask.not_permitted') return void fail(response, 403, 'not_permitted')
    if (told?.key === 'entry.too_often')
      return void fail(response, 429, 'too_often', told.said(visitOf(response).language))
    if (told && /^(entry|account|upload)\./.test(told.key))
      return void fail(response, 422, 'refused', told.said(visitOf(response).language))
    if (told?.key === 'link.unknown') return void fail(response, 404, 'old_link')
    // What a room says of a number that is none names commands; here the page says it.
    if (told) return void fail(response, 404, 'not_found')
    // What no column can hold is nowhere; what express could not read is the reader's.
    const { status = cannotBeHeld(error) ? 404 : 500 } = error as { status?: number }
    if (status >= 500) log.error({ why: whatFailed(error) }, 'a page failed')
    if (!visitOf(response)) return void response.status(status).type('text').send(String(status))
    fail(response, status, status >= 500 ? 'broken' : 'not_found')
  })
  return app
}
