// The answer to an invitation.
import type { EventFacts } from '../../content/revision.ts'
import type { Choice } from '../../events/answers.ts'
import { translate } from '../../i18n/translate.ts'
import type { ShownVisitor } from '../../signup/visitors.ts'
import { page } from './page.tsx'

/**
 * The question, with the answer given so far. Opening the page answers nothing.
 * @param event what the message was about; undefined for those that were frozen before that was kept
 */
export function rsvpPage(
  visitor: ShownVisitor,
  token: string,
  event: EventFacts | undefined,
  { choices, given, isSaved }: { choices: readonly Choice[]; given: Choice | null; isSaved: boolean },
): string {
  const { language } = visitor
  const t = (key: Parameters<typeof translate>[1]) => translate(language, key)
  const children = (
    <>
      {isSaved && (
        <p class="done" role="status">
          {t('page.rsvp.saved')}
        </p>
      )}
      <form method="post" action={`r/${token}`}>
        <fieldset>
          <legend>{t('page.rsvp.question')}</legend>
          {choices.map((choice) => (
            <label class="choice" key={choice}>
              <input type="radio" name="choice" value={choice} checked={choice === given} required />
              <span>{t(`answer.${choice}`)}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit">{t('page.rsvp.button')}</button>
      </form>
      <p class="aside">{t('page.rsvp.text')}</p>
    </>
  )
  const title = event?.name ?? t('page.rsvp.title')
  return page({ language, title, lines: event?.lines ?? [], school: visitor.institution, children })
}
