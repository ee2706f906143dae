// Beside importing: imports that were done, their problem rows, how they are taken back, what columns are taken for.
import { z } from 'zod'
import { undoImport } from '../../campaigns/asks/undo-import.ts'
import { imports } from '../../contacts/asks/imports.ts'
import { mapping } from '../../contacts/asks/mapping.ts'
import { peopleToReview } from '../../contacts/asks/people-to-review.ts'
import { problemRows } from '../../contacts/asks/problem-rows.ts'
import { setMapping } from '../../contacts/asks/set-mapping.ts'
import { fields } from '../../contacts/imports/headers.ts'
import { type Meanings, meaningsInput } from '../../contacts/imports/meanings.ts'
import { reasonOf } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { importIn } from './arguments.ts'
import { cli } from './command.ts'
import { opened, textOf, written } from './files.ts'
import { printColumns } from './import-told.ts'
import { timesIn } from './times.ts'

const list = cli({
  name: 'import list',
  asks: [imports],
  run: async ({ engine, output }) => {
    const found = await engine.ask(imports, {})
    const { zone } = engine.institution
    const shown = timesIn(zone)
    output.answer(found, () => {
      for (const { importId, file, list, startedAt, created, updated, undoneAt } of found)
        if (undoneAt) output.say('cli.import_line_undone', { id: importId, file, list, at: shown(startedAt) })
        else output.say('cli.import_line', { id: importId, file, list, at: shown(startedAt), created, updated })
      if (found.length) output.say('cli.times_in', { zone })
    })
  },
})

const undo = cli({
  name: 'import undo',
  takes: ['ID'],
  mayDryRun: true,
  asks: [undoImport],
  run: async ({ engine, output, words, dryRun }) => {
    const undone = await engine.ask(undoImport, { import: importIn(words[0]) }, { dryRun })
    const { undone: isUndone, importId, deleted, restored, kept, toReview } = undone
    output.answer(undone, () => {
      if (isUndone) output.say('cli.undone', { importId, deleted, restored, kept })
      else output.say('cli.undo_review', { importId, toReview })
    })
    if (!isUndone) throw new Refusal('import.sent_since', { id: importId })
  },
})

const problems = cli({
  name: 'import problems',
  takes: ['ID'],
  options: { out: { type: 'string', shows: 'FILE', required: true } },
  asks: [problemRows],
  run: async ({ engine, output, words, options: { out: file } }) => {
    const order = { import: importIn(words[0]), language: output.language }
    const { rows } = await engine.work(problemRows, order, { out: () => opened(file) })
    output.answer({ rows, file }, () => output.say('cli.problems_written', { rows, file }))
  },
})

const review = cli({
  name: 'import review',
  takes: ['ID'],
  asks: [peopleToReview],
  run: async ({ engine, output, words }) => {
    const people = await engine.ask(peopleToReview, { import: importIn(words[0]) })
    output.answer(people, () => {
      for (const { contactId, name, address } of people) output.line(`  ${contactId}  ${name} <${address ?? '–'}>`)
    })
  },
})

const mappingOf = cli({
  name: 'import mapping',
  takes: ['FILE'],
  mayDryRun: true,
  options: {
    map: { type: 'string', shows: 'MAP' },
    out: { type: 'string', shows: 'MAP' },
    sheet: { type: 'string', shows: 'NAME' },
  },
  asks: [mapping, setMapping],
  run: async ({ engine, output, words: [file = ''], options: { map, out, sheet }, dryRun }) => {
    const from = { file, ...(sheet ? { sheet } : {}) }
    const columns =
      map === undefined
        ? await engine.ask(mapping, from)
        : await engine.ask(setMapping, { ...from, ...(await readMap(map)) }, { dryRun })
    const kept = columns.filter(({ field }) => field !== 'refused').map(({ header, field }) => [header, field])
    if (out) await written(out, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`)
    output.answer(columns, () => {
      printColumns(columns, output)
      if (map === undefined) output.say('cli.mapping_how', { fields: fields.join(', ') })
      else output.say('cli.mapping_kept')
    })
  },
})

export const importCommands = [list, undo, problems, review, mappingOf]

type Mappable = (typeof fields)[number]

/** What a mapping file says: which column is what, and what words mean. */
interface MapRead {
  map: Record<string, Mappable>
  meanings: Meanings
}

const entry = z.union([
  z.enum(fields).transform((field) => ({ field, meanings: {} })),
  z.strictObject({ field: z.enum(fields), meanings: meaningsInput.valueType.default({}) }),
])

/**
 * A file with a JSON object of header → field, or header → {field, meanings: {word: meaning}}.
 * @throws Refusal `import.bad_map`, `import.bad_map_field` (exit 2)
 */
export async function readMap(file: string): Promise<MapRead> {
  try {
    const given = Object.entries(JSON.parse(await textOf(file)) as object).map(([header, one]) => {
      const read = entry.safeParse(one)
      if (!read.success) throw new Refusal('import.bad_map_field', { header, known: fields.join(', ') }, 2)
      return [header, read.data] as const
    })
    return {
      map: Object.fromEntries(given.map(([header, { field }]) => [header, field])),
      meanings: Object.fromEntries(
        given.flatMap(([header, { meanings }]) => (Object.keys(meanings).length ? [[header, meanings]] : [])),
      ),
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('import.bad_map', { file, why: reasonOf(error) }, 2)
  }
}
