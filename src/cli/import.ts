import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stopwatch, systemClock } from '../clock.ts'
import { type Field, fields } from '../contacts/imports/headers.ts'
import { importFile } from '../contacts/imports/import.ts'
import type { ImportReport } from '../contacts/imports/report.ts'
import { type Purpose, purposes } from '../contacts/institutions.ts'
import { reasonOf } from '../db.ts'
import { Refusal } from '../refusal.ts'
import { readArguments, required } from './arguments.ts'
import type { Engine } from './engine.ts'
import { tellImports } from './import-told.ts'
import { importAction, importActions } from './imports.ts'
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
  if (action && !existsSync(action)) return importAction(engine, output, action, positionals.slice(1), values.out)
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
        repair: values.repair,
        ...(values.plan ? { plan: values.plan } : {}),
        onProgress: (done: number, of: number) => output.progress(done, of),
      }
      reports.push(await importFile(sql, institution, order, systemClock(), stopwatch))
    }
  } finally {
    // A later file that is refused does not silence what was done with the earlier ones.
    if (reports.length) tellImports(reports, output)
  }
}

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
