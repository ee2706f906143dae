import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { assertSender } from '../sender.ts'

/** Whether mail may go out in the name of the institution. @throws Refusal that says why not */
export const mayMailGoOut = query({
  name: 'messages.may_go_out',
  role: 'viewer',
  input: z.strictObject({}),
  run: ({ tx, institution, config }) => assertSender({ sql: tx, institution, config }),
})
