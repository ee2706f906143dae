import { z } from 'zod'
import { job } from '../../institutions/asking.ts'
import { followImports as follow } from '../people/directory.ts'

/** Brings the people of imports into the directory and looks whom they may be, where nobody carries out jobs or nobody wants to wait. */
export const followImports = job({
  name: 'contacts.follow_imports',
  role: 'coordinator',
  input: z.strictObject({}),
  audited: () => false,
  work: async ({ sql, now, signal }) => {
    while (!signal.aborted && (await follow(sql, now)));
  },
})
