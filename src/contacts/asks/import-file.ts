import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { job } from '../../institutions/asking.ts'
import type { Transaction } from '../../platform/db.ts'
import { id, slug } from '../../platform/inputs.ts'
import { endDraft } from '../imports/drafts.ts'
import { fields } from '../imports/headers.ts'
import { importFile as importOne } from '../imports/import.ts'
import { meaningsInput } from '../imports/meanings.ts'
import { namedAs } from '../imports/named.ts'
import type { ImportReport } from '../imports/report.ts'
import { sheetName } from '../imports/workbook/sheet.ts'
import { isAdmin } from '../people/disclosure.ts'
import { purposeInput } from '../permission/purposes.ts'

/** One file into one list: all of it or nothing. A dry run does all of it, and takes it back. */
export const importFile = job({
  name: 'imports.import',
  role: 'coordinator',
  input: z.strictObject({
    /** Where it lies on the machine that works, or the file that is kept for the job. */
    file: z.union([
      z.string().min(1).max(4096),
      z.strictObject({
        kept: z.uuid(),
        name: z.string().min(1).max(255),
        /** Until when it stays: whoever looks first needs it again. */
        until: z.enum(['over', 'done', 'old']).default('over'),
      }),
    ]),
    list: slug,
    createList: z.boolean().default(false),
    purpose: purposeInput.default('invitations'),
    source: z.string().min(1).max(1000),
    dryRun: z.boolean().default(false),
    map: z.record(z.string(), z.enum(fields)).default({}),
    repair: z.boolean().default(false),
    /** The header's line, where somebody said it. */
    headerLine: z.number().int().min(1).max(1000).optional(),
    /** The sheet of a workbook, where somebody said it. */
    sheet: sheetName.optional(),
    /** What words mean, by header. */
    meanings: meaningsInput.default({}),
    /** What it ends, where it was brought in step by step. */
    draft: id.optional(),
    plan: z.string().max(100).optional(),
    /** The rows to mend are written, and say why in this language. */
    problemRows: z.enum(languages).optional(),
  }),
  work: async (working, { file, plan, problemRows, draft, ...order }) => {
    const { sql, institution, by, now, stopwatch, progress, signal, out, fileOf } = working
    const from = typeof file === 'string' ? { file } : { file: await fileOf(file.kept, file.until), name: file.name }
    const added = {
      ...(plan ? { plan } : {}),
      ...(problemRows ? { problemRows: { out, language: problemRows, whole: isAdmin(working.actor) } } : {}),
    }
    const whole = { ...order, ...from, ...added, recordedBy: by, onProgress: progress, signal }
    const conclude = async (tx: Transaction, report: ImportReport): Promise<void> => {
      const { importId } = report
      if (draft !== undefined && importId !== null)
        await endDraft(tx, institution.institutionId, { draftId: draft, importId })
      await working.conclude(tx, report)
    }
    return importOne(sql, institution, whole, { now, stopwatch, conclude }).catch(
      namedAs(from.name ?? from.file, from.file),
    )
  },
  audited: ({ dryRun }) => !dryRun,
  subject: (_, { importId }) => (importId === null ? null : { kind: 'import', id: importId }),
  figures: ({ rows, created, updated }) => ({ rows, created, updated }),
})
