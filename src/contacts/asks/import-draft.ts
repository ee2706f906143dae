import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { noteOf } from '../../work/files.ts'
import { jobById } from '../../work/jobs.ts'
import { changesShown } from '../imports/changes.ts'
import { draftById } from '../imports/drafts.ts'
import type { Look } from '../imports/look.ts'
import type { ImportReport } from '../imports/report.ts'

/** A file that is being brought in: what was found in it, what was decided, and how far it is. */
export const importDraft = query({
  name: 'imports.draft',
  role: 'coordinator',
  input: z.strictObject({ draft: id }),
  load: ({ tx, institution }, { draft }) => draftById(tx, institution.institutionId, draft),
  run: async ({ tx, institution: { institutionId } }, _, draft) => {
    const { fileId, checkJob, importJob } = draft
    const jobOf = (jobId: number | null) => (jobId === null ? null : jobById(tx, institutionId, jobId))
    const check = await jobOf(checkJob)
    const { output: report } = (check?.output ?? { output: null }) as { output: ImportReport | null }
    return {
      draft,
      /** Null: the file is gone, and is given again. */
      look: fileId === null ? null : await noteOf<Look>(tx, { institutionId, fileId }),
      check,
      /** What the dry run found; null: nothing yet, or a day has gone by. */
      report,
      changes: await changesShown(tx, institutionId, report),
      importing: await jobOf(importJob),
    }
  },
})
