import { z } from 'zod'
import { purposes } from '../../contacts/permission/purposes.ts'
import { oneLine } from '../../content/escape.ts'
import { languages } from '../../i18n/languages.ts'
import { command } from '../../institutions/asking.ts'
import { savePreferences } from '../preferences.ts'
import { visitorBy } from '../visitors.ts'

/** Visitors' own words, cut to size where they enter; nobody is refused for a long one. */
const name = z.string().transform((typed) => oneLine(typed).slice(0, 100))
/** What a page of before offered, and no page offers now, is passed over. */
const known = z.array(z.string()).transform((all) => purposes.filter((purpose) => all.includes(purpose)))
/** `invitations 3`: under which version of which words somebody ticked. */
const versions = z.array(z.string()).transform((all) =>
  Object.fromEntries(
    all.flatMap((entry) => {
      const [, purpose = '', version = ''] = /^([a-z]+) (\d{1,9})$/.exec(entry) ?? []
      return purpose ? [[purpose, Number(version)]] : []
    }),
  ),
)

/** Somebody chooses by their own link: name, language, what they permit. It gives what they ticked under words of before. */
export const choose = command({
  name: 'visitors.choose',
  role: 'person',
  input: z.strictObject({
    firstName: name,
    lastName: name,
    language: z.enum(languages).nullable(),
    wanted: known,
    shown: z.strictObject({ language: z.enum(languages), ticked: known, versions }).nullable(),
  }),
  load: (scope) => visitorBy(scope.tx, scope, 'p'),
  run: async ({ tx, now }, { language, ...choices }, visitor) => ({
    outdated: await savePreferences(tx, visitor, { ...choices, language: language ?? visitor.language }, now),
    campaign: visitor.campaignId,
  }),
  subject: (_, { campaign }) => ({ kind: 'campaign', id: campaign }),
})
