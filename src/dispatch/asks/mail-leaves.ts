import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { mailLeaves as leaves } from '../sender.ts'

/** Whether the institution's messages leave this machine. */
export const mailLeaves = query({
  name: 'messages.leave',
  role: 'viewer',
  input: z.strictObject({}),
  run: ({ tx, institution, config }) => leaves({ sql: tx, institution, config }),
})
