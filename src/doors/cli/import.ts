import { existsSync } from 'node:fs'
import { importFile } from '../../contacts/imports/import.ts'
import type { ImportReport } from '../../contacts/imports/report.ts'
import { type Purpose, purposes } from '../../contacts/permission/purposes.ts'
import type { Engine } from '../../engine.ts'
import { stopwatch, systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { readArguments, required } from './arguments.ts'
import { opened } from './files.ts'
import { tellImports } from './import-told.ts'
import { importAction, importActions, readMap } from './imports.ts'
import type { Output } from './output.ts'

/** `kutsu import FILE… --list SLUG --source TEXT`: each file whole or not at all; `kutsu import undo ID` and its like. */
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
      repair: { type: 'boolean', default: false },
      plan: { type: 'string' },
      out: { type: 'string' },
    },
    Number.POSITIVE_INFINITY,
  )
  const action = importActions.find((one) => one === positionals[0])
  if (action && !existsSync(action)) return importAction(engine, output, action, positionals.slice(1), values)
  if (!positionals.length) throw new Refusal('cli.missing_file', {}, 2)
  const slug = required(values.list, '--list')
  const source = required(values.source, '--source')
  const missing = positionals.find((file) => !existsSync(file))
  if (missing) throw new Refusal('import.missing', { file: missing, why: 'ENOENT' })
  if (values.out && positionals.length > 1) throw new Refusal('cli.one_file_with_out', {}, 2)
  const purpose = purposeNamed(values.purpose)
  const map = values.map ? await readMap(values.map) : {}
  const { sql, institution } = engine
  const problemRows = values.out ? { out: await opened(values.out), language: output.language } : null
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
        repair: values.repair,
        ...(values.plan ? { plan: values.plan } : {}),
        ...(problemRows ? { problemRows } : {}),
        onProgress: (done: number, of: number) => output.progress(done, of),
      }
      reports.push(await importFile(sql, institution, order, systemClock(), stopwatch))
    }
  } finally {
    // A later file that is refused does not silence what was done with the earlier ones.
    if (reports.length) tellImports(reports, output, values.out)
  }
}

/** @throws Refusal `purpose.unknown` (exit 2) */
export function purposeNamed(name: string): Purpose {
  const purpose = purposes.find((one) => one === name)
  if (!purpose) throw new Refusal('purpose.unknown', { purpose: name, known: purposes.join(', ') }, 2)
  return purpose
}
