// What an import did, or would do, in the reader's words.
import type { ImportReport } from '../contacts/imports/report.ts'
import { type MessageKey, translate } from '../i18n/translate.ts'
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
    reason: translate(language, reason, values),
  })),
  hints: report.hints.map(({ line, hint, values }) => ({ line, hint: translate(language, hint, values) })),
})

const problemsShown = 20
const changesShown = 10
const hintsShown = 3

export function printImport(report: ImportReport, output: Output, problemFile?: string): void {
  const t = (key: MessageKey) => translate(output.language, key)
  output.say('cli.import_head', {
    file: report.file,
    encoding: report.encoding,
    delimiter: report.delimiter === '\t' ? 'tab' : report.delimiter,
    line: report.headerLine,
  })
  printColumns(report.columns, output)
  const outcomes = ['created', 'updated', 'unchanged', 'duplicate', 'conflict', 'rejected'] as const
  const rows: [string, number][] = outcomes.map((outcome) => [t(`outcome.${outcome}`), report[outcome]])
  output.line(
    table([
      [t('cli.rows'), report.rows],
      ...rows,
      [t('cli.refusals_kept'), report.refusalsKept],
      [t('cli.stays_unsubscribed'), report.staysUnsubscribed],
    ]),
  )
  const { granted, refused, unknown } = report.consent
  output.say('cli.import_consent', { granted, refused, unknown, seconds: report.seconds.toFixed(2) })
  for (const { contactId, column, before, after } of report.changes.slice(0, changesShown))
    output.say('cli.change', { contact: contactId, column, before: before ?? '–', after: after ?? '–' })
  const told = report.problems.filter(({ outcome }) => outcome !== 'duplicate')
  for (const { line, reason, values } of told.slice(0, problemsShown))
    output.say('cli.problem', { line, reason: translate(output.language, reason, values) })
  if (told.length > problemsShown) output.say('cli.more_problems', { more: told.length - problemsShown })
  printHints(report, output)
  if (problemFile) output.say('cli.problems_written', { rows: report.conflict + report.rejected, file: problemFile })
  if (report.importId === null) output.say('cli.dry_run', { plan: report.plan })
  else output.say(told.length && !problemFile ? 'cli.imported_with_problems' : 'cli.imported', { id: report.importId })
}

/** What each column was taken for; a column that must not be kept is named. */
export function printColumns(columns: ImportReport['columns'], output: Output): void {
  const shown = columns.filter(({ field }) => field !== 'refused')
  output.line(
    shown
      .map(
        ({ header, field, type }) =>
          `  ${header} → ${translate(output.language, `field.${field}` as MessageKey)}${type ? ` (${translate(output.language, `type.${type}`)})` : ''}`,
      )
      .join('\n'),
  )
  for (const { header, field } of columns)
    if (field === 'refused') output.say('import.refused_column', { column: header })
}

/** The first few of each kind, and how many there are. */
function printHints({ hints, hintCounts }: ImportReport, output: Output): void {
  for (const [kind, count] of Object.entries(hintCounts) as [MessageKey, number][]) {
    const first = hints.filter(({ hint }) => hint === kind).slice(0, hintsShown)
    for (const { line, hint, values } of first)
      output.say('cli.problem', { line, reason: translate(output.language, hint, values) })
    if (count > first.length) output.say('cli.more_hints', { more: count - first.length })
  }
}
