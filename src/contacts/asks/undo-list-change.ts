import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { undoListChange as undo } from '../lists/changes.ts'

/** Takes back that people were put on a list or taken off it; what they did themselves since stays. */
export const undoListChange = command({
  name: 'lists.undo_change',
  role: 'coordinator',
  input: z.strictObject({ change: id }),
  run: ({ tx, institution, now }, { change }) =>
    undo(tx, { institutionId: institution.institutionId, changeId: change }, now),
  figures: ({ people }) => ({ people }),
})
