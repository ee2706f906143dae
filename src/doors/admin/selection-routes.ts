// Something is done with many people at once, and taken back.
import type { Request, Response, Router } from 'express'
import { lists } from '../../contacts/asks/lists.ts'
import { people } from '../../contacts/asks/people.ts'
import { putOnList } from '../../contacts/asks/put-on-list.ts'
import { takeOffList } from '../../contacts/asks/take-off-list.ts'
import { undoListChange } from '../../contacts/asks/undo-list-change.ts'
import { Refusal } from '../../platform/refusal.ts'
import { askedIn, type Filter, filterOf } from './contact-filter.ts'
import type { Wrong } from './design/fields.tsx'
import { numberIn, typed, wrongOf } from './forms.ts'
import { selectionPage } from './selection-page.tsx'
import { withinOf } from './visit.ts'
import { type Reader, within } from './words.ts'

const namedMost = 20

/** What a form or a link says, whatever sent it. */
type Said = Record<string, unknown>

/** One by one, or all that were found. */
const contactsIn = ({ contact }: Said): number[] =>
  [contact ?? []]
    .flat()
    .map(numberIn)
    .filter((one) => one > 0)
    .slice(0, 1000)

/** Whom it means; null: nobody was chosen. */
function meantBy(said: Said, known: { slug: string }[]): Filter | null {
  if (said.of === 'found') {
    const asked = askedIn(said)
    const filter = filterOf(asked, known)
    // A filter that is not understood filters nothing: good enough to look, too little to change anything.
    if (Object.keys(filter).length !== Object.values(asked).filter(Boolean).length) return null
    return filter
  }
  const contacts = contactsIn(said)
  return contacts.length ? { contacts } : null
}

/** The same as fields of a form. */
const fieldsOf = (said: Said): [string, string][] =>
  said.of === 'found'
    ? [['of', 'found'], ...Object.entries(askedIn(said)).filter(([, value]) => value)]
    : contactsIn(said).map((one) => ['contact', String(one)])

/** Routes of a selection, below those of the register. */
export function selectionRoutes(routes: Router, reader: (request: Request) => Reader): void {
  const show = async (request: Request, response: Response, { said, wrong }: { said: Said; wrong: Wrong }) => {
    const { ask } = withinOf(response).asker
    const known = await ask(lists, {})
    const meant = meantBy(said, known)
    const found = meant && (await ask(people, { ...meant, most: namedMost }))
    const { counted, people: first } = found ?? { counted: { people: 0, isMore: false }, people: [] }
    const open = known.filter(({ closedAt }) => closedAt === null)
    response.send(selectionPage(reader(request), { meant: fieldsOf(said), counted, people: first, lists: open, wrong }))
  }
  routes.get('/contacts/selection', (request, response) => show(request, response, { said: request.query, wrong: [] }))
  const doing = (told: string, ask: typeof putOnList) => async (request: Request, response: Response) => {
    const said = request.body as Said
    try {
      const { asker } = withinOf(response)
      const found = meantBy(said, await asker.ask(lists, {}))
      if (!found) return await show(request, response, { said, wrong: [] })
      const done = await asker.ask(ask, { list: typed(request, 'onList'), who: { found } })
      const { changeId, people: changed, unchanged, left } = done
      const query = new URLSearchParams({ told, change: String(changeId), list: done.list })
      for (const [name, figure] of Object.entries({ changed, unchanged, left })) query.set(name, String(figure))
      response.redirect(303, `${within(reader(request), '/contacts')}?${query}`)
    } catch (error) {
      await show(request, response, { said, wrong: wrongOf(error, response) })
    }
  }
  routes.post('/contacts/selection/put', doing('put', putOnList))
  routes.post('/contacts/selection/take_off', doing('taken_off', takeOffList))
  routes.post('/contacts/selection/undo', async (request, response) => {
    try {
      const change = numberIn(typed(request, 'change'))
      if (!change) throw new Refusal('list.unknown_change', { id: '–' })
      await withinOf(response).asker.ask(undoListChange, { change })
      response.redirect(303, within(reader(request), '/contacts?told=change_undone'))
    } catch (error) {
      await show(request, response, { said: {}, wrong: wrongOf(error, response) })
    }
  })
}
