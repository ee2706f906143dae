import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { noteOnFile } from '../../work/files.ts'
import { decideDraft, draftById } from '../imports/drafts.ts'
import { fields } from '../imports/headers.ts'
import { lookAtKept } from '../imports/look.ts'
import { sheetName } from '../imports/workbook/sheet.ts'

/** What the columns of a file are, which line is the header, and which sheet is read; it is looked at anew. */
export const chooseColumns = command({
  name: 'imports.choose_columns',
  role: 'coordinator',
  input: z.strictObject({
    draft: id,
    headerLine: z.number().int().min(1).max(1000).nullable().default(null),
    sheet: sheetName.nullable().default(null),
    map: z.record(z.string().max(1000), z.enum(fields)),
  }),
  prepare: async (
    { sql, institution: { institutionId }, config: { dataFolder } },
    { draft, headerLine, sheet, map },
  ) => {
    const { fileId, fileName: name } = await draftById(sql, institutionId, draft)
    if (fileId === null) throw new Refusal('job.file_gone')
    const given = { map, headerLine: headerLine ?? undefined, sheet: sheet ?? undefined }
    const found = await lookAtKept({ sql, dataFolder }, { institutionId, fileId, name }, given)
    return { ...found, fileId }
  },
  run: async ({ tx, institution: { institutionId }, prepared }, { draft, headerLine, sheet, map }) => {
    await decideDraft(tx, { institutionId, draftId: draft }, { headerLine, sheet, map })
    await noteOnFile(tx, { institutionId, fileId: prepared.fileId }, prepared.look)
    return prepared.look
  },
})
