// Who may be one person is decided here, one after the other, and taken back.
import { type Request, type Response, Router } from 'express'
import { decideRow } from '../../contacts/asks/decide-row.ts'
import { duplicates } from '../../contacts/asks/duplicates.ts'
import { keepApart } from '../../contacts/asks/keep-apart.ts'
import { mergeContacts } from '../../contacts/asks/merge-contacts.ts'
import { undoMerge } from '../../contacts/asks/undo-merge.ts'
import type { Wrong } from './design/fields.tsx'
import { duplicatesPage } from './duplicates-page.tsx'
import { numberIn, toldIn, typed, wrongOf } from './forms.ts'
import { withinOf } from './visit.ts'
import { type Reader, within } from './words.ts'

/** Routes of an institution’s duplicates. */
export function duplicateRoutes(reader: (request: Request) => Reader): Router {
  const routes = Router()
  const show = async (request: Request, response: Response, wrong: Wrong) => {
    const found = await withinOf(response).asker.ask(duplicates, {})
    const merge = numberIn(request.query.merge) || null
    response.send(duplicatesPage(reader(request), { ...found, told: toldIn(request), merge, wrong }))
  }
  /** @param act what is told of it, and the merge that it made */
  const deciding =
    (act: (request: Request, response: Response) => Promise<{ told: string; merge?: number }>) =>
    async (request: Request, response: Response) => {
      try {
        const { told, merge } = await act(request, response)
        const query = new URLSearchParams({ told, ...(merge ? { merge: String(merge) } : {}) })
        response.redirect(303, `${within(reader(request), '/duplicates')}?${query}`)
      } catch (error) {
        await show(request, response, wrongOf(error, response))
      }
    }
  const number = (request: Request, name: string): number => numberIn(typed(request, name))
  const isSame = (request: Request): boolean => typed(request, 'decided') === 'same'
  routes.get('/duplicates', (request, response) => show(request, response, []))
  routes.post(
    '/duplicates/pairs',
    deciding(async (request, response) => {
      const { ask } = withinOf(response).asker
      const [one, other] = [String(number(request, 'one')), String(number(request, 'other'))]
      if (isSame(request))
        return { told: 'same', merge: (await ask(mergeContacts, { keep: one, gone: other })).mergeId }
      await ask(keepApart, { one, other })
      return { told: 'apart' }
    }),
  )
  routes.post(
    '/duplicates/rows',
    deciding(async (request, response) => {
      const decided = isSame(request) ? 'same' : 'apart'
      const row = { import: number(request, 'import') || 1, line: number(request, 'line') || 1 }
      await withinOf(response).asker.ask(decideRow, { ...row, decided })
      return { told: decided }
    }),
  )
  routes.post(
    '/duplicates/undo',
    deciding(async (request, response) => {
      await withinOf(response).asker.ask(undoMerge, { merge: number(request, 'merge') })
      return { told: 'undone' }
    }),
  )
  return routes
}
