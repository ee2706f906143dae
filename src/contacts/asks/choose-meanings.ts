import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { decideDraft, draftById } from '../imports/drafts.ts'
import { meaningsInput, withMeanings } from '../imports/meanings.ts'

/** What words of a file mean, where it was not understood, or understood wrongly. */
export const chooseMeanings = command({
  name: 'imports.choose_meanings',
  role: 'coordinator',
  input: z.strictObject({ draft: id, meanings: meaningsInput }),
  load: ({ tx, institution }, { draft }) => draftById(tx, institution.institutionId, draft),
  run: async ({ tx, institution: { institutionId } }, { meanings }, draft) => {
    const { draftId } = draft
    await decideDraft(tx, { institutionId, draftId }, { meanings: withMeanings(draft.meanings, meanings) })
    return draftById(tx, institutionId, draftId)
  },
})
