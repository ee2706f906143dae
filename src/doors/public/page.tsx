// What the recipients' pages have in common.
import { type ComponentChildren, Fragment } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import type { Institution } from '../../institutions/institutions.ts'
import type { ShownVisitor } from '../../signup/visitors.ts'
import { styleAddress } from './style.ts'

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

/** A whole page. */
export const page = (shell: ShellProps): string => `<!doctype html>${render(<Shell {...shell} />)}`

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

/** The school of whoever came by a link, in their language. */
export const named = ({ institution, language }: ShownVisitor): string => institution.name[language]
