// A school's tables come in, step by step: file, columns, where to, dry run, import; then what came of it.
import { type Request, type Response, Router } from 'express'
import { undoImport } from '../../campaigns/asks/undo-import.ts'
import { beginImport } from '../../contacts/asks/begin-import.ts'
import { bringIn } from '../../contacts/asks/bring-in.ts'
import { importDrafts } from '../../contacts/asks/import-drafts.ts'
import { imports } from '../../contacts/asks/imports.ts'
import { mendRows } from '../../contacts/asks/mend-rows.ts'
import { peopleToReview } from '../../contacts/asks/people-to-review.ts'
import { problemRows } from '../../contacts/asks/problem-rows.ts'
import { rowsToMend } from '../../contacts/asks/rows-to-mend.ts'
import { showImport } from '../../contacts/asks/show-import.ts'
import { mayAskAs } from '../../platform/asks.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Wrong } from './design/fields.tsx'
import { draftRoutes } from './draft-routes.ts'
import { idIn, numberIn, toldIn, typed, wrongOf } from './forms.ts'
import { importPage } from './import-page.tsx'
import { importsPage } from './imports-page.tsx'
import { rowsIn } from './mend-form.tsx'
import { drain, type Upload } from './uploads.ts'
import { visitOf, withinOf } from './visit.ts'
import { type Reader, within, wordsFor } from './words.ts'

/** Routes of an institution’s imports. */
export function importRoutes(reader: (request: Request) => Reader): Router {
  const routes = Router()
  routes.use('/imports', (_request, response, next) => {
    if (!mayAskAs(withinOf(response).place.role, beginImport.role)) throw new Refusal('ask.not_permitted')
    next()
  })
  const showAll = async (request: Request, response: Response, wrong: Wrong) => {
    const { ask, institution } = withinOf(response).asker
    const page = { imports: await ask(imports, {}), drafts: await ask(importDrafts, {}), zone: institution.zone }
    response.send(importsPage(reader(request), { ...page, told: toldIn(request), wrong }))
  }
  routes.get('/imports', (request, response) => showAll(request, response, []))
  routes.post('/imports', async (request, response) => {
    try {
      const begun = await begin(response)
      response.redirect(303, within(reader(request), `/imports/drafts/${begun}`))
    } catch (error) {
      const wrong = wrongOf(error, response).map((one) => ({ ...one, field: 'file' }))
      await drain(request)
      await showAll(request, response, wrong)
    }
  })
  draftRoutes(routes, reader)

  oneImport(routes, reader)
  return routes
}

/** What came of one of them, and what can be done about it. */
function oneImport(routes: Router, reader: (request: Request) => Reader): void {
  const show = async (request: Request, response: Response, wrong: Wrong) => {
    const { ask, institution } = withinOf(response).asker
    const of = { import: idIn(request, 'import') }
    const [found, toReview] = [await ask(showImport, of), await ask(peopleToReview, of)]
    const toMend = await ask(rowsToMend, of)
    response.send(
      importPage(reader(request), {
        found,
        toMend,
        toReview,
        zone: institution.zone,
        told: toldIn(request),
        undone: undoneIn(request),
        wrong,
      }),
    )
  }
  routes.get('/imports/:import', (request, response) => show(request, response, []))
  routes.post('/imports/:import/undo', async (request, response) => {
    const { ask } = withinOf(response).asker
    const of = { import: idIn(request, 'import') }
    await ask(showImport, of)
    try {
      const { undone, importId, deleted, restored, kept } = await ask(undoImport, of)
      const told = new URLSearchParams(undone ? { told: 'undone', ...texts({ deleted, restored, kept }) } : {})
      response.redirect(303, `${within(reader(request), `/imports/${importId}`)}?${told}`)
    } catch (error) {
      await show(request, response, wrongOf(error, response))
    }
  })
  routes.post('/imports/:import/mend', async (request, response) => {
    const { ask } = withinOf(response).asker
    const of = { import: idIn(request, 'import') }
    const [{ file }, { headers }] = [await ask(showImport, of), await ask(rowsToMend, of)]
    const lines = typed(request, 'lines').split(' ').slice(0, rowsIn(headers.length))
    const rows = lines.map((line) => headers.map((_, at) => typed(request, `cell-${line}-${at}`)))
    try {
      const name = wordsFor(reader(request))('imports.mended_name', { file }).slice(-255)
      const { draftId } = await ask(mendRows, { ...of, headers, rows, name })
      await ask(bringIn, { draft: draftId })
      response.redirect(303, within(reader(request), `/imports/drafts/${draftId}/check`))
    } catch (error) {
      await show(request, response, wrongOf(error, response))
    }
  })
  routes.post('/imports/:import/rows', async (request, response) => {
    const order = { import: idIn(request, 'import'), language: visitOf(response).language }
    const { work } = withinOf(response).asker
    const out = async () => {
      response.type('text/csv; charset=utf-8').attachment(`import-${order.import}.csv`)
      return response
    }
    await work(problemRows, order, { out })
  })
}

const undoneIn = ({ query: { deleted, restored, kept } }: Request) => ({
  deleted: numberIn(deleted),
  restored: numberIn(restored),
  kept: numberIn(kept),
})

/** Numbers, as an address has them. */
const texts = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, n]) => [name, String(n)]))

/** Keeps the files of a form and begins with each. @returns the first one's draft @throws Refusal `upload.*`, `import.*` */
async function begin(response: Response): Promise<number> {
  const { ask, keepFile } = withinOf(response).asker
  const upload = response.locals.upload as Upload | null
  if (!upload) throw new Refusal('upload.none')
  const drafts: number[] = []
  for await (const { name: given, content } of upload.files) {
    const name = given.trim().slice(-255)
    // A browser sends a file without a name where none was chosen.
    if (!name) content.resume()
    else drafts.push((await ask(beginImport, { kept: await keepFile(name, content), name })).draftId)
  }
  const [first] = drafts
  if (first === undefined) throw new Refusal('upload.none')
  return first
}
