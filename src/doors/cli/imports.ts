// Beside importing: imports that were done, their problem rows, how they are taken back, what columns are taken for.

import { undoImport } from '../../campaigns/undo-import.ts'
import { type Field, fields } from '../../contacts/imports/headers.ts'
import { writeProblemRows } from '../../contacts/imports/problem-rows.ts'
import { importsOf, peopleToReview } from '../../contacts/imports/report.ts'
import { mappingOf, setMapping } from '../../contacts/imports/table.ts'
import type { Engine } from '../../engine.ts'
import { systemClock } from '../../platform/clock.ts'
import { reasonOf } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { numberIn, required } from './arguments.ts'
import { opened, textOf, written } from './files.ts'
import { printColumns } from './import-told.ts'
import type { Output } from './output.ts'

export const importActions = ['undo', 'list', 'problems', 'review', 'mapping'] as const

/** `kutsu import list`, `undo ID`, `problems ID --out FILE`, `review ID`, `mapping FILE [--map MAP] [--out MAP]`. */
export async function importAction(
  { sql, institution: { institutionId } }: Engine,
  output: Output,
  action: (typeof importActions)[number],
  words: string[],
  { out, map }: { out?: string | undefined; map?: string | undefined },
): Promise<void> {
  if (words.length > (action === 'list' ? 0 : 1))
    throw new Refusal('cli.bad_arguments', { why: `"${words.at(-1)}"` }, 2)
  switch (action) {
    case 'list': {
      const imports = await importsOf(sql, institutionId)
      return output.answer(imports, () => {
        for (const { importId, file, list, startedAt, created, updated, undoneAt } of imports)
          output.say(undoneAt ? 'cli.import_line_undone' : 'cli.import_line', {
            id: importId,
            file,
            list,
            at: startedAt.toISOString().slice(0, 16),
            created,
            updated,
          })
      })
    }
    case 'undo': {
      const undone = await undoImport(sql, institutionId, importNumber(words[0]), 'kutsu import undo', systemClock())
      const { undone: isUndone, ...figures } = undone
      output.answer(undone, () => output.say(isUndone ? 'cli.undone' : 'cli.undo_review', figures))
      if (!isUndone) throw new Refusal('import.sent_since', { id: undone.importId })
      return
    }
    case 'problems': {
      const file = required(out, '--out')
      const id = importNumber(words[0])
      const rows = await writeProblemRows(sql, institutionId, id, output.language, await opened(file))
      return output.answer({ rows, file }, () => output.say('cli.problems_written', { rows, file }))
    }
    case 'review': {
      const people = await peopleToReview(sql, institutionId, importNumber(words[0]))
      return output.answer(people, () => {
        for (const { contactId, name, address } of people) output.line(`  ${contactId}  ${name} <${address ?? '–'}>`)
      })
    }
    case 'mapping': {
      const file = words[0]
      if (!file) throw new Refusal('cli.missing_file', {}, 2)
      const columns =
        map === undefined
          ? await mappingOf(sql, institutionId, file)
          : await setMapping(sql, institutionId, { file, map: await readMap(map) }, systemClock())
      const kept = columns.filter(({ field }) => field !== 'refused').map(({ header, field }) => [header, field])
      if (out) await written(out, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`)
      return output.answer(columns, () => {
        printColumns(columns, output)
        if (map === undefined) output.say('cli.mapping_how', { fields: fields.join(', ') })
        else output.say('cli.mapping_kept')
      })
    }
  }
}

/** @throws Refusal `cli.missing_import` (exit 2) */
function importNumber(word: string | undefined): number {
  const id = numberIn(word)
  if (id !== null) return id
  throw new Refusal('cli.missing_import', { id: word ?? '–' }, 2)
}

/** A file with a JSON object of header → field. @throws Refusal `import.bad_map`, `import.bad_map_field` (exit 2) */
export async function readMap(file: string): Promise<Record<string, Field>> {
  try {
    const map: unknown = JSON.parse(await textOf(file))
    const entries = Object.entries(map as Record<string, Field>)
    const wrong = entries.find(([, field]) => !fields.some((known) => known === field))
    if (!wrong) return Object.fromEntries(entries)
    throw new Refusal('import.bad_map_field', { header: wrong[0], known: fields.join(', ') }, 2)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('import.bad_map', { file, why: reasonOf(error) }, 2)
  }
}
