import type { Language } from '../i18n/languages.ts'
import type { MessageKey, Values } from '../i18n/translate.ts'
import { translate } from '../i18n/translate.ts'

/** What does not fit of what was given, for a door that shows it beside the field. */
export interface Problem {
  /** As the ask's input names it; null: it is about no single one. */
  field: string | null
  key: MessageKey
  values: Values
}

/**
 * A refusal: something asked of us that we cannot do, said in a sentence that names what is wrong and what to do.
 * Rooms throw it with a message key; the doors (cli, public, admin) say it in the reader's language.
 * Any other error that reaches a door is a bug.
 */
export class Refusal extends Error {
  readonly key: MessageKey
  readonly values: Values
  /** 1: could not be done; 2: asked in the wrong way. */
  readonly exitCode: 1 | 2
  /** All that does not fit, the refusal itself first. */
  readonly problems: readonly Problem[]

  constructor(key: MessageKey, values: Values = {}, exitCode: 1 | 2 = 1, problems: readonly Problem[] = []) {
    super(translate('en', key, values))
    this.name = 'Refusal'
    this.key = key
    this.values = values
    this.exitCode = exitCode
    this.problems = problems.length ? problems : [{ field: null, key, values }]
  }

  said(language: Language): string {
    return translate(language, this.key, this.values)
  }
}
