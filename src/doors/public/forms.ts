// What people send by the public pages' forms, cut to size where it enters.

import { purposes } from '../../contacts/permission/purposes.ts'
import { oneLine } from '../../content/escape.ts'
import { type Choice, choices } from '../../events/answers.ts'
import { isLanguage, type Language } from '../../i18n/languages.ts'
import type { Choices } from '../../signup/preferences.ts'

/** The answer that somebody chose; null where it is none. */
export const choiceIn = (value: unknown): Choice | null => choices.find((choice) => choice === value) ?? null

/** A form as it was sent: what stands several times in it is a list. */
export type Form = Record<string, string | string[] | undefined>

/** What somebody chose on the preferences page; null where it is not that form. */
export function choicesIn(form: Form, visitorsLanguage: Language): Choices | null {
  const { first_name = '', last_name = '', language, shown } = form
  if (language === undefined) return null
  const purposesIn = (field: string) => purposes.filter((purpose) => [form[field]].flat().includes(purpose))
  const versions = [form.wording].flat().flatMap((entry) => {
    const [, purpose = '', version = ''] = /^([a-z]+) (\d{1,9})$/.exec(entry ?? '') ?? []
    return purpose ? [[purpose, Number(version)] as const] : []
  })
  return {
    firstName: oneLine(String(first_name)).slice(0, 100),
    lastName: oneLine(String(last_name)).slice(0, 100),
    language: isLanguage(language) ? language : visitorsLanguage,
    wanted: purposesIn('wanted'),
    shown: isLanguage(shown)
      ? { language: shown, ticked: purposesIn('ticked'), versions: Object.fromEntries(versions) }
      : null,
  }
}
