// Who did something, as rows name them, in words.
import type { Language } from '../../i18n/languages.ts'
import { isMessageKey, translate } from '../../i18n/translate.ts'

/** What rows of before 0021 call actors. */
const before: Record<string, string> = { 'the person': 'person', 'the relay': 'scheduler' }

/** `member:3` as `member 3`; what rows of before say in their own words stands as it is. */
export function actorInWords(recorded: string, language: Language): string {
  const [kind = '', id = ''] = (before[recorded] ?? recorded).split(':')
  const key = `actor.${kind}`
  return isMessageKey(key) ? translate(language, key, { id }) : recorded
}
