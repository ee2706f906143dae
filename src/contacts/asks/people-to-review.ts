import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { peopleToReview as people } from '../imports/report.ts'

/** People of an import that could not be undone, since they were written to. */
export const peopleToReview = query({
  name: 'imports.review',
  role: 'coordinator',
  input: z.strictObject({ import: id }),
  run: ({ tx, institution }, input) => people(tx, institution.institutionId, input.import),
})
