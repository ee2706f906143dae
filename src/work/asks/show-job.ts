import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { jobById } from '../jobs.ts'

/** How far a job is, and what came of it. */
export const showJob = query({
  name: 'jobs.show',
  role: 'coordinator',
  input: z.strictObject({ job: id }),
  run: ({ tx, institution }, { job }) => jobById(tx, institution.institutionId, job),
})
