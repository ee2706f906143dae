// The coordinator's door. Until sign-in exists it only reads, and only this machine reaches it.
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { campaign as showCampaign } from '../../campaigns/asks/campaign.ts'
import { previewCampaign } from '../../campaigns/asks/preview-campaign.ts'
import { caughtIds, caughtMail, emptyCatcher } from '../../dispatch/catcher/catcher.ts'
import { mailhogMessages } from '../../dispatch/catcher/mailhog.ts'
import type { Engine } from '../../engine.ts'
import { campaignReport } from '../../feedback/asks/campaign-report.ts'
import { campaigns } from '../../feedback/asks/campaigns.ts'
import { course } from '../../feedback/asks/course.ts'
import { uncertainPeople } from '../../feedback/asks/uncertain-people.ts'
import { isLanguage, languages } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import { cannotBeHeld } from '../../platform/db.ts'
import { type Log, whatFailed } from '../../platform/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Door, openDoor } from '../door.ts'
import { campaignPage, campaignsPage } from './campaign-pages.tsx'
import { mailPage, oneMailPage } from './mail-pages.tsx'
import { previewPage } from './preview-page.tsx'
import type { Reader } from './shell.tsx'
import { adminStyle } from './style.ts'

export type AdminDoor = Door

/** Campaigns on a page, the newest first. */
const campaignsShown = 50
/** As many as fit a page; the command line tells all. */
const uncertainShown = 200
const mailsPerPage = 50
const mailhogMost = 250
/** A message within a page of ours: it runs nothing and fetches nothing. */
const messagePolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

/** A message as it looks where the dark is preferred. */
const inTheDark = (html: string): string => html.replaceAll('(prefers-color-scheme: dark)', 'all')

/** What of the configuration the door needs. */
interface AdminSettings {
  dataFolder: string
  adminPort: number
  adminHost?: string
}

/** Who asks and of which institution, as it is now: it may have been renamed since the door opened. */
type Asker = () => Promise<Pick<Engine, 'institution' | 'ask'>>

interface Adminship {
  asker: Asker
  settings: AdminSettings
  log: Log
}

/** Opens the door, on loopback unless a container says otherwise. @throws Refusal when the port is taken */
export async function openAdminDoor(adminship: Adminship): Promise<AdminDoor> {
  const { adminPort, adminHost } = adminship.settings
  return openDoor(pagesOf(adminship), { port: adminPort, host: adminHost ?? '127.0.0.1', variable: 'ADMIN_PORT' })
}

function pagesOf({ asker, settings: { dataFolder }, log }: Adminship) {
  const app = express()
  app.disable('x-powered-by')
  const directives = {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  }
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives }, strictTransportSecurity: false }))
  const readerOf = (request: Request): Reader => {
    const asked = request.query.lang ?? request.acceptsLanguages(...languages)
    const { name, defaultLanguage } = askerOf(request).institution
    const language = isLanguage(asked) ? asked : defaultLanguage
    return { language, institution: name[language], path: request.path }
  }
  const askerOf = (request: Request): Awaited<ReturnType<Asker>> => request.res?.locals.asker
  app.use(async (_request, response, next) => {
    response.locals.asker = await asker()
    next()
  })

  app.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  app.use(ownSiteOnly(readerOf))
  app.get('/style.css', (_request, response) => {
    response.type('css').send(adminStyle)
  })
  app.get('/', (_request, response) => response.redirect('/campaigns'))
  app.get('/campaigns', async (request, response) => {
    const { ask, institution } = askerOf(request)
    const before = numberIn(request.query.before)
    const found = await ask(campaigns, { most: campaignsShown, ...(before ? { before } : {}) })
    response.send(campaignsPage({ reader: readerOf(request), ...found, zone: institution.zone }))
  })
  app.get('/campaigns/:id', async (request, response) => {
    const { ask, institution } = askerOf(request)
    const of = { campaign: campaignIn(request) }
    const campaign = await ask(showCampaign, of)
    const report = await ask(campaignReport, of)
    const overTime = await ask(course, of)
    const uncertain = await ask(uncertainPeople, { ...of, most: uncertainShown })
    const { zone } = institution
    response.send(campaignPage({ reader: readerOf(request), campaign, report, overTime, uncertain, zone }))
  })

  const previewOf = async (request: Request) => {
    const { ask, institution } = askerOf(request)
    const of = { campaign: campaignIn(request) }
    const campaign = await ask(showCampaign, of)
    const { contact, language } = request.query
    const asked = typeof contact === 'string' ? contact.trim() : ''
    const wanted = isLanguage(language) ? language : institution.defaultLanguage
    const like = asked ? { contact: asked } : { language: wanted }
    return { campaign, asked, wanted, shown: await ask(previewCampaign, { ...of, like }) }
  }
  app.get('/campaigns/:id/preview', async (request, response) => {
    const { campaign, asked, wanted, shown } = await previewOf(request)
    response.send(previewPage({ reader: readerOf(request), campaign, shown, contact: asked, language: wanted }))
  })
  app.get('/campaigns/:id/preview/html', async (request, response) => {
    const { html } = (await previewOf(request)).shown
    response.set('Content-Security-Policy', messagePolicy)
    response.set('X-Frame-Options', 'SAMEORIGIN')
    response.send(request.query.dark === '1' ? inTheDark(html) : html)
  })

  const startOf = (request: Request): number => numberIn(request.query.start)
  const mails = async (start: number, most: number) => {
    const ids = await caughtIds(dataFolder)
    const read = await Promise.all(ids.slice(start, start + most).map((id) => caughtMail(dataFolder, id)))
    return { total: ids.length, mails: read.flatMap((mail) => mail ?? []) }
  }
  app.get('/mail', async (request, response) => {
    const start = startOf(request)
    const { total, mails: shown } = await mails(start, mailsPerPage)
    response.send(mailPage(readerOf(request), shown, start, total, mailsPerPage))
  })
  app.get('/mail/:id', async (request, response, next) => {
    const mail = await caughtMail(dataFolder, request.params.id)
    if (mail) response.send(oneMailPage(readerOf(request), mail))
    else next()
  })
  app.get('/mail/:id/html', async (request, response, next) => {
    const mail = await caughtMail(dataFolder, request.params.id)
    if (!mail) return next()
    response.set('Content-Security-Policy', messagePolicy)
    response.set('X-Frame-Options', 'SAMEORIGIN')
    response.send(mail.email.html ?? '')
  })

  app.get('/api/v2/messages', async (request, response) => {
    const start = startOf(request)
    const most = Math.min(mailhogMost, numberIn(request.query.limit) || 50)
    const found = await mails(start, most)
    response.json(mailhogMessages(found.mails, found.total, start))
  })
  app.delete('/api/v1/messages', async (_request, response) => {
    await emptyCatcher(dataFolder)
    response.status(200).end()
  })

  app.use((_request, response) => {
    response.status(404).type('text').send('404')
  })
  app.use((error: unknown, request: Request, response: Response, _next: () => void) => {
    if (error instanceof Refusal)
      return void response
        .status(404)
        .type('text')
        .send(error.said(readerOf(request).language))
    // What no column can hold is nowhere; what express could not read is the reader's.
    const { status = cannotBeHeld(error) ? 404 : 500 } = error as { status?: number }
    if (status >= 500) log.error({ why: whatFailed(error) }, 'a page failed')
    response.status(status).type('text').send(String(status))
  })
  return app
}

/** @throws Refusal `campaign.unknown` of what is no number */
function campaignIn(request: Request): number {
  const id = numberIn(request.params.id)
  if (!id) throw new Refusal('campaign.unknown', { id: '–' })
  return id
}

/** A number that a page or row can have; 0, which none has, for everything else. */
const numberIn = (text: unknown): number => (/^\d{1,15}$/.test(String(text)) ? Number(text) : 0)

/**
 * A page of another site must not reach the door through the coordinator's browser: neither under a name of its own (DNS
 * rebinding) nor by links, frames or pictures, whose time to load would tell who is in the register. Whoever is no browser
 * tells no site.
 */
const ownSiteOnly =
  (readerOf: (request: Request) => Reader) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const { host = '', origin, 'sec-fetch-site': site } = request.headers
    if (!['localhost', '127.0.0.1', '[::1]'].includes(host.replace(/:\d+$/, '')))
      return void response.status(421).type('text').send('Misdirected request')
    const isOwn = (site === undefined || site === 'same-origin' || site === 'none') && isOrigin(origin, host)
    if (isOwn) next()
    else {
      const told = translate(readerOf(request).language, 'admin.other_site', { address: `http://${host}/` })
      response.status(403).type('text').send(told)
    }
  }

const isOrigin = (origin: string | undefined, host: string): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
