// What somebody permits: asked by mail, or looked over by themselves.
import { Fragment } from 'preact'
import type { Purpose } from '../../contacts/permission/purposes.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import type { Institution } from '../../institutions/institutions.ts'
import type { Preferences } from '../../signup/preferences.ts'
import type { ShownVisitor } from '../../signup/visitors.ts'
import { page } from './page.tsx'

interface ConfirmProps {
  language: Language
  purpose: Purpose
  institution: Institution
  token: string
  /** The words that are agreed to, and their version. */
  wording: string
  version: number
  /** `changed`: the words are other ones than those that were agreed to, and the person is asked anew. */
  step: 'asked' | 'changed' | 'done'
}

/** Before and after the person confirmed that they want to be on the list. */
export function confirmPage({ language, purpose, institution, token, wording, version, step }: ConfirmProps): string {
  const t = (key: Parameters<typeof translate>[1]) =>
    translate(language, key, {
      institution: institution.name[language],
      purpose: translate(language, `topic.${purpose}`),
    })
  const children =
    step === 'done' ? (
      <p class="done" role="status">
        {t('page.confirmed.text')}
      </p>
    ) : (
      <>
        {step === 'changed' && (
          <p class="done" role="status">
            {t('page.wording_changed')}
          </p>
        )}
        <p>{t('page.confirm.text')}</p>
        <blockquote>{wording}</blockquote>
        <form method="post" action={`d/${token}`}>
          <input type="hidden" name="wording" value={version} />
          <button type="submit">{t('page.confirm.button')}</button>
        </form>
      </>
    )
  return page({
    language,
    title: t(step === 'done' ? 'page.confirmed.title' : 'page.confirm.title'),
    school: institution,
    children,
  })
}

interface PreferencesProps {
  visitor: ShownVisitor
  token: string
  known: Preferences
  saved: boolean
  /** What the person ticked under words that have changed since. */
  outdated: Purpose[]
}

/**
 * Name, language and permissions; the form is the person's own word. It carries what was shown, so that only what was
 * changed is written, and the log names the very words.
 */
export function preferencesPage({ visitor, token, known, saved, outdated }: PreferencesProps): string {
  const language = known.language ?? visitor.language
  const t = (key: Parameters<typeof translate>[1]) =>
    translate(language, key, { institution: visitor.institution.name[language] })
  const offered = known.purposes.filter(({ granted }) => granted || known.mayPermit)
  const children = (
    <>
      {saved && (
        <p class="done" role="status">
          {t('page.preferences.saved')}
        </p>
      )}
      {outdated.length > 0 && (
        <p class="done" role="alert">
          {t('page.wording_changed')}
        </p>
      )}
      <form method="post" action={`p/${token}`}>
        <label for="first_name">{t('table.first_name')}</label>
        <input
          id="first_name"
          name="first_name"
          type="text"
          maxlength={100}
          autocomplete="given-name"
          value={known.firstName ?? ''}
        />
        <label for="last_name">{t('table.last_name')}</label>
        <input
          id="last_name"
          name="last_name"
          type="text"
          maxlength={100}
          autocomplete="family-name"
          value={known.lastName ?? ''}
        />
        <label for="language">{t('table.language')}</label>
        <select id="language" name="language">
          {languages.map((one) => (
            <option key={one} value={one} lang={one} selected={one === language}>
              {translate(one, 'language.self')}
            </option>
          ))}
        </select>
        <input type="hidden" name="shown" value={language} />
        {offered.length > 0 && (
          <fieldset>
            <legend>{t('page.preferences.purposes')}</legend>
            {offered.map(({ purpose, granted, wording, version }) => (
              <Fragment key={purpose}>
                <input type="hidden" name="wording" value={`${purpose} ${version}`} />
                {granted && <input type="hidden" name="ticked" value={purpose} />}
                <label class="choice">
                  <input type="checkbox" name="wanted" value={purpose} checked={granted} />
                  <span>{wording[language]}</span>
                </label>
              </Fragment>
            ))}
          </fieldset>
        )}
        {!known.mayPermit && <p>{t('page.preferences.unnamed')}</p>}
        <button type="submit">{t('page.preferences.button')}</button>
      </form>
    </>
  )
  return page({
    language,
    title: t('page.preferences.title'),
    school: visitor.institution,
    children,
  })
}
