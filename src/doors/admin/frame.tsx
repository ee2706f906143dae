// What stands around every page: where the reader is, where they may go, and who they are.
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { languages } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import { Icon, Mark } from './design/icon.tsx'
import { assets, schoolSheet } from './design/sheet.ts'
import { AccountMenu, Navigation, type PageName, SchoolSwitch } from './navigation.tsx'
import { type Reader, wordsFor } from './words.ts'

interface DocumentProps {
  reader: Reader
  title: string
  /** Seconds after which the page loads itself anew, where there is no script. */
  refresh?: number
  /** What kind of page it is, for its own looks. */
  kind?: 'sign'
  children: ComponentChildren
}

const Document = ({ reader, title, refresh, kind, children }: DocumentProps) => (
  <html lang={reader.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content={htmxConfig} />
      <title>{`${title} – Kutsu`}</title>
      {refresh && (
        <noscript>
          <meta http-equiv="refresh" content={String(refresh)} />
        </noscript>
      )}
      <link rel="stylesheet" href={assets.sheet} />
      {reader.signed?.place && <link rel="stylesheet" href={schoolSheet(reader.signed.place.colour)} />}
      <script src={assets.htmx} defer />
      <script src={assets.keys} defer />
    </head>
    <body class={kind && `${kind}-page`}>
      <a class="skip" href="#main">
        {wordsFor(reader)('frame.skip')}
      </a>
      {children}
    </body>
  </html>
)

/** Pages that come back with errors are shown, failures of ours are not put into a page; nothing is written into it by script. */
const htmxConfig = JSON.stringify({ noSwap: [204, 304, '5xx'], includeIndicatorCSS: false, history: false })

/** The same page in another language, for whoever has not come in. */
export const Languages = ({ reader }: { reader: Reader }) => (
  <ul class="languages" aria-label={wordsFor(reader)('admin.language')}>
    {languages.map((one) => (
      <li key={one}>
        <a
          lang={one}
          hreflang={one}
          href={`${reader.path}?lang=${one}`}
          aria-current={one === reader.language ? 'true' : undefined}
        >
          {translate(one, 'language.self')}
        </a>
      </li>
    ))}
  </ul>
)

interface PageProps extends Omit<DocumentProps, 'kind'> {
  /** The page of the navigation that it is or belongs to; null: none. */
  here?: PageName | null
}

/** A page for somebody who has come in. */
export const page = ({ here = null, children, ...props }: PageProps): string => {
  const { reader } = props
  const t = wordsFor(reader)
  return whole(
    <Document {...props}>
      <div class="frame">
        <header class="rail">
          <div class="rail-in">
            <div class="rail-top">
              <SchoolSwitch reader={reader} />
              <button class="button button-quiet rail-open" type="button" popovertarget="rail">
                <Icon name="menu" />
                {t('frame.menu')}
              </button>
            </div>
            <div class="rail-body" id="rail" popover="auto">
              <Navigation reader={reader} here={here} />
              <div class="rail-end">
                <AccountMenu reader={reader} />
                <a class="brand" href="/">
                  <Mark />
                  <span>Kutsu</span>
                </a>
              </div>
            </div>
          </div>
        </header>
        <div class="page">
          {reader.isCaught && <p class="caught-note">{t('frame.caught')}</p>}
          <main id="main" class="main" tabindex={-1}>
            {children}
          </main>
        </div>
      </div>
    </Document>,
  )
}

/** A page for whoever has not come in. */
export const signPage = ({ children, ...props }: Omit<DocumentProps, 'kind'>): string =>
  whole(
    <Document {...props} kind="sign">
      <div class="sign">
        <header class="sign-head">
          <p class="brand">
            <Mark />
            <span>Kutsu</span>
          </p>
        </header>
        <main id="main" class="sign-main" tabindex={-1}>
          {children}
        </main>
        {props.reader.isCaught && <p class="caught-note">{wordsFor(props.reader)('frame.caught')}</p>}
        <footer class="sign-foot">
          <Languages reader={props.reader} />
        </footer>
      </div>
    </Document>,
  )

const whole = (document: Parameters<typeof render>[0]): string => `<!doctype html>${render(document)}`
