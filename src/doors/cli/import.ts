// `kutsu import FILE… --list SLUG --source TEXT`: each file whole or not at all.
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { importFile } from '../../contacts/asks/import-file.ts'
import type { ImportReport } from '../../contacts/imports/report.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Call, cli } from './command.ts'
import { opened } from './files.ts'
import { tellImports } from './import-told.ts'
import { readMap } from './imports.ts'

export const importCommand = cli({
  name: 'import',
  takes: ['FILE…'],
  mayDryRun: true,
  options: {
    list: { type: 'string', shows: 'SLUG', required: true },
    source: { type: 'string', shows: 'TEXT', required: true },
    purpose: { type: 'string', shows: 'P', default: 'invitations' },
    'create-list': { type: 'boolean' },
    map: { type: 'string', shows: 'FILE' },
    sheet: { type: 'string', shows: 'NAME' },
    repair: { type: 'boolean' },
    plan: { type: 'string', shows: 'PLAN' },
    out: { type: 'string', shows: 'FILE' },
    detach: { type: 'boolean' },
  },
  asks: [importFile],
  run: async ({ engine, output, words: files, options, dryRun }) => {
    const { list, source, repair, plan, out, sheet } = options
    const missing = files.find((file) => !existsSync(file))
    if (missing) throw new Refusal('import.missing', { file: missing, why: 'ENOENT' })
    if (out && files.length > 1) throw new Refusal('cli.one_file_with_out', {}, 2)
    const order = {
      ...{ list, source, repair, dryRun },
      createList: options['create-list'],
      purpose: options.purpose as 'invitations',
      ...(options.map ? await readMap(options.map) : {}),
      ...(plan ? { plan } : {}),
      ...(sheet ? { sheet } : {}),
      ...(out ? { problemRows: output.language } : {}),
    }
    if (options.detach) return detached({ engine, output }, files, order)
    const watching = { progress: output.progress, ...(out ? { out: () => opened(out) } : {}) }
    const reports: ImportReport[] = []
    try {
      for (const file of files) reports.push(await engine.work(importFile, { ...order, file }, watching))
    } finally {
      // A later file that is refused does not silence what was done with the earlier ones.
      if (reports.length) tellImports(reports, output, out)
    }
  },
})

type Order = Omit<Parameters<(typeof importFile)['work']>[1], 'file'>

/** Keeps each file in the database and leaves it to whoever carries out jobs. */
async function detached(
  { engine, output }: Pick<Call, 'engine' | 'output'>,
  files: string[],
  order: Partial<Order> & { list: string; source: string },
) {
  const asked: { file: string; job: number }[] = []
  for (const file of files) {
    const name = path.basename(file)
    const kept = await engine.keepFile(name, createReadStream(file))
    asked.push({ file, job: await engine.askForJob(importFile, { ...order, file: { kept, name } }) })
  }
  output.answer(asked, () => {
    for (const { job } of asked) output.say('cli.import_left', { id: job })
  })
}
