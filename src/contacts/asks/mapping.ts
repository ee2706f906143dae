import { z } from 'zod'
import { query } from '../../institutions/asking.ts'
import { mappingOf } from '../imports/table.ts'
import { sheetName } from '../imports/workbook/sheet.ts'

/** What each column of a file would be taken for. Nothing is imported. */
export const mapping = query({
  name: 'imports.mapping',
  role: 'coordinator',
  input: z.strictObject({ file: z.string().min(1).max(4096), sheet: sheetName.optional() }),
  run: ({ tx, institution }, given) => mappingOf(tx, institution.institutionId, given),
})
