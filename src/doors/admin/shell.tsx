import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { type Language, languages } from '../../i18n/languages.ts'
import { type MessageKey, translate, type Values } from '../../i18n/translate.ts'

/** What every page needs to know of its reader. */
export interface Reader {
  language: Language
  institution: string
  /** Page path, for the language switch. */
  path: string
}

export type T = (key: MessageKey, values?: Values) => string
export const wordsFor =
  ({ language }: Reader): T =>
  (key, values) =>
    translate(language, key, values)

/** How each language writes numbers and times here. */
export const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** 1 234 or 1,234, as the language writes it. */
export const figure = ({ language }: Reader, n: number): string => n.toLocaleString(locales[language])

/** Weekday, date and wall time of the institution. */
export const moment = ({ language }: Reader, at: Date, zone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

interface ShellProps {
  reader: Reader
  title: string
  here: 'campaigns' | 'mail'
  /** Seconds after which the page loads itself anew. */
  refresh?: number
  children: ComponentChildren
}

function Shell({ reader, title, here, refresh, children }: ShellProps) {
  const t = wordsFor(reader)
  const link = (place: 'campaigns' | 'mail', href: string) => (
    <a href={`${href}?lang=${reader.language}`} aria-current={place === here ? 'page' : undefined}>
      {t(`admin.${place}`)}
    </a>
  )
  return (
    <html lang={reader.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refresh && <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{`${title} – Kutsu`}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header class="top">
          <div>
            <strong>Kutsu</strong>
            <nav aria-label={t('admin.pages')}>
              {link('campaigns', '/campaigns')}
              {link('mail', '/mail')}
            </nav>
            <nav aria-label={t('admin.language')}>
              {languages.map((one) => (
                <a
                  key={one}
                  lang={one}
                  href={`${reader.path}?lang=${one}`}
                  aria-current={one === reader.language ? 'true' : undefined}
                >
                  {translate(one, 'language.self')}
                </a>
              ))}
            </nav>
            <span class="where">{reader.institution}</span>
          </div>
        </header>
        <main>{children}</main>
      </body>
    </html>
  )
}

export const page = (props: ShellProps): string => `<!doctype html>${render(<Shell {...props} />)}`
