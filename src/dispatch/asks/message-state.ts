import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { stateOf } from '../service.ts'

/** What became of a message that was queued. */
export const messageState = query({
  name: 'messages.state',
  role: 'coordinator',
  input: z.strictObject({ delivery: id }),
  run: ({ tx, institution }, { delivery }) => stateOf(tx, institution.institutionId, delivery),
})
