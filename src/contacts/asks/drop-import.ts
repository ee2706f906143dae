import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { forgetFile } from '../../work/files.ts'
import { draftById, dropDraft } from '../imports/drafts.ts'

/** A file that was begun with is not brought in; it goes at once. */
export const dropImport = command({
  name: 'imports.drop',
  role: 'coordinator',
  input: z.strictObject({ draft: id }),
  load: ({ tx, institution }, { draft }) => draftById(tx, institution.institutionId, draft),
  run: async ({ tx, institution: { institutionId } }, _, { draftId, fileId }) => {
    await dropDraft(tx, institutionId, draftId)
    if (fileId) await forgetFile(tx, { institutionId, fileId })
    return { draftId }
  },
})
