// What an import did, or would do, in the reader's words.
import { messageOf, type RowCode } from '../../contacts/imports/hints.ts'
import type { ImportReport } from '../../contacts/imports/report.ts'
import type { WordRead } from '../../contacts/imports/words.ts'
import type { SheetTold } from '../../contacts/imports/workbook/thread.ts'
import type { Language } from '../../i18n/languages.ts'
import { isMessageKey, type MessageKey, translate } from '../../i18n/translate.ts'
import { type Output, table } from './output.ts'

/** Tells the reports of one command: all in one JSON value, or one after the other. */
export const tellImports = (reports: ImportReport[], output: Output, problemFile?: string): void =>
  output.answer(
    reports.map((report) => withReasons(report, output)),
    () => {
      for (const report of reports) printImport(report, output, problemFile)
    },
  )

/** The report with its reasons in words. */
export const withReasons = (report: ImportReport, { language }: Output) => ({
  ...report,
  problems: report.problems.map(({ line, outcome, reason, values }) => ({
    line,
    outcome,
    reason: translate(language, messageOf(reason), values),
  })),
  doubts: report.doubts.map(({ line, outcome, reasons }) => ({
    line,
    outcome,
    reasons: reasons.map(({ hint, values }) => translate(language, messageOf(hint), values)),
  })),
  hints: report.hints.map(({ line, hint, values }) => ({ line, hint: translate(language, messageOf(hint), values) })),
  columns: report.columns.map(({ hint, ...column }) => ({
    ...column,
    ...(hint ? { hint: translate(language, messageOf(hint), { column: column.header }) } : {}),
  })),
  words: report.words.map((word) => ({ ...word, doubt: whyDoubtful(word, language) })),
})

/** Why a word is in doubt or was not understood, in words. */
const whyDoubtful = ({ doubt, word, column }: WordRead, language: Language): string | null =>
  doubt && translate(language, messageOf(doubt), { cell: word, column })

const problemsShown = 20
const changesShown = 10
const hintsShown = 20

/** Prints which sheet was read, and what people do not see of it. */
function printSheet({ file, line, sheet }: { file: string; line: number; sheet: SheetTold }, output: Output): void {
  const { name, others, hiddenRows, hiddenColumns, unworked } = sheet
  output.say('cli.import_head_sheet', { file, sheet: name, line })
  if (others.length) output.say('cli.import_other_sheets', { sheets: others.map((one) => one.name).join(', ') })
  if (hiddenRows + hiddenColumns) output.say('cli.import_hidden', { rows: hiddenRows, columns: hiddenColumns })
  if (unworked) output.say('cli.import_unworked', { cells: unworked })
}

/** Prints what an import did, or would do. */
export function printImport(report: ImportReport, output: Output, problemFile?: string): void {
  const t = (key: MessageKey) => translate(output.language, key)
  const { file, encoding, headerLine: line, sheet } = report
  const delimiter = report.delimiter === '\t' ? 'tab' : report.delimiter
  if (sheet) printSheet({ file, line, sheet }, output)
  else output.say('cli.import_head', { file, encoding, delimiter, line })
  printColumns(report.columns, output)
  const outcomes = ['created', 'updated', 'unchanged', 'duplicate', 'conflict', 'rejected'] as const
  const rows: [string, number][] = outcomes.map((outcome) => [t(`outcome.${outcome}`), report[outcome]])
  output.lines(
    table([
      [t('cli.rows'), report.rows],
      ...rows,
      [t('cli.refusals_kept'), report.refusalsKept],
      [t('cli.stays_unsubscribed'), report.staysUnsubscribed],
      ...(report.disputed ? [[t('cli.disputed'), report.disputed] as [string, number]] : []),
      ...(report.deceased ? [[t('cli.deceased'), report.deceased] as [string, number]] : []),
    ]),
  )
  const { granted, refused, unknown } = report.consent
  output.say('cli.import_consent', { granted, refused, unknown, seconds: report.seconds.toFixed(2) })
  for (const { contactId, column, before, after } of report.changes.slice(0, changesShown))
    output.say('cli.change', { contact: contactId, column, before: before ?? '–', after: after ?? '–' })
  const told = report.problems.filter(({ outcome }) => outcome !== 'duplicate')
  for (const { line, reason, values } of told.slice(0, problemsShown))
    output.say('cli.problem', { line, reason: translate(output.language, messageOf(reason), values) })
  if (told.length > problemsShown) output.say('cli.more_problems', { more: told.length - problemsShown })
  printWords(report, output)
  printHints(report, output)
  if (problemFile) output.say('cli.problems_written', { rows: report.problemRows, file: problemFile })
  if (report.importId === null) output.say('cli.dry_run', { plan: report.plan })
  else
    output.say(report.problemRows && !problemFile ? 'cli.imported_with_problems' : 'cli.imported', {
      id: report.importId,
    })
}

/** What each column was taken for; a column that must not be kept is named. */
export function printColumns(columns: ImportReport['columns'], output: Output): void {
  const shown = columns.filter(({ field }) => field !== 'refused')
  output.lines(
    shown.map(
      ({ header, field, type }) =>
        `  ${header} → ${translate(output.language, `field.${field}` as MessageKey)}${type ? ` (${translate(output.language, `type.${type}`)})` : ''}`,
    ),
  )
  for (const { header, field, hint } of columns)
    if (hint) output.say(messageOf(hint), { column: header })
    else if (field === 'refused') output.say('import.refused_column', { column: header })
}

/** Every word once with its count: what it was taken for, or why it is in doubt. Nothing of it is left away. */
function printWords({ words }: ImportReport, output: Output): void {
  const understood = words.filter(({ doubt }) => doubt === null)
  if (understood.length) output.say('cli.words_understood')
  for (const { column, word, read, count } of understood)
    output.say('cli.word', { column, word, count, read: readAs(read, output.language) })
  const doubtful = words.filter(({ doubt }) => doubt !== null)
  if (doubtful.length) output.say('cli.words_doubtful')
  for (const told of doubtful)
    output.say('cli.word_doubtful', {
      column: told.column,
      word: told.word,
      count: told.count,
      lines: told.lines.join(', ') + (told.count > told.lines.length ? ', …' : ''),
      why: whyDoubtful(told, output.language) ?? '',
    })
}

/** What a word was taken for: a permission, a language, or as it stands. */
function readAs(read: string | null, language: Language): string {
  if (read === null) return translate(language, 'cli.word_nothing')
  const key = [`consent.${read}`, `language.${read}`, `field.${read}`].find(isMessageKey)
  return key ? translate(language, key) : read
}

/** The first few of each kind, and how many there are; what is told word by word is not told row by row. */
function printHints({ hints, hintCounts, words }: ImportReport, output: Output): void {
  const told = new Set(words.map(({ doubt }) => doubt))
  for (const [kind, count] of Object.entries(hintCounts) as [RowCode, number][]) {
    if (told.has(kind)) continue
    const first = hints.filter(({ hint }) => hint === kind).slice(0, hintsShown)
    for (const { line, hint, values } of first)
      output.say('cli.problem', { line, reason: translate(output.language, messageOf(hint), values) })
    if (count > first.length) output.say('cli.more_hints', { more: count - first.length })
  }
}
