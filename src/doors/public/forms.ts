// What people send by the public pages' forms, as the asks take it.
import { isLanguage } from '../../i18n/languages.ts'

/** A form as it was sent: what stands several times in it is a list. */
export type Form = Record<string, string | string[] | undefined>

/** What somebody chose on the preferences page; null where it is not that form. */
export function choicesIn(form: Form) {
  const { first_name = '', last_name = '', language, shown } = form
  if (language === undefined) return null
  const all = (field: string) => [form[field]].flat().filter((entry) => entry !== undefined)
  return {
    firstName: String(first_name),
    lastName: String(last_name),
    language: isLanguage(language) ? language : null,
    wanted: all('wanted'),
    shown: isLanguage(shown) ? { language: shown, ticked: all('ticked'), versions: all('wording') } : null,
  }
}
