// The segments of an institution.
import { type Request, type Response, Router } from 'express'
import { countSegment } from '../../campaigns/asks/count-segment.ts'
import { segments } from '../../campaigns/asks/segments.ts'
import { setSegment } from '../../campaigns/asks/set-segment.ts'
import { inWords } from '../../campaigns/audience/describe.ts'
import {
  conditionOf,
  formMost,
  formOf,
  joins,
  type Line,
  type LineKind,
  lineKinds,
  type SegmentForm,
} from '../../campaigns/audience/segment-form.ts'
import { lists } from '../../contacts/asks/lists.ts'
import { ownColumns } from '../../contacts/asks/own-columns.ts'
import { purposes } from '../../contacts/asks/purposes.ts'
import { campaigns } from '../../feedback/asks/campaigns.ts'
import { mayAskAs } from '../../platform/asks.ts'
import { Refusal } from '../../platform/refusal.ts'
import { slugOf, toldIn, typed, wrongOf } from './forms.ts'
import { type SegmentProps, segmentPage, segmentsPage } from './segments-page.tsx'
import { withinOf } from './visit.ts'
import { type Reader, within } from './words.ts'

const { groups: groupsMost, lines: linesMost, letters } = formMost

/** What a form holds, line by line; what was added or taken out by the button that was pressed is so already. */
function formIn(request: Request): SegmentForm {
  const body = request.body as Record<string, unknown>
  const pressed = typed(request, 'do')
  const join = (name: string) => joins.find((one) => one === typed(request, name)) ?? 'all'
  const groups: SegmentForm['groups'] = []
  for (let group = 0; group < groupsMost; group++) {
    if (typed(request, `g${group}-join`) === '') break
    const lines: Line[] = []
    for (let place = 0; place < linesMost; place++) {
      const kind = lineKinds.find((one) => one === typed(request, `g${group}-${place}-what`))
      if (kind && pressed !== `remove-${group}-${place}`)
        lines.push({ kind, values: valuesIn(body, `g${group}-${place}-`) })
    }
    const added = lineKinds.find((one) => pressed === `add-${group}` && one === typed(request, `g${group}-new`))
    if (added && lines.length < linesMost) lines.push(newLine(added))
    groups.push({ join: join(`g${group}-join`), lines })
  }
  if (pressed === 'group' && groups.length < groupsMost) groups.push({ join: 'all', lines: [] })
  return { join: join('join'), groups: groups.length ? groups : [{ join: 'all', lines: [] }] }
}

const valuesIn = (body: Record<string, unknown>, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string'
        ? [[name.slice(prefix.length), value.slice(0, letters)]]
        : [],
    ),
  )

const newLine = (kind: LineKind): Line => ({ kind, values: {} })

type Told = Pick<SegmentProps, 'slug' | 'form'> & Partial<SegmentProps>
type Sending = { reader: (request: Request) => Reader; request: Request; response: Response }

/** Whom a form means, as far as it says something. */
async function countOf(response: Response, form: SegmentForm): Promise<SegmentProps['counted']> {
  try {
    return await withinOf(response).asker.ask(countSegment, { of: { condition: JSON.stringify(conditionOf(form)) } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return null
  }
}

async function show({ reader, request, response }: Sending, told: Told): Promise<void> {
  const { ask } = withinOf(response).asker
  const choices = {
    lists: await ask(lists, {}),
    columns: (await ask(ownColumns, {})).map(({ name }) => name),
    purposes: (await ask(purposes, {})).map(({ purpose }) => purpose),
    campaigns: (await ask(campaigns, {})).campaigns,
  }
  const counted = told.counted ?? (told.form && (await countOf(response, told.form)))
  response.send(segmentPage(reader(request), { name: '', words: null, wrong: [], ...told, choices, counted }))
}

/** What is kept under the name in the address. @throws Refusal `segment.unknown` */
async function keptIn({ reader, request, response }: Sending) {
  const slug = String(request.params.segment)
  const { condition, year, ...counted } = await withinOf(response).asker.ask(countSegment, { of: { segment: slug } })
  return { slug, condition, counted, words: inWords(condition, reader(request).language, year) }
}

/** The name of a new one. @throws Refusal at its field where there is none, or one that is taken */
async function newSlug(response: Response, name: string): Promise<string> {
  const missing = { field: 'name', key: 'form.missing_name', values: {} } as const
  if (!name) throw new Refusal(missing.key, {}, 2, [missing])
  const slug = slugOf(name)
  const there = { field: 'name', key: 'segments.there', values: {} } as const
  const isThere = (await withinOf(response).asker.ask(segments, {})).some((one) => one.slug === slug)
  if (isThere) throw new Refusal(there.key, {}, 2, [there])
  return slug
}

/** Does what the pressed button says. */
async function act(sending: Sending, kept: { slug: string | null; words: string | null }): Promise<void> {
  const { reader, request, response } = sending
  const form = formIn(request)
  const name = typed(request, 'name').trim()
  const told = { ...kept, form, name }
  if (typed(request, 'do') !== 'save') return show(sending, told)
  try {
    const segment = kept.slug ?? (await newSlug(response, name))
    await withinOf(response).asker.ask(setSegment, { segment, condition: JSON.stringify(conditionOf(form)) })
    response.redirect(303, within(reader(request), '/segments?told=kept'))
  } catch (error) {
    await show(sending, { ...told, wrong: wrongOf(error, response) })
  }
}

/** Routes of an institution’s segments. */
export function segmentRoutes(reader: (request: Request) => Reader): Router {
  const routes = Router()
  routes.use('/segments', (_request, response, next) => {
    if (!mayAskAs(withinOf(response).place.role, setSegment.role)) throw new Refusal('ask.not_permitted')
    next()
  })
  routes.get('/segments', async (request, response) => {
    const all = await withinOf(response).asker.ask(segments, {})
    response.send(segmentsPage(reader(request), { segments: all, told: toldIn(request) }))
  })
  routes.get('/segments/new', (request, response) => {
    const form: SegmentForm = { join: 'all', groups: [{ join: 'all', lines: [newLine('list')] }] }
    return show({ reader, request, response }, { slug: null, form })
  })
  routes.post('/segments/new', (request, response) => act({ reader, request, response }, { slug: null, words: null }))
  routes.get('/segments/:segment', async (request, response) => {
    const { condition, ...kept } = await keptIn({ reader, request, response })
    await show({ reader, request, response }, { ...kept, form: formOf(condition) })
  })
  routes.post('/segments/:segment', async (request, response) => {
    const sending = { reader, request, response }
    try {
      const { slug, words } = await keptIn(sending)
      await act(sending, { slug, words })
    } catch (error) {
      // It is gone meanwhile: what was typed is not.
      const told = { slug: null, form: formIn(request), name: String(request.params.segment) }
      await show(sending, { ...told, wrong: wrongOf(error, response) })
    }
  })
  return routes
}
