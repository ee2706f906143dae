// The register: people are found, looked at, corrected, added, never written to again, erased.
import { type Request, type Response, Router } from 'express'
import { addContact } from '../../contacts/asks/add-contact.ts'
import { correctContact } from '../../contacts/asks/correct-contact.ts'
import { lists } from '../../contacts/asks/lists.ts'
import { people } from '../../contacts/asks/people.ts'
import { purposes } from '../../contacts/asks/purposes.ts'
import { suppress } from '../../contacts/asks/suppress.ts'
import { takeDownConsent } from '../../contacts/asks/take-down-consent.ts'
import { mayAskAs } from '../../platform/asks.ts'
import { type Problem, Refusal } from '../../platform/refusal.ts'
import { eraseContact } from '../../privacy/asks/erase-contact.ts'
import { person } from '../../privacy/asks/person.ts'
import { askedIn, filterOf } from './contact-filter.ts'
import { correctable, type Facts } from './contact-forms.tsx'
import { contactPage, newContactPage } from './contact-page.tsx'
import type { Held } from './contact-timeline.tsx'
import { type ChangeTold, contactsPage } from './contacts-page.tsx'
import type { Wrong } from './design/fields.tsx'
import { idIn, numberIn, toldIn, typed, wrongOf } from './forms.ts'
import { selectionRoutes } from './selection-routes.ts'
import { withinOf } from './visit.ts'
import { type Reader, within } from './words.ts'

/** Routes of an institution’s register. */
export function contactRoutes(reader: (request: Request) => Reader): Router {
  const routes = Router()
  routes.use('/contacts', (_request, response, next) => {
    if (!mayAskAs(withinOf(response).place.role, people.role)) throw new Refusal('ask.not_permitted')
    next()
  })
  routes.get('/contacts', async (request, response) => {
    const { ask } = withinOf(response).asker
    const asked = askedIn(request.query)
    const known = await ask(lists, {})
    const { after, id } = request.query
    const place =
      typeof after === 'string' && numberIn(id) ? { sortName: after.slice(0, 300), contactId: numberIn(id) } : null
    const found = await ask(people, { ...filterOf(asked, known), ...(place ? { after: place } : {}) })
    const props = {
      ...found,
      lists: known,
      asked,
      isBehind: place !== null,
      told: toldIn(request),
      change: changeIn(request),
    }
    response.send(contactsPage(reader(request), props))
  })
  adding(routes, reader)
  selectionRoutes(routes, reader)
  onePerson(routes, reader)
  return routes
}

/** What a change of a list came to, as a page was led to after it. */
const changeIn = ({ query }: Request): ChangeTold => ({
  change: numberIn(query.change),
  list: typeof query.list === 'string' ? query.list.slice(0, 63) : '',
  changed: numberIn(query.changed),
  unchanged: numberIn(query.unchanged),
  left: numberIn(query.left),
})

const factsIn = (request: Request): Facts =>
  Object.fromEntries(correctable.map((name) => [name, typed(request, name).trim()])) as Facts

/** What is known now, as the form shows it. */
function factsOf({ contacts: [main] }: Held): Facts {
  const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
  return {
    first_name: text(main?.firstName),
    last_name: text(main?.lastName),
    former_name: text(main?.formerName),
    address: text(main?.address),
    phone: text(main?.phoneTyped ?? main?.phone),
    graduation_year: text(main?.graduationYear),
    programme: text(main?.programme),
    language: text(main?.language),
  }
}

const isFact = (field: unknown): field is Exclude<(typeof correctable)[number], 'language'> =>
  correctable.some((one) => one === field && one !== 'language')

/** A refusal that is about a field stands at it. */
const atField = (problem: Problem): Problem => ({
  ...problem,
  // Fields are called here as they are on the page.
  values: isFact(problem.values.field)
    ? { ...problem.values, field: { said: `contacts.fact_${problem.values.field}` } }
    : problem.values,
  field:
    problem.field ??
    (typeof problem.values.field === 'string'
      ? problem.values.field
      : /^(address|contact\.address)/.test(problem.key)
        ? 'address'
        : null),
})

function adding(routes: Router, reader: (request: Request) => Reader): void {
  const show = async (
    request: Request,
    response: Response,
    told: { wrong: Wrong; given: Facts & { list: string } },
  ) => {
    const known = await withinOf(response).asker.ask(lists, {})
    response.send(newContactPage(reader(request), { lists: known, ...told }))
  }
  routes.get('/contacts/new', (request, response) =>
    show(request, response, { wrong: [], given: { ...factsIn(request), list: '' } }),
  )
  routes.post('/contacts/new', async (request, response) => {
    const { address, ...facts } = factsIn(request)
    const list = typed(request, 'list')
    try {
      const problem = { field: 'address', key: 'form.missing_address', values: {} } as const
      if (!address) throw new Refusal(problem.key, {}, 2, [problem])
      const fields = Object.fromEntries(Object.entries(facts).filter(([, value]) => value))
      const added = await withinOf(response).asker.ask(addContact, { address, fields, ...(list ? { list } : {}) })
      response.redirect(303, within(reader(request), `/contacts/${added.contactId}?told=added`))
    } catch (error) {
      const wrong = wrongOf(error, response).map(atField)
      await show(request, response, { wrong, given: { address, ...facts, list } })
    }
  })
}

function onePerson(routes: Router, reader: (request: Request) => Reader): void {
  const show = async (request: Request, response: Response, told: { wrong: Wrong; given?: Facts }) => {
    const { place, asker } = withinOf(response)
    const { ask, institution } = asker
    const who = { person: String(idIn(request, 'contact')) }
    const found = await ask(person, who)
    const mayErase = mayAskAs(place.role, eraseContact.role)
    const isAsked = mayErase && request.query.erase === '1'
    const counts = isAsked ? (await ask(eraseContact, who, { dryRun: true })).counts : null
    const known = (await ask(purposes, {})).map(({ purpose }) => purpose).filter((one) => one !== 'measurement')
    const more = { purposes: known, counts, mayErase, zone: institution.zone, told: toldIn(request) }
    response.send(contactPage(reader(request), { ...found, given: factsOf(found.held), ...more, ...told }))
  }
  const doing =
    (told: string, act: (request: Request, response: Response, who: { person: string }) => Promise<unknown>) =>
    async (request: Request, response: Response) => {
      const contact = idIn(request, 'contact')
      try {
        await act(request, response, { person: String(contact) })
        response.redirect(303, within(reader(request), `/contacts/${contact}?told=${told}`))
      } catch (error) {
        const wrong = wrongOf(error, response).map(atField)
        const given = request.path.endsWith('/correct') ? { given: factsIn(request) } : {}
        await show(request, response, { wrong, ...given })
      }
    }
  routes.get('/contacts/:contact', (request, response) => show(request, response, { wrong: [] }))
  routes.post(
    '/contacts/:contact/correct',
    doing('corrected', async (request, response, who) => {
      const { ask } = withinOf(response).asker
      const before = factsOf((await ask(person, who)).held)
      const given = factsIn(request)
      const changed = Object.fromEntries(
        Object.entries(given).filter(([name, value]) => value !== before[name as 'phone']),
      )
      if (Object.keys(changed).length) await ask(correctContact, { ...who, fields: changed })
    }),
  )
  routes.post(
    '/contacts/:contact/word',
    doing('word', async (request, response, who) => {
      const state = typed(request, 'state') as 'granted'
      const because = typed(request, 'because').trim()
      const problems = [
        ...(state ? [] : [{ field: 'state', key: 'contacts.missing_state', values: {} } as const]),
        ...(because ? [] : [{ field: 'because', key: 'contacts.missing_because', values: {} } as const]),
      ]
      const [first] = problems
      if (first) throw new Refusal(first.key, {}, 2, problems)
      const order = { purpose: typed(request, 'purpose') as 'news', source: typed(request, 'source') as 'paper' }
      await withinOf(response).asker.ask(takeDownConsent, { ...who, ...order, state, because })
    }),
  )
  routes.post(
    '/contacts/:contact/suppress',
    doing('suppressed', async (_request, response, who) => {
      const { ask } = withinOf(response).asker
      const { address } = (await ask(person, who)).person
      if (address) await ask(suppress, { address })
    }),
  )
  routes.post('/contacts/:contact/erase', async (request, response) => {
    await withinOf(response).asker.ask(eraseContact, { person: String(idIn(request, 'contact')) })
    response.redirect(303, within(reader(request), '/contacts?told=erased'))
  })
}
