// Campaigns: all of them, one with its report, and what somebody gets.
import { type Request, type Response, Router } from 'express'
import { campaign as showCampaign } from '../../campaigns/asks/campaign.ts'
import { previewCampaign } from '../../campaigns/asks/preview-campaign.ts'
import { campaignReport } from '../../feedback/asks/campaign-report.ts'
import { campaigns } from '../../feedback/asks/campaigns.ts'
import { course } from '../../feedback/asks/course.ts'
import { uncertainPeople } from '../../feedback/asks/uncertain-people.ts'
import { isLanguage } from '../../i18n/languages.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { mayAskAs } from '../../platform/asks.ts'
import { Refusal } from '../../platform/refusal.ts'
import { campaignPage } from './campaign-page.tsx'
import { campaignsPage } from './campaigns-page.tsx'
import type { Wrong } from './design/fields.tsx'
import { numberIn, wrongOf } from './forms.ts'
import { inTheDark, sendMessage } from './message.ts'
import { previewPage } from './preview-page.tsx'
import { startPage } from './start-page.tsx'
import { withinOf } from './visit.ts'
import { type Reader, within } from './words.ts'

/** Campaigns on a page, the newest first. */
const campaignsShown = 50
/** As many as fit a page; the command line tells all. */
const uncertainShown = 200

/** Routes of an institution’s campaigns, and its start page. */
export function campaignRoutes(reader: (request: Request) => Reader): Router {
  const routes = Router()
  routes.get('/', (request, response) => {
    const { place } = withinOf(response)
    if (mayAskAs(place.role, campaigns.role)) return response.redirect(303, within(reader(request), '/campaigns'))
    response.send(startPage(reader(request), place.role))
  })
  routes.get('/campaigns', async (request, response) => {
    const { asker } = withinOf(response)
    const before = numberIn(request.query.before)
    const found = await asker.ask(campaigns, { most: campaignsShown, ...(before ? { before } : {}) })
    response.send(campaignsPage({ reader: reader(request), ...found, zone: asker.institution.zone }))
  })
  routes.get('/campaigns/:id', async (request, response) => {
    const { ask, institution } = withinOf(response).asker
    const { role } = withinOf(response).place
    const of = { campaign: campaignIn(request) }
    const campaign = await ask(showCampaign, of)
    const report = await ask(campaignReport, of)
    const overTime = await ask(course, of)
    // Who looks at sums only is told no names.
    const seesPeople = mayAskAs(role, uncertainPeople.role)
    const uncertain = seesPeople ? await ask(uncertainPeople, { ...of, most: uncertainShown }) : []
    const { zone } = institution
    const mayPreview = mayAskAs(role, previewCampaign.role)
    response.send(campaignPage({ reader: reader(request), campaign, report, overTime, uncertain, zone, mayPreview }))
  })

  const previewOf = async (request: Request, response: Response) => {
    const { ask, institution } = withinOf(response).asker
    const of = { campaign: campaignIn(request) }
    const campaign = await ask(showCampaign, of)
    const { contact, language } = request.query
    const asked = typeof contact === 'string' ? contact.trim() : ''
    const wanted = isLanguage(language) ? language : institution.defaultLanguage
    const found = { campaign, asked, wanted }
    const like = asked ? { contact: asked } : { language: wanted }
    try {
      return { ...found, wrong: [] as Wrong, shown: await ask(previewCampaign, { ...of, like }) }
    } catch (error) {
      // What was asked for is not there: the page stays, and shows what there is.
      const [field, told] = asked
        ? (['contact', 'preview.nobody'] as const)
        : (['language', 'campaign.no_language'] as const)
      if (!(error instanceof Refusal) || error.key !== told) throw error
      const key: MessageKey = told === 'preview.nobody' ? 'admin.nobody' : told
      const wrong: Wrong = wrongOf(error, response).map((one) => ({ ...one, field, key }))
      const shown = await ask(previewCampaign, { ...of, like: { language: institution.defaultLanguage } })
      return { ...found, wrong, shown }
    }
  }
  routes.get('/campaigns/:id/preview', async (request, response) => {
    const { asked, wanted, ...found } = await previewOf(request, response)
    response.send(previewPage({ reader: reader(request), ...found, contact: asked, language: wanted }))
  })
  routes.get('/campaigns/:id/preview/html', async (request, response) => {
    const { shown, wrong } = await previewOf(request, response)
    if (wrong.length) throw new Refusal('campaign.unknown', { id: '–' })
    const { html } = shown
    sendMessage(response, request.query.dark === '1' ? inTheDark(html) : html)
  })
  return routes
}

/** @throws Refusal `campaign.unknown` of what is no number */
function campaignIn(request: Request): number {
  const id = numberIn(request.params.id)
  if (!id) throw new Refusal('campaign.unknown', { id: '–' })
  return id
}
