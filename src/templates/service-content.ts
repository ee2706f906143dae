// What a service message says: of one school, in all languages of its template, and about no campaign.
import type { Compiled } from '../content/revision.ts'
import type { Language } from '../i18n/languages.ts'
import { translate } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import type { Sql } from '../platform/db.ts'
import { markOf } from '../platform/token.ts'
import { compileFilled } from './filling.ts'
import { loadTemplate } from './store.ts'

interface Ordered {
  template: string
  fields?: Record<string, string>
  /** Where links lead (PUBLIC_URL). */
  baseUrl: string
}

/** The school's content as it is now. @throws Refusal `template.*`, `content.*` */
export async function compileServiceMessage(
  sql: Sql,
  institution: Institution,
  { template, fields = {}, baseUrl }: Ordered,
): Promise<{ compiled: Compiled[]; fallbackLanguage: Language }> {
  const { institutionId, name, fromName, fromAddress, replyTo, defaultLanguage } = institution
  const loaded = await loadTemplate(sql, institutionId, template)
  const mark = markOf(await loadKeys(sql, institutionId))
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1)
  const { service } = loaded.declaration
  const reason = `why.${typeof service === 'string' ? service : 'service'}` as const
  const compiled = await compileFilled(institution, loaded, {
    fields,
    tracking: 'off',
    why: (language) => translate(language, reason, { institution: name[language] }),
    sender: (language) => ({
      fromName: fromName[language],
      fromAddress,
      replyTo,
      listId: `service.${domain}`,
      listName: name[language],
      feedbackId: `0:${template}:${institutionId}:kutsu`,
      baseUrl: new URL(baseUrl).href.replace(/\/+$/, ''),
      mark,
    }),
  })
  return { compiled, fallbackLanguage: defaultLanguage }
}
