// The mailing lists of an institution.
import { type Request, type Response, Router } from 'express'
import { changeList } from '../../contacts/asks/change-list.ts'
import { createList } from '../../contacts/asks/create-list.ts'
import { exportList } from '../../contacts/asks/export-list.ts'
import { lists } from '../../contacts/asks/lists.ts'
import { mayAskAs } from '../../platform/asks.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Wrong } from './design/fields.tsx'
import { assertFilled, slugOf, toldIn, typed, wrongOf } from './forms.ts'
import { listsPage } from './lists-page.tsx'
import { visitOf, withinOf } from './visit.ts'
import { type Reader, within } from './words.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Routes of an institution’s lists. */
export function listRoutes(reader: (request: Request) => Reader): Router {
  const routes = Router()
  routes.use('/lists', (_request, response, next) => {
    if (!mayAskAs(withinOf(response).place.role, createList.role)) throw new Refusal('ask.not_permitted')
    next()
  })
  const show = async (
    request: Request,
    response: Response,
    { wrong, given = '' }: { wrong: Wrong; given?: string },
  ) => {
    const all = await withinOf(response).asker.ask(lists, {})
    response.send(listsPage(reader(request), { lists: all, told: toldIn(request), given, wrong }))
  }
  const led = (request: Request, response: Response, told: string) =>
    response.redirect(303, within(reader(request), `/lists?told=${told}`))
  routes.get('/lists', (request, response) => show(request, response, { wrong: [] }))
  routes.post('/lists', async (request, response) => {
    const name = typed(request, 'newName').trim()
    try {
      assertFilled(request, ['newName'])
      await withinOf(response).asker.ask(createList, { list: slugOf(name), name })
      led(request, response, 'made')
    } catch (error) {
      const wrong = wrongOf(error, response).map((one) =>
        one.key === 'list.there' ? { ...one, field: 'newName', key: 'lists.there' as const } : one,
      )
      await show(request, response, { wrong, given: name })
    }
  })
  const changing =
    (what: (request: Request) => { name?: string; closed?: boolean }) =>
    async (request: Request, response: Response) => {
      try {
        await withinOf(response).asker.ask(changeList, { list: String(request.params.list), ...what(request) })
        led(request, response, 'changed')
      } catch (error) {
        await show(request, response, { wrong: wrongOf(error, response) })
      }
    }
  routes.post('/lists/:list/export', async (request, response) => {
    const list = String(request.params.list)
    const flavour = typed(request, 'flavour') === 'xlsx' ? 'xlsx' : 'excel'
    const { asker } = withinOf(response)
    const out = async () => {
      response.type(flavour === 'xlsx' ? workbookType : 'text/csv; charset=utf-8')
      response.attachment(`${slugOf(list)}.${flavour === 'xlsx' ? 'xlsx' : 'csv'}`)
      return response
    }
    try {
      await asker.work(exportList, { list, flavour, language: visitOf(response).language }, { out })
    } catch (error) {
      if (response.headersSent) throw error
      await show(request, response, { wrong: wrongOf(error, response) })
    }
  })
  routes.post(
    '/lists/:list/name',
    changing((request) => ({ name: typed(request, 'name') })),
  )
  routes.post(
    '/lists/:list/closed',
    changing((request) => ({ closed: typed(request, 'closed') === 'yes' })),
  )
  return routes
}
