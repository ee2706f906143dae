import { decideRow } from '../../contacts/duplicates/decide.ts'
import { mergeContacts, mergesOf } from '../../contacts/duplicates/merges.ts'
import { type DoubtfulContact, duplicatesOf, keepApart } from '../../contacts/duplicates/queue.ts'
import { undoMerge } from '../../contacts/duplicates/undo-merge.ts'
import { messageOf } from '../../contacts/imports/hints.ts'
import { personOf } from '../../contacts/people/people.ts'
import { consequences, type Engine } from '../../engine.ts'
import { translate } from '../../i18n/translate.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { numberIn, readArguments, required } from './arguments.ts'
import { tellImports } from './import-told.ts'
import type { Output } from './output.ts'

const actions = ['list', 'merge', 'apart', 'same', 'merges', 'undo'] as const
const by = 'kutsu duplicates'

/**
 * `kutsu duplicates list [--whole]`, `merge KEEP GONE`, `apart A B`, `same|apart IMPORT:LINE`, `merges`, `undo MERGE`. A contact is
 * named by its address or number.
 */
export async function duplicatesCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { whole: { type: 'boolean', default: false } }, 3)
  const [word = '–', first, second] = positionals
  const action = actions.find((one) => one === word)
  if (!action)
    throw new Refusal('cli.unknown_action', { command: 'duplicates', action: word, known: actions.join(', ') }, 2)
  const { sql, institution } = engine
  const { institutionId } = institution
  const contact = async (name: string, given: string | undefined) =>
    (await personOf(sql, institutionId, required(given, name))).contactId
  switch (action) {
    case 'list':
      return tellQueue(await duplicatesOf(sql, institutionId, values.whole), output)
    case 'merge': {
      const [kept, gone] = [await contact('KEEP', first), await contact('GONE', second)]
      const merge = await mergeContacts(
        sql,
        { institutionId, keptId: kept, goneId: gone },
        { by, now: systemClock(), ...consequences },
      )
      return output.answer(merge, () => output.say('duplicates.is_merged', merge))
    }
    case 'merges': {
      const merges = await mergesOf(sql, institutionId)
      return output.answer(merges, () => {
        for (const { mergeId, keptId, goneId, mergedAt, undoneAt } of merges)
          output.say(undoneAt ? 'duplicates.merge_line_undone' : 'duplicates.merge_line', {
            merge: mergeId,
            kept: keptId,
            gone: goneId,
            at: mergedAt.toISOString().slice(0, 16),
          })
      })
    }
    case 'undo': {
      const merge = numberIn(required(first, 'MERGE')) ?? 0
      const undone = await undoMerge(sql, institutionId, merge, by, systemClock())
      return output.answer(undone, () => output.say('duplicates.is_undone', undone))
    }
    case 'apart':
    case 'same': {
      const [, importId, line] = /^(\d{1,15}):(\d{1,9})$/.exec(required(first, 'IMPORT:LINE')) ?? []
      if (importId && line) {
        const contactId = second === undefined ? null : await contact('CONTACT', second)
        const decision = { importId: Number(importId), line: Number(line), decided: action, contactId, by }
        const report = await decideRow(sql, institution, decision, systemClock())
        if (report) return tellImports([report], output)
        return output.answer(null, () => output.say('duplicates.nothing_imported'))
      }
      if (action === 'same') throw new Refusal('duplicates.unknown_row', { row: first ?? '–' }, 2)
      await keepApart(sql, institutionId, [await contact('A', first), await contact('B', second)], by, systemClock())
      return output.answer(null, () => output.say('duplicates.are_apart'))
    }
  }
}

function tellQueue({ pairs, rows }: Awaited<ReturnType<typeof duplicatesOf>>, output: Output): void {
  const said = ({ contactId, name, formerName, address, phone, graduationYear }: DoubtfulContact): string =>
    [contactId, name, formerName && `(${formerName})`, address, phone, graduationYear].filter(Boolean).join('  ')
  output.answer({ pairs, rows }, () => {
    for (const { one, other } of pairs) output.lines([`  ${said(one)}`, `  ${said(other)}`, ''])
    for (const { importId, line, file, reason, values, row, other } of rows) {
      output.line(`  ${importId}:${line}  ${file}: ${translate(output.language, messageOf(reason), values)}`)
      output.line(
        `    ${Object.entries(row)
          .flatMap(([header, cell]) => (cell ? [`${header}: ${cell}`] : []))
          .join(', ')}`,
      )
      if (other) output.line(`    ${said(other)}`)
    }
    output.say('duplicates.queue', { pairs: pairs.length, rows: rows.length })
  })
}
