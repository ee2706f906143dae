import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { jobsOf } from '../jobs.ts'

/** What is being done, was done, or waits: the newest first. */
export const jobs = query({
  name: 'jobs.list',
  role: 'coordinator',
  input: z.strictObject({ most: z.number().int().min(1).max(500).default(50) }),
  run: ({ tx, institution }, { most }) => jobsOf(tx, institution.institutionId, most),
})
