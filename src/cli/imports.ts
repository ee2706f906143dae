// Imports that were done: what they were, their problem rows, how they are taken back.
import { systemClock } from '../clock.ts'
import { writeProblemRows } from '../contacts/imports/problem-rows.ts'
import { importsOf, peopleToReview } from '../contacts/imports/report.ts'
import { undoImport } from '../contacts/imports/undo.ts'
import { Refusal } from '../refusal.ts'
import { required } from './arguments.ts'
import type { Engine } from './engine.ts'
import { opened } from './files.ts'
import type { Output } from './output.ts'

export const importActions = ['undo', 'list', 'problems', 'review'] as const

/** `kutsu import list`, `undo ID`, `problems ID --out FILE`, `review ID`. */
export async function importAction(
  { sql, institution: { institutionId } }: Engine,
  output: Output,
  action: (typeof importActions)[number],
  words: string[],
  out: string | undefined,
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
  }
}

/** @throws Refusal `cli.missing_import` (exit 2) */
function importNumber(word: string | undefined): number {
  const id = Number(word)
  if (Number.isSafeInteger(id) && id > 0) return id
  throw new Refusal('cli.missing_import', { id: word ?? '–' }, 2)
}
