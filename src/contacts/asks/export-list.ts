import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { job } from '../../institutions/asking.ts'
import { slug } from '../../platform/inputs.ts'
import { listBySlug } from '../lists/lists.ts'
import { assertAdmin } from '../people/disclosure.ts'
import { exportFlavours, exportList as write } from '../people/export.ts'
import { purposeInput } from '../permission/purposes.ts'

/** Everybody on a list as a table, for Excel as text or workbook, or raw; what non-disclosure hides is for admins. */
export const exportList = job({
  name: 'lists.export',
  role: 'coordinator',
  input: z.strictObject({
    list: slug,
    purpose: purposeInput.default('invitations'),
    language: z.enum(languages),
    flavour: z.enum(exportFlavours).default('excel'),
    whole: z.boolean().default(false),
  }),
  work: async ({ sql, institution, actor, out }, { list: name, ...order }) => {
    if (order.whole) assertAdmin(actor)
    const list = await listBySlug(sql, institution.institutionId, name)
    return { listId: list.listId, people: await write(sql, institution, { list, ...order, out: await out() }) }
  },
  subject: (_, { listId }) => ({ kind: 'list', id: listId }),
  figures: ({ people }) => ({ people }),
})
