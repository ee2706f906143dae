// Messages that the catcher kept: pages for administrators, and the two requests of MailHog's API that test tools make. None of it exists
// where messages leave this machine.
import { timingSafeEqual } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { caughtIds, caughtMail, emptyCatcher } from '../../dispatch/catcher/catcher.ts'
import { mailhogMessages } from '../../dispatch/catcher/mailhog.ts'
import { isSeenIn } from '../../dispatch/catcher/whose.ts'
import { mayAskAs } from '../../platform/asks.ts'
import { catcherToken } from '../../platform/catcher-token.ts'
import type { Config } from '../../platform/config.ts'
import { Refusal } from '../../platform/refusal.ts'
import { numberIn } from './forms.ts'
import { mailPage, oneMailPage } from './mail-pages.tsx'
import { sendMessage } from './message.ts'
import { withinOf } from './visit.ts'
import type { Reader } from './words.ts'

const mailsPerPage = 50
const mailhogMost = 250

type Settings = Pick<Config, 'dataFolder'>

/** Caught messages from the newest on. */
async function caught({ dataFolder }: Settings, start: number, most: number) {
  const ids = await caughtIds(dataFolder)
  const read = await Promise.all(ids.slice(start, start + most).map((id) => caughtMail(dataFolder, id)))
  return { total: ids.length, mails: read.flatMap((mail) => mail ?? []) }
}

/** Pages of an institution. */
export function mailRoutes(settings: Settings, reader: (request: Request) => Reader): Router {
  const routes = Router()
  const { dataFolder } = settings
  routes.use('/mail', (_request, response, next) => {
    if (!mayAskAs(withinOf(response).place.role, 'admin')) throw new Refusal('ask.not_permitted')
    next()
  })
  const one = async (request: Request, response: Response) => {
    const mail = await caughtMail(dataFolder, String(request.params.id))
    return mail && isSeenIn(withinOf(response).place.institutionId, mail) ? mail : null
  }
  routes.get('/mail', async (request, response) => {
    const start = numberIn(request.query.start)
    const { total, mails } = await caught(settings, start, mailsPerPage)
    const { institutionId } = withinOf(response).place
    const shown = mails.filter((mail) => isSeenIn(institutionId, mail))
    const page = { mails: shown, hidden: mails.length - shown.length, start, total, perPage: mailsPerPage }
    response.send(mailPage(reader(request), page))
  })
  routes.get('/mail/:id', async (request, response, next) => {
    const mail = await one(request, response)
    if (mail) response.send(oneMailPage(reader(request), mail))
    else next()
  })
  routes.get('/mail/:id/html', async (request, response, next) => {
    const mail = await one(request, response)
    if (mail) sendMessage(response, mail.email.html ?? '')
    else next()
  })
  return routes
}

/** For test tools, which show the token of the data folder. */
export function mailhogRoutes(settings: Settings): Router {
  const routes = Router()
  routes.use('/api', async (request, response, next) => {
    const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ')
    const password = /^basic$/i.test(scheme)
      ? Buffer.from(given, 'base64')
          .toString()
          .replace(/^[^:]*:/, '')
      : given
    const [one, other] = [Buffer.from(password), Buffer.from(await catcherToken(settings.dataFolder))]
    if (one.length === other.length && timingSafeEqual(one, other)) return next()
    response.setHeader('WWW-Authenticate', 'Bearer realm="caught mail"')
    response.status(401).json({ error: 'the token of the data folder is missing' })
  })
  routes.get('/api/v2/messages', async (request, response) => {
    const start = numberIn(request.query.start)
    const most = Math.min(mailhogMost, numberIn(request.query.limit) || mailsPerPage)
    const { mails, total } = await caught(settings, start, most)
    response.json(mailhogMessages(mails, total, start))
  })
  routes.delete('/api/v1/messages', async (_request, response) => {
    await emptyCatcher(settings.dataFolder)
    response.status(200).end()
  })
  return routes
}
