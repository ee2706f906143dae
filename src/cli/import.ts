import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stopwatch, systemClock } from '../clock.ts'
import { type Field, fields } from '../contacts/imports/headers.ts'
import { importFile } from '../contacts/imports/import.ts'
import type { ImportReport } from '../contacts/imports/report.ts'
import { type Purpose, purposes } from '../contacts/institutions.ts'
import { reasonOf } from '../db.ts'
import { translate } from '../i18n/translate.ts'
import { Refusal } from '../refusal.ts'
import { readArguments, required } from './arguments.ts'
import type { Engine } from './engine.ts'
import { type Output, table } from './output.ts'

/** `kutsu import FILE… --list SLUG --source TEXT`: each file whole or not at all. */
export async function importCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    {
      list: { type: 'string' },
      source: { type: 'string' },
      purpose: { type: 'string', default: 'invitations' },
      'create-list': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      map: { type: 'string' },
    },
    Number.POSITIVE_INFINITY,
  )
  if (!positionals.length) throw new Refusal('cli.missing_file', {}, 2)
  const slug = required(values.list, '--list')
  const source = required(values.source, '--source')
  const missing = positionals.find((file) => !existsSync(file))
  if (missing) throw new Refusal('import.missing', { file: missing, why: 'ENOENT' })
  const purpose = purposeNamed(values.purpose)
  const map = values.map ? await readMap(values.map) : {}
  const { sql, institution } = engine
  const reports: ImportReport[] = []
  try {
    for (const file of positionals) {
      const order = {
        file,
        list: slug,
        createList: values['create-list'],
        purpose,
        source,
        map,
        recordedBy: 'kutsu import',
        dryRun: values['dry-run'],
      }
      reports.push(await importFile(sql, institution, order, systemClock(), stopwatch))
    }
  } finally {
    // A later file that is refused does not silence what was done with the earlier ones.
    if (reports.length) tell(reports, output)
  }
}

const tell = (reports: ImportReport[], output: Output): void =>
  output.answer(
    reports.map((report) => withReasons(report, output)),
    () => {
      for (const report of reports) printImport(report, output)
    },
  )

/** @throws Refusal `purpose.unknown` (exit 2) */
export function purposeNamed(name: string): Purpose {
  const purpose = purposes.find((one) => one === name)
  if (!purpose) throw new Refusal('purpose.unknown', { purpose: name, known: purposes.join(', ') }, 2)
  return purpose
}

/** A JSON object of header → field. */
async function readMap(file: string): Promise<Record<string, Field>> {
  try {
    const map: unknown = JSON.parse(await readFile(file, 'utf8'))
    const entries = Object.entries(map as Record<string, Field>)
    const wrong = entries.find(([, field]) => !fields.some((known) => known === field))
    if (!wrong) return Object.fromEntries(entries)
    throw new Refusal('import.bad_map_field', { header: wrong[0], known: fields.join(', ') }, 2)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('import.bad_map', { file, why: reasonOf(error) }, 2)
  }
}

/** The report with its reasons in words. */
export const withReasons = (report: ImportReport, { language }: Output) => ({
  ...report,
  problems: report.problems.map(({ line, outcome, reason, values }) => ({
    line,
    outcome,
    reason: translate(language, reason, values),
  })),
})

const problemsShown = 20

export function printImport(report: ImportReport, output: Output): void {
  const t = (key: Parameters<typeof translate>[1]) => translate(output.language, key)
  output.say('cli.import_head', {
    file: report.file,
    encoding: report.encoding,
    delimiter: report.delimiter === '\t' ? 'tab' : report.delimiter,
    line: report.headerLine,
  })
  const outcomes = ['created', 'updated', 'unchanged', 'duplicate', 'conflict', 'rejected'] as const
  const rows: [string, number][] = outcomes.map((outcome) => [t(`outcome.${outcome}`), report[outcome]])
  output.line(table([[t('cli.rows'), report.rows], ...rows, [t('cli.refusals_kept'), report.refusalsKept]]))
  const { granted, refused, unknown } = report.consent
  output.say('cli.import_consent', { granted, refused, unknown, seconds: report.seconds.toFixed(2) })
  if (report.importId === null) output.say('cli.dry_run')
  const told = report.problems.filter(({ outcome }) => outcome !== 'duplicate')
  for (const { line, reason, values } of told.slice(0, problemsShown))
    output.say('cli.problem', { line, reason: translate(output.language, reason, values) })
  if (told.length > problemsShown) output.say('cli.more_problems', { more: told.length - problemsShown })
}
