import { command } from '../../institutions/asking.ts'
import { keepTemplate, readTemplate, summaryOf } from '../../templates/store.ts'
import { checkTemplate } from '../compile-campaign.ts'
import { folderInput } from './check-template.ts'

/** Checks a template, and keeps it as the institution's own. */
export const addTemplate = command({
  name: 'templates.add',
  role: 'coordinator',
  input: folderInput,
  prepare: async ({ institution }, { folder, name }) => {
    const template = await readTemplate(folder, name)
    await checkTemplate(institution, template)
    return template
  },
  run: async ({ tx, institution, now, prepared }) => {
    await keepTemplate(tx, institution.institutionId, prepared, now)
    return summaryOf(prepared)
  },
})
