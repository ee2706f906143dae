import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { job } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { fields } from '../imports/headers.ts'
import { importFile as importOne } from '../imports/import.ts'
import { purposeInput } from '../permission/purposes.ts'

/** A refusal names the file as people know it. */
const named =
  ({ file, name = file }: { file: string; name?: string }) =>
  (error: unknown): never => {
    if (!(error instanceof Refusal) || error.values.file !== file) throw error
    throw new Refusal(error.key, { ...error.values, file: name }, error.exitCode)
  }

/** One file into one list: all of it or nothing. A dry run does all of it, and takes it back. */
export const importFile = job({
  name: 'imports.import',
  role: 'coordinator',
  input: z.strictObject({
    /** Where it lies on the machine that works, or the file that is kept for the job. */
    file: z.union([z.string().min(1).max(4096), z.strictObject({ kept: z.uuid(), name: z.string().min(1).max(255) })]),
    list: slug,
    createList: z.boolean().default(false),
    purpose: purposeInput.default('invitations'),
    source: z.string().min(1).max(1000),
    dryRun: z.boolean().default(false),
    map: z.record(z.string(), z.enum(fields)).default({}),
    repair: z.boolean().default(false),
    plan: z.string().max(100).optional(),
    /** The rows to mend are written, and say why in this language. */
    problemRows: z.enum(languages).optional(),
  }),
  work: async (working, { file, plan, problemRows, ...order }) => {
    const { sql, institution, by, now, stopwatch, progress, signal, out, fileOf, conclude } = working
    const from = typeof file === 'string' ? { file } : { file: await fileOf(file.kept), name: file.name }
    const added = {
      ...(plan ? { plan } : {}),
      ...(problemRows ? { problemRows: { out, language: problemRows } } : {}),
    }
    const whole = { ...order, ...from, ...added, recordedBy: by, onProgress: progress, signal }
    return importOne(sql, institution, whole, { now, stopwatch, conclude }).catch(named(from))
  },
  audited: ({ dryRun }) => !dryRun,
  subject: (_, { importId }) => (importId === null ? null : { kind: 'import', id: importId }),
  figures: ({ rows, created, updated }) => ({ rows, created, updated }),
})
