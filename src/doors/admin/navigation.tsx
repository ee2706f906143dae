// Where a reader may go: the navigation, the switch of schools and the menu of the account.
import type { Place } from '../../institutions/members.ts'
import { mayAskAs, type Permitted } from '../../platform/asks.ts'
import { Form } from './design/fields.tsx'
import { Icon, type IconName } from './design/icon.tsx'
import { type Reader, rootOf, within, wordsFor } from './words.ts'

/** The pages of an institution, and who finds them in the navigation. */
const pages = {
  campaigns: { icon: 'mail', path: '/campaigns', role: 'viewer', key: 'c' },
  contacts: { icon: 'person', path: '/contacts', role: 'coordinator', key: 'p' },
  duplicates: { icon: 'pair', path: '/duplicates', role: 'coordinator', key: 'd' },
  lists: { icon: 'list', path: '/lists', role: 'coordinator', key: 'l' },
  segments: { icon: 'list', path: '/segments', role: 'coordinator', key: 's' },
  imports: { icon: 'tray', path: '/imports', role: 'coordinator', key: 'i' },
  members: { icon: 'people', path: '/members', role: 'admin', key: 'm' },
  mail: { icon: 'catch', path: '/mail', role: 'admin', key: 't' },
} as const satisfies Record<string, { icon: IconName; path: string; role: Permitted; key: string }>
export type PageName = keyof typeof pages

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
export const SchoolSwitch = ({ reader }: { reader: Reader }) => {
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

/** Who they are, and the way out. */
export const AccountMenu = ({ reader }: { reader: Reader }) => {
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

/** The pages that they may see, with the one where they are. */
export const Navigation = ({ reader, here }: { reader: Reader; here: PageName | null }) => {
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
