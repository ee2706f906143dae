import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { job } from '../../institutions/asking.ts'
import { id } from '../../platform/inputs.ts'
import { writeProblemRows } from '../imports/problem-rows.ts'
import { isAdmin } from '../people/disclosure.ts'

/** The rows of an import that a person has to mend, as a file that can be imported by itself. */
export const problemRows = job({
  name: 'imports.problem_rows',
  role: 'coordinator',
  input: z.strictObject({ import: id, language: z.enum(languages) }),
  work: async ({ sql, institution: { institutionId }, actor, out }, { import: importId, language }) => ({
    importId,
    rows: await writeProblemRows(sql, institutionId, importId, { language, out, whole: isAdmin(actor) }),
  }),
  subject: (_, { importId }) => ({ kind: 'import', id: importId }),
  figures: ({ rows }) => ({ rows }),
})
