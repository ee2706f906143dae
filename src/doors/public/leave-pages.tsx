// Leaving: before the button, and after it.
import { translate } from '../../i18n/translate.ts'
import type { ShownVisitor } from '../../signup/visitors.ts'
import { named, page } from './page.tsx'

/** Where the buttons are: nothing has happened yet. */
export function unsubscribePage(visitor: ShownVisitor, token: string): string {
  const { language, purpose } = visitor
  const t = (key: Parameters<typeof translate>[1]) =>
    translate(language, key, { institution: named(visitor), purpose: translate(language, `topic.${purpose}`) })
  const children = (
    <>
      <p>{t('page.unsubscribe.text')}</p>
      <form method="post" action={`u/${token}`}>
        <button type="submit">{t('page.unsubscribe.button')}</button>
      </form>
      <h2>{t('page.unsubscribe.all_title')}</h2>
      <form method="post" action={`u/${token}?all=1`}>
        <button type="submit" class="quiet">
          {t('page.unsubscribe.all_button')}
        </button>
      </form>
    </>
  )
  return page({ language, title: t('page.unsubscribe.title'), school: visitor.institution, children })
}

/** What the person did is done; the way back is theirs alone. */
export function unsubscribedPage(visitor: ShownVisitor, preferencesToken: string, all: boolean): string {
  const { language, purpose } = visitor
  const t = (key: Parameters<typeof translate>[1]) =>
    translate(language, key, { institution: named(visitor), purpose: translate(language, `topic.${purpose}`) })
  const children = (
    <>
      <p class="done" role="status">
        {t(all ? 'page.unsubscribed.all' : 'page.unsubscribed.text')}
      </p>
      <p>
        <a href={`p/${preferencesToken}`}>{t('page.unsubscribed.back')}</a>
      </p>
    </>
  )
  return page({ language, title: t('page.unsubscribed.title'), school: visitor.institution, children })
}
