import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { keepJob } from '../../work/jobs.ts'
import { draftById, giveDraftTo } from '../imports/drafts.ts'
import { importFile } from './import-file.ts'

/** Has a file imported as it was decided: without a plan a dry run, with the plan of a dry run for good. */
export const bringIn = command({
  name: 'imports.bring_in',
  role: 'coordinator',
  input: z.strictObject({ draft: id, plan: z.string().min(1).max(100).optional() }),
  load: ({ tx, institution }, { draft }) => draftById(tx, institution.institutionId, draft),
  may: (_, { importId, draftId }) => {
    if (importId !== null) throw new Refusal('import.draft_over', { id: draftId })
  },
  run: async ({ tx, institution, actor, now }, { plan }, draft) => {
    const { draftId, fileId, fileName, list, purpose, source, map, meanings, headerLine, sheet } = draft
    if (fileId === null) throw new Refusal('job.file_gone')
    if (list === null || purpose === null || source === null) throw new Refusal('import.not_decided', { id: draftId })
    const input = importFile.input.parse({
      file: { kept: fileId, name: fileName, until: plan === undefined ? 'old' : 'done' },
      ...{ list, purpose, source, map, meanings },
      ...(headerLine === null ? {} : { headerLine }),
      ...(sheet === null ? {} : { sheet }),
      ...(plan === undefined ? { dryRun: true } : { plan, draft: draftId }),
    })
    const job = await keepJob(tx, { institution, ask: importFile.name, input, actor, now })
    await giveDraftTo(tx, { institutionId: institution.institutionId, draftId }, { job, isCheck: plan === undefined })
    return { draftId, job }
  },
})
