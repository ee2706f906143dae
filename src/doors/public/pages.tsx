import { type ComponentChildren, Fragment } from 'preact'
import { render } from 'preact-render-to-string'
import type { EventFacts } from '../../content/revision.ts'
import type { Choice } from '../../events/answers.ts'
import { choices } from '../../events/answers.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import type { Institution, Purpose } from '../../institutions/institutions.ts'
import type { Preferences } from '../../signup/own-acts.ts'
import { styleAddress } from './style.ts'
import type { KnownVisitor } from './visitors.ts'

interface ShellProps {
  language: Language
  title: string
  /** Whose page it is; null where that is nobody's business. */
  school: Pick<Institution, 'name' | 'colour' | 'accent'> | null
  /** What stands below the title: when and where. */
  lines?: string[]
  children: ComponentChildren
}

function Shell({ language, title, school, lines = [], children }: ShellProps) {
  const name = school?.name[language]
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{name ? `${title} – ${name}` : title}</title>
        <link rel="stylesheet" href={school ? styleAddress(school) : 'style.css'} />
      </head>
      <body>
        <header>
          {name && <p>{name}</p>}
          <h1>{title}</h1>
          {lines.length > 0 && (
            <p>
              {lines.map((line) => (
                <Fragment key={line}>
                  {line}
                  <br />
                </Fragment>
              ))}
            </p>
          )}
        </header>
        <main>{children}</main>
      </body>
    </html>
  )
}

const page = (shell: ShellProps): string => `<!doctype html>${render(<Shell {...shell} />)}`

/**
 * Pages name what they lead to as seen from the door's root (`p/…`). Where that is, only the door knows: behind a proxy it
 * may lie under a path. @param root the path of PUBLIC_URL, without a trailing slash
 */
export const rootedAt = (root: string, html: string): string =>
  html.replace('<head>', () => `<head><base href="${root}/">`)

/** For links that lead nowhere: says nothing about anybody. */
export const neutralPage = (language: Language): string =>
  page({
    language,
    title: translate(language, 'page.unknown.title'),
    school: null,
    children: <p>{translate(language, 'page.unknown.text')}</p>,
  })

const named = ({ institution, language }: KnownVisitor): string => institution.name[language]

/** Where the buttons are: nothing has happened yet. */
export function unsubscribePage(visitor: KnownVisitor, token: string): string {
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
export function unsubscribedPage(visitor: KnownVisitor, preferencesToken: string, all: boolean): string {
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
  visitor: KnownVisitor
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

/**
 * The question, with the answer given so far. Opening the page answers nothing.
 * @param event what the message was about; undefined for those that were frozen before that was kept
 */
export function rsvpPage(
  visitor: KnownVisitor,
  token: string,
  event: EventFacts | undefined,
  { given, isSaved }: { given: Choice | null; isSaved: boolean },
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
