import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id, slug } from '../../platform/inputs.ts'
import { Refusal } from '../../platform/refusal.ts'
import { decideDraft, draftById } from '../imports/drafts.ts'
import { listBySlug } from '../lists/lists.ts'
import { purposeInput } from '../permission/purposes.ts'

/** Onto which list a file's people go, for what they may be written to, and where it comes from. */
export const chooseTarget = command({
  name: 'imports.choose_target',
  role: 'coordinator',
  input: z.strictObject({
    draft: id,
    list: slug,
    purpose: purposeInput,
    source: z.string().trim().min(1).max(1000),
  }),
  load: ({ tx, institution }, { draft }) => draftById(tx, institution.institutionId, draft),
  run: async ({ tx, institution: { institutionId } }, { list, purpose, source }, { draftId }) => {
    if ((await listBySlug(tx, institutionId, list)).closedAt) throw new Refusal('list.closed', { slug: list })
    await decideDraft(tx, { institutionId, draftId }, { list, purpose, source })
    return draftById(tx, institutionId, draftId)
  },
})
