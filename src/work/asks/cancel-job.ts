import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { cancelJob as cancel, jobById } from '../jobs.ts'

/** Whoever has the job stops as soon as it can; what it did in a transaction that is not committed is taken back. */
export const cancelJob = command({
  name: 'jobs.cancel',
  role: 'coordinator',
  input: z.strictObject({ job: id }),
  run: async ({ tx, institution: { institutionId }, now }, { job }) => {
    await cancel(tx, institutionId, { jobId: job, now })
    return jobById(tx, institutionId, job)
  },
  subject: ({ job }) => ({ kind: 'job', id: job }),
})
