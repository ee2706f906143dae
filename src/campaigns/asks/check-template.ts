import { z } from 'zod'
import { job } from '../../institutions/asking.ts'
import { readTemplate, summaryOf } from '../../templates/store.ts'
import { checkTemplate as check } from '../compile-campaign.ts'

/** Where a template lies on this machine, and what it is called. */
export const folderInput = z.strictObject({
  folder: z.string().min(1).max(4096),
  name: z.string().min(1).max(100),
})

/** Reads a template's folder and compiles it with examples. Nothing is kept. */
export const checkTemplate = job({
  name: 'templates.check',
  role: 'coordinator',
  input: folderInput,
  audited: () => false,
  work: async ({ institution }, { folder, name }) => {
    const template = await readTemplate(folder, name)
    await check(institution, template)
    return summaryOf(template)
  },
})
