import { z } from 'zod'
import { job } from '../../institutions/asking.ts'
import { examine } from '../doctor.ts'

/** What is configured, what is wrong, what to do. It asks servers, which a snapshot must not wait for. */
export const doctor = job({
  name: 'operations.doctor',
  role: 'admin',
  input: z.strictObject({}),
  audited: () => false,
  work: (working) => examine(working),
})
