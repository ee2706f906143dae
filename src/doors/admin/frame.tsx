// What stands around every page: where the reader is, where they may go, and who they are.
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { languages } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import type { Place } from '../../institutions/members.ts'
import { mayAskAs, type Permitted } from '../../platform/asks.ts'
import { Form } from './design/fields.tsx'
import { Icon, type IconName, Mark } from './design/icon.tsx'
import { assets, schoolSheet } from './design/sheet.ts'
import { type Reader, rootOf, within, wordsFor } from './words.ts'

/** The pages of an institution, and who finds them in the navigation. */
const pages = {
  campaigns: { icon: 'mail', path: '/campaigns', role: 'viewer', key: 'c' },
  members: { icon: 'people', path: '/members', role: 'admin', key: 'm' },
  mail: { icon: 'tray', path: '/mail', role: 'admin', key: 't' },
} as const satisfies Record<string, { icon: IconName; path: string; role: Permitted; key: string }>
type PageName = keyof typeof pages

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

/** The school's own picture; without one a shield in its colour. */
const Logo = ({ place }: { place: Place | null }) =>
  place?.logoUrl ? (
    <img class="logo logo-own" src={place.logoUrl} alt="" referrerpolicy="no-referrer" />
  ) : (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="logo-ground" d="M4 3h24v14c0 6-5 10-12 12C9 27 4 23 4 17z" />
      <path class="logo-mark" d="M16 8v15M16 13l-4.5-3M16 13l4.5-3M16 18l-4.5-3M16 18l4.5-3" />
    </svg>
  )

/** Where somebody is, and where else they are a member. */
const SchoolSwitch = ({ reader }: { reader: Reader }) => {
  const t = wordsFor(reader)
  const { places = [], place = null } = reader.signed ?? {}
  const name = place?.name[reader.language] ?? t('frame.no_school')
  if (places.length < 2)
    return (
      <p class="menu-school menu-alone">
        <Logo place={place} />
        <strong>{name}</strong>
      </p>
    )
  return (
    <details class="menu menu-school" name="menus">
      <summary>
        <Logo place={place} />
        <span class="menu-words">
          <span class="visually-hidden">{t('frame.school')} </span>
          <strong>{name}</strong>
        </span>
        <Icon name="down" />
      </summary>
      <div class="menu-panel">
        <p class="menu-title">{t('frame.change_school')}</p>
        <ul>
          {places.map((one) => (
            <li key={one.slug}>
              <a href={`${rootOf(one)}/`} aria-current={one.slug === place?.slug ? 'true' : undefined}>
                {one.name[reader.language]}
                {one.slug === place?.slug && <Icon name="check" />}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('')
    .toUpperCase()

const AccountMenu = ({ reader }: { reader: Reader }) => {
  const t = wordsFor(reader)
  const { name = '', address = '', place = null } = reader.signed ?? {}
  return (
    <details class="menu menu-account" name="menus">
      <summary>
        <span class="initials" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span class="menu-words">
          <span class="visually-hidden">{t('frame.account')} </span>
          {name}
        </span>
        <Icon name="down" />
      </summary>
      <div class="menu-panel">
        <p class="menu-title">
          {address}
          {place && ` · ${t(`role.${place.role}`)}`}
        </p>
        <ul>
          <li>
            <a href="/account">{t('frame.own_account')}</a>
          </li>
          <li>
            <a href="/keys">{t('frame.keys')}</a>
          </li>
        </ul>
        <Form reader={reader} action="/sign-out" isInline>
          <button class="menu-item" type="submit">
            {t('frame.sign_out')}
          </button>
        </Form>
      </div>
    </details>
  )
}

/** The pages of the institution where a reader is that they may see. */
export const pagesOf = ({ signed, isCaught }: Reader) =>
  (Object.keys(pages) as PageName[])
    .filter((name) => signed?.place && mayAskAs(signed.place.role, pages[name].role) && (name !== 'mail' || isCaught))
    .map((name) => ({ name, ...pages[name] }))

const Navigation = ({ reader, here }: { reader: Reader; here: PageName | null }) => {
  const t = wordsFor(reader)
  return (
    <nav aria-label={t('admin.pages')}>
      <ul>
        {pagesOf(reader).map(({ name, path, icon, key }) => (
          <li key={name}>
            <a href={within(reader, path)} aria-current={name === here ? 'page' : undefined} data-key={key}>
              <Icon name={icon} />
              <span>{t(`admin.${name}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

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
