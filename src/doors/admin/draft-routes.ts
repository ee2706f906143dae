// The steps of one file that is being brought in.
import type { Request, Response, Router } from 'express'
import { bringIn } from '../../contacts/asks/bring-in.ts'
import { chooseColumns } from '../../contacts/asks/choose-columns.ts'
import { chooseMeanings } from '../../contacts/asks/choose-meanings.ts'
import { chooseTarget } from '../../contacts/asks/choose-target.ts'
import { createList } from '../../contacts/asks/create-list.ts'
import { dropImport } from '../../contacts/asks/drop-import.ts'
import { importDraft } from '../../contacts/asks/import-draft.ts'
import { lists } from '../../contacts/asks/lists.ts'
import { purposes } from '../../contacts/asks/purposes.ts'
import type { ImportDraft } from '../../contacts/imports/drafts.ts'
import { fields } from '../../contacts/imports/headers.ts'
import type { Look } from '../../contacts/imports/look.ts'
import { type Meanings, meaningsOf, withMeanings } from '../../contacts/imports/meanings.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cancelJob } from '../../work/asks/cancel-job.ts'
import type { Wrong } from './design/fields.tsx'
import { checkPage } from './draft-check-page.tsx'
import { columnsPage } from './draft-columns-page.tsx'
import { type DraftStep, draftPath } from './draft-frame.tsx'
import { lostFilePage } from './draft-lost-page.tsx'
import { newList, type TargetGiven, targetPage } from './draft-target-page.tsx'
import { assertFilled, idIn, slugOf, typed, wrongOf } from './forms.ts'
import { wordsInOrder } from './import-words.tsx'
import { withinOf } from './visit.ts'
import { type Reader, within } from './words.ts'

type Found = Awaited<ReturnType<(typeof importDraft)['run']>>

/** What every step stands on. */
interface Stepping {
  routes: Router
  reader: (request: Request) => Reader
  draftOf: (request: Request) => { draft: number }
  to: (request: Request, step: DraftStep) => string
  /** What there is of it; null where it has become an import, and the answer leads there. */
  foundFor: (request: Request, response: Response) => Promise<Found | null>
}

const below = '/imports/drafts/:draft'

/** Routes of one draft. */
export function draftRoutes(routes: Router, reader: (request: Request) => Reader): void {
  const draftOf = (request: Request) => ({ draft: idIn(request, 'draft') })
  const to = (request: Request, step: DraftStep) => draftPath(reader(request), draftOf(request).draft, step)
  const foundFor = async (request: Request, response: Response): Promise<Found | null> => {
    const found = await withinOf(response).asker.ask(importDraft, draftOf(request))
    const { importId } = found.draft
    if (importId === null) return found
    const place = within(reader(request), `/imports/${importId}?told=imported`)
    // A page that asks for a part of itself is led on as a whole (htmx).
    if (request.headers['hx-request']) response.set('HX-Redirect', place).end()
    else response.redirect(303, place)
    return null
  }
  routes.get(below, async (request, response) => {
    const found = await foundFor(request, response)
    if (found) response.redirect(303, to(request, stepOf(found.draft)))
  })
  const stepping: Stepping = { routes, reader, draftOf, to, foundFor }
  columnsStep(stepping)
  targetStep(stepping)
  checkStep(stepping)
  routes.post(`${below}/drop`, async (request, response) => {
    await withinOf(response).asker.ask(dropImport, draftOf(request))
    response.redirect(303, within(reader(request), '/imports?told=dropped'))
  })
}

/** Where whoever goes on begins. */
const stepOf = ({ list, checkJob }: ImportDraft): DraftStep =>
  checkJob !== null ? 'check' : list === null ? 'columns' : 'target'

/** What a form says of the columns: only what differs from what was found, or was said before. */
function mapIn(
  request: Request,
  { draft, look }: { draft: ImportDraft; look: Look },
): Record<string, (typeof fields)[number]> {
  const said = look.columns.flatMap(({ header, field }, at): [string, (typeof fields)[number]][] => {
    const chosen = fields.find((one) => one === typed(request, `column-${at}`))
    return chosen && (chosen !== field || Object.hasOwn(draft.map, header)) ? [[header, chosen]] : []
  })
  return Object.fromEntries(said)
}

function columnsStep({ routes, reader, draftOf, to, foundFor }: Stepping): void {
  const show = async (request: Request, response: Response, wrong: Wrong) => {
    const found = await foundFor(request, response)
    if (!found) return
    const { draft, look } = found
    response.send(look ? columnsPage(reader(request), { draft, look, wrong }) : lostFilePage(reader(request), draft))
  }
  routes.get(`${below}/columns`, (request, response) => show(request, response, []))
  routes.post(`${below}/columns`, async (request, response) => {
    const found = await foundFor(request, response)
    if (!found) return
    const { draft, look } = found
    try {
      if (!look) throw new Refusal('job.file_gone')
      const line = Number(typed(request, 'headerLine')) || look.headerLine
      const named = typed(request, 'sheet') || look.sheet?.name
      // What was looked at by a build of before says nothing of sheets.
      const isOtherSheet = !!look.sheet && named !== look.sheet.name
      const isOther = isOtherSheet || line !== look.headerLine
      const sheet = isOtherSheet ? (named ?? null) : draft.sheet
      const headerLine = isOtherSheet ? null : isOther ? line : draft.headerLine
      // Of another header the columns are others: what was chosen for these says nothing.
      const map = isOther ? {} : mapIn(request, { draft, look })
      const after = await withinOf(response).asker.ask(chooseColumns, { ...draftOf(request), headerLine, sheet, map })
      if (!isOther && !after.columns.some(({ field }) => field === 'address'))
        throw new Refusal('imports.no_address_column')
      response.redirect(303, to(request, isOther ? 'columns' : 'target'))
    } catch (error) {
      await show(request, response, wrongOf(error, response))
    }
  })
}

/** Where there is no list to choose, the name of a new one is missing. */
function missingList(known: { closedAt: Date | null }[]): Refusal {
  const isChoice = known.some(({ closedAt }) => closedAt === null)
  const field = isChoice ? 'list' : 'newName'
  const key = isChoice ? 'imports.missing_list' : 'form.missing_newName'
  return new Refusal(key, {}, 2, [{ field, key, values: {} }])
}

function targetStep({ routes, reader, draftOf, to, foundFor }: Stepping): void {
  const show = async (request: Request, response: Response, told: { wrong: Wrong; given?: TargetGiven }) => {
    const found = await foundFor(request, response)
    if (!found) return
    const { ask } = withinOf(response).asker
    const { draft } = found
    const { list, purpose, source } = draft
    const given = { list: list ?? '', newName: '', purpose: purpose ?? 'invitations', source: source ?? '' }
    const known = { lists: await ask(lists, {}), purposes: await ask(purposes, {}) }
    response.send(targetPage(reader(request), { draft, given, ...known, ...told }))
  }
  routes.get(`${below}/target`, (request, response) => show(request, response, { wrong: [] }))
  routes.post(`${below}/target`, async (request, response) => {
    const { ask } = withinOf(response).asker
    const given: TargetGiven = {
      list: typed(request, 'list'),
      newName: typed(request, 'newName').trim(),
      purpose: typed(request, 'purpose'),
      source: typed(request, 'source').trim(),
    }
    // Whoever types a name and chooses none means a new one.
    const isNew = given.list === newList || (given.list === '' && given.newName !== '')
    try {
      if (!isNew && !given.list) throw missingList(await ask(lists, {}))
      assertFilled(request, isNew ? ['newName', 'source'] : ['source'])
      const list = isNew ? slugOf(given.newName) : given.list
      if (isNew) await ask(createList, { list, name: given.newName })
      const purpose = given.purpose as 'invitations'
      await ask(chooseTarget, { ...draftOf(request), list, purpose, source: given.source })
      await ask(bringIn, draftOf(request))
      response.redirect(303, to(request, 'check'))
    } catch (error) {
      const wrong = wrongOf(error, response).map((one) =>
        one.key === 'list.there' ? { ...one, field: 'newName', key: 'imports.list_there' as const } : one,
      )
      await show(request, response, { wrong, given })
    }
  })
}

function checkStep({ routes, reader, draftOf, to, foundFor }: Stepping): void {
  const show = async (request: Request, response: Response, wrong: Wrong) => {
    const found = await foundFor(request, response)
    if (!found) return
    const { draft, check, report, importing, changes } = found
    if (draft.list === null) return response.redirect(303, to(request, 'target'))
    const isLost = found.look === null && !(check?.state === 'running' || importing?.state === 'running')
    if (isLost) return void response.send(lostFilePage(reader(request), draft))
    response.send(checkPage(reader(request), { draft, check, report, importing, changes, wrong }))
  }
  routes.get(`${below}/check`, (request, response) => show(request, response, []))
  routes.post(`${below}/check`, async (request, response) => {
    const plan = typed(request, 'plan')
    try {
      await withinOf(response).asker.ask(bringIn, { ...draftOf(request), ...(plan ? { plan } : {}) })
      response.redirect(303, to(request, 'check'))
    } catch (error) {
      await show(request, response, wrongOf(error, response))
    }
  })
  routes.post(`${below}/words`, async (request, response) => {
    const found = await foundFor(request, response)
    if (!found) return
    const { ask } = withinOf(response).asker
    const shown = wordsInOrder(found.report?.words ?? [])
    const said = shown.flatMap(({ column, field, word }, at): Meanings[] => {
      const meaning = meaningsOf(field).find((one) => one === typed(request, `meaning-${at}`))
      return meaning ? [{ [column]: { [word]: meaning } }] : []
    })
    try {
      await ask(chooseMeanings, { ...draftOf(request), meanings: said.reduce(withMeanings, {}) })
      await ask(bringIn, draftOf(request))
      response.redirect(303, to(request, 'check'))
    } catch (error) {
      await show(request, response, wrongOf(error, response))
    }
  })
  routes.post(`${below}/stop`, async (request, response) => {
    const found = await foundFor(request, response)
    if (!found) return
    const open = [found.importing, found.check].find((job) => job?.state === 'queued' || job?.state === 'running')
    // It may be over by now: then there is nothing to stop, and the page says what came of it.
    if (open)
      await withinOf(response)
        .asker.ask(cancelJob, { job: open.jobId })
        .catch((error: unknown) => void wrongOf(error, response))
    response.redirect(303, to(request, 'check'))
  })
}
