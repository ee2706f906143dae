// `kutsu duplicates …`: who may be one person. A contact is named by its address or number.
import { decideRow } from '../../contacts/asks/decide-row.ts'
import { duplicates } from '../../contacts/asks/duplicates.ts'
import { followImports } from '../../contacts/asks/follow-imports.ts'
import { keepApart } from '../../contacts/asks/keep-apart.ts'
import { mergeContacts } from '../../contacts/asks/merge-contacts.ts'
import { merges } from '../../contacts/asks/merges.ts'
import { undoMerge } from '../../contacts/asks/undo-merge.ts'
import type { DoubtfulContact } from '../../contacts/duplicates/queue.ts'
import { messageOf } from '../../contacts/imports/hints.ts'
import { translate } from '../../i18n/translate.ts'
import { numberIn, required } from './arguments.ts'
import { type Call, cli } from './command.ts'
import { tellImports } from './import-told.ts'
import type { Output } from './output.ts'
import { timesIn } from './times.ts'

const list = cli({
  name: 'duplicates list',
  options: { whole: { type: 'boolean' } },
  asks: [duplicates, followImports],
  run: async ({ engine, output, options: { whole } }) => {
    const found = await engine.ask(duplicates, { whole })
    if (!found.isBehind) return tellQueue(found, output)
    await engine.work(followImports, {})
    tellQueue(await engine.ask(duplicates, { whole }), output)
  },
})

const merge = cli({
  name: 'duplicates merge',
  takes: ['KEEP', 'GONE'],
  mayDryRun: true,
  asks: [mergeContacts],
  run: async ({ engine, output, words: [keep = '', gone = ''], dryRun }) => {
    const merged = await engine.ask(mergeContacts, { keep, gone }, { dryRun })
    output.answer(merged, () => output.say('duplicates.is_merged', merged))
  },
})

const listMerges = cli({
  name: 'duplicates merges',
  asks: [merges],
  run: async ({ engine, output }) => {
    const all = await engine.ask(merges, {})
    const { zone } = engine.institution
    const shown = timesIn(zone)
    output.answer(all, () => {
      for (const { mergeId, keptId, goneId, mergedAt, undoneAt } of all) {
        const line = { merge: mergeId, kept: keptId, gone: goneId, at: shown(mergedAt) }
        output.say(undoneAt ? 'duplicates.merge_line_undone' : 'duplicates.merge_line', line)
      }
      if (all.length) output.say('cli.times_in', { zone })
    })
  },
})

const undo = cli({
  name: 'duplicates undo',
  takes: ['MERGE'],
  mayDryRun: true,
  asks: [undoMerge],
  run: async ({ engine, output, words, dryRun }) => {
    const undone = await engine.ask(undoMerge, { merge: numberIn(words[0]) ?? 0 }, { dryRun })
    output.answer(undone, () => output.say('duplicates.is_undone', undone))
  },
})

/** A row of an import, as it is named: `IMPORT:LINE`. */
function rowIn(text: string): { import: number; line: number } | null {
  const [, importId, line] = /^(\d{1,15}):(\d{1,9})$/.exec(text) ?? []
  return importId && line ? { import: Number(importId), line: Number(line) } : null
}

async function decide({ engine, output, words: [row = '', person], dryRun }: Call, decided: 'same' | 'apart') {
  const about = rowIn(row) ?? { import: 0, line: 0 }
  const decision = { ...about, decided, ...(person === undefined ? {} : { person }) }
  const report = await engine.ask(decideRow, decision, { dryRun })
  if (report) return tellImports([report], output)
  output.answer(null, () => output.say('duplicates.nothing_imported'))
}

const same = cli({
  name: 'duplicates same',
  takes: ['IMPORT:LINE', '[CONTACT]'],
  mayDryRun: true,
  asks: [decideRow],
  run: (call) => decide(call, 'same'),
})

/** Two contacts, or a row and the contact whose address it has. */
const apart = cli({
  name: 'duplicates apart',
  takes: ['ONE', '[OTHER]'],
  mayDryRun: true,
  asks: [keepApart, decideRow],
  run: async (call) => {
    const { engine, output, words, dryRun } = call
    const [one = '', other] = words
    if (rowIn(one)) return decide(call, 'apart')
    await engine.ask(keepApart, { one, other: required(other, 'OTHER') }, { dryRun })
    output.answer(null, () => output.say('duplicates.are_apart'))
  },
})

export const duplicatesCommands = [list, merge, apart, same, listMerges, undo]

function tellQueue({ pairs, rows }: Awaited<ReturnType<(typeof duplicates)['run']>>, output: Output): void {
  const said = ({ contactId, name, formerName, address, phone, graduationYear }: DoubtfulContact): string =>
    [contactId, name, formerName && `(${formerName})`, address, phone, graduationYear].filter(Boolean).join('  ')
  output.answer({ pairs, rows }, () => {
    for (const { one, other } of pairs) output.lines([`  ${said(one)}`, `  ${said(other)}`, ''])
    for (const { importId, line, file, reason, values, row, other } of rows) {
      output.line(`  ${importId}:${line}  ${file}: ${translate(output.language, messageOf(reason), values)}`)
      const cells = Object.entries(row).flatMap(([header, cell]) => (cell ? [`${header}: ${cell}`] : []))
      output.line(`    ${cells.join(', ')}`)
      if (other) output.line(`    ${said(other)}`)
    }
    output.say('duplicates.queue', { pairs: pairs.length, rows: rows.length })
  })
}
