import { z } from 'zod'
import { command } from '../../institutions/asking.ts'
import { fields } from '../imports/headers.ts'
import { meaningsInput } from '../imports/meanings.ts'
import { setMapping as set } from '../imports/table.ts'
import { sheetName } from '../imports/workbook/sheet.ts'

/** Remembers what columns are for files with these headers; an empty mapping forgets it. */
export const setMapping = command({
  name: 'imports.set_mapping',
  role: 'coordinator',
  input: z.strictObject({
    file: z.string().min(1).max(4096),
    map: z.record(z.string(), z.enum(fields)),
    meanings: meaningsInput.default({}),
    sheet: sheetName.optional(),
  }),
  run: ({ tx, institution, now }, given) => set(tx, institution.institutionId, given, now),
})
