import { Readable } from 'node:stream'
import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { keepFile, noteOnFile } from '../../work/files.ts'
import { beginDraft, decideDraft, draftById } from '../imports/drafts.ts'
import { importById } from '../imports/known-import.ts'
import { lookAtKept } from '../imports/look.ts'
import { fileOfRows } from '../imports/mend.ts'
import type { Purpose } from '../permission/purposes.ts'

const cell = z.string().max(65_536)

/** Mended rows of an import come in as a file of their own, onto the same list; nothing is imported before it is checked. */
export const mendRows = command({
  name: 'imports.mend',
  role: 'coordinator',
  input: z.strictObject({
    import: id,
    headers: z.array(cell).min(1).max(1000),
    rows: z.array(z.array(cell).max(1000)).min(1).max(1000),
    /** What the file is called. */
    name: z.string().min(1).max(255),
  }),
  prepare: async ({ sql, institution: { institutionId }, config: { dataFolder }, now }, { headers, rows, name }) => {
    const bytes = await fileOfRows(headers, rows)
    const fileId = await keepFile(sql, { institutionId, name, now }, Readable.from([bytes]))
    return { fileId, ...(await lookAtKept({ sql, dataFolder }, { institutionId, fileId, name }, { map: {} })) }
  },
  load: ({ tx, institution }, input) => importById(tx, institution.institutionId, input.import),
  run: async ({ tx, institution: { institutionId }, by, now, prepared }, { name }, { list, purpose, source }) => {
    const { fileId, look, contentHash } = prepared
    await noteOnFile(tx, { institutionId, fileId }, look)
    const draftId = await beginDraft(tx, institutionId, { fileName: name, fileId, contentHash, by, now })
    await decideDraft(tx, { institutionId, draftId }, { list, purpose: purpose as Purpose, source })
    return draftById(tx, institutionId, draftId)
  },
})
