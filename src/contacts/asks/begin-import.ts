import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { forgetFile, noteOnFile } from '../../work/files.ts'
import { beginDraft, draftById } from '../imports/drafts.ts'
import { lookAtKept } from '../imports/look.ts'

/** A file that was kept is brought in, beginning with what is found in it. The same file again goes on where it was left. */
export const beginImport = command({
  name: 'imports.begin',
  role: 'coordinator',
  input: z.strictObject({ kept: z.uuid(), name: z.string().trim().min(1).max(255) }),
  prepare: ({ sql, institution: { institutionId }, config: { dataFolder } }, { kept, name }) =>
    lookAtKept({ sql, dataFolder }, { institutionId, fileId: kept, name }, { map: {} }).catch(
      async (error: unknown) => {
        // What is no table is nobody's to keep.
        await forgetFile(sql, { institutionId, fileId: kept })
        throw error
      },
    ),
  run: async ({ tx, institution: { institutionId }, by, now, prepared }, { kept, name }) => {
    const { look, contentHash } = prepared
    await noteOnFile(tx, { institutionId, fileId: kept }, look)
    const draftId = await beginDraft(tx, institutionId, { fileName: name, fileId: kept, contentHash, by, now })
    return draftById(tx, institutionId, draftId)
  },
})
