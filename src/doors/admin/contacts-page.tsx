// The register: found, filtered in words, a page at a time.
import type { Listed, Place } from '../../contacts/people/listing.ts'
import { languages } from '../../i18n/languages.ts'
import { Empty, Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { figure, type Reader, within, wordsFor } from './words.ts'

/** What the form above the list says; empty: nothing. */
export interface Asked {
  words: string
  list: string
  permission: string
  language: string
  from: string
  to: string
}

interface ContactsProps {
  people: Listed[]
  next: Place | null
  counted: { people: number; isMore: boolean }
  lists: { slug: string; name: string }[]
  asked: Asked
  /** It is not the first page. */
  isBehind: boolean
  told: string | null
}

const permissions = ['granted', 'refused', 'unknown'] as const

/** A choice that says nothing unless it is made. */
const Select = ({
  id,
  label,
  value,
  any,
  options,
}: {
  id: string
  label: string
  value: string
  any: string
  options: { value: string; label: string }[]
}) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} name={id}>
      <option value="">{any}</option>
      {options.map((one) => (
        <option key={one.value} value={one.value} selected={one.value === value}>
          {one.label}
        </option>
      ))}
    </select>
  </div>
)

/** What narrows the list down; it is open where it does. */
const Filters = ({ reader, asked, lists }: { reader: Reader } & Pick<ContactsProps, 'asked' | 'lists'>) => {
  const t = wordsFor(reader)
  const isFiltered = Object.entries(asked).some(([name, value]) => name !== 'words' && value)
  return (
    <details class="more-table" open={isFiltered}>
      <summary>{t('contacts.filter')}</summary>
      <div class="field-grid">
        <Select
          id="list"
          label={t('contacts.list')}
          value={asked.list}
          any={t('contacts.any_list')}
          options={lists.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          id="permission"
          label={t('contacts.permission')}
          value={asked.permission}
          any={t('contacts.any')}
          options={permissions.map((one) => ({ value: one, label: t(`consent.${one}`) }))}
        />
        <Select
          id="language"
          label={t('contacts.language')}
          value={asked.language}
          any={t('contacts.any')}
          options={languages.map((one) => ({ value: one, label: t(`language.${one}`) }))}
        />
        <fieldset class="field years">
          <legend>{t('contacts.years')}</legend>
          {(['from', 'to'] as const).map((end) => (
            <span key={end}>
              <label class="visually-hidden" for={end}>
                {t(`contacts.year_${end}`)}
              </label>
              <input id={end} name={end} value={asked[end]} inputMode="numeric" autocomplete="off" maxLength={4} />
            </span>
          ))}
        </fieldset>
      </div>
    </details>
  )
}

const Search = ({ reader, asked, lists }: { reader: Reader } & Pick<ContactsProps, 'asked' | 'lists'>) => {
  const t = wordsFor(reader)
  const path = within(reader, '/contacts')
  // As somebody types: the list alone is asked for anew. Without a script the button does it.
  const live = {
    'hx-get': path,
    'hx-trigger': 'input changed delay:250ms from:#words, change',
    'hx-select': '#found',
    'hx-target': '#found',
    'hx-swap': 'outerHTML',
  }
  return (
    <search>
      <form class="form search" method="get" action={path} {...live}>
        <div class="field search-words">
          <label for="words">{t('contacts.search')}</label>
          <p class="hint" id="words-hint">
            {t('contacts.search_hint')}
          </p>
          <input
            type="search"
            id="words"
            name="words"
            value={asked.words}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="words-hint"
          />
        </div>
        <Filters {...{ reader, asked, lists }} />
        <p class="form-actions">
          <button class="button" type="submit">
            {t('contacts.find')}
          </button>
        </p>
      </form>
    </search>
  )
}

const Row = ({ reader, one }: { reader: Reader; one: Listed }) => {
  const t = wordsFor(reader)
  const { contactId, name, formerName, address, graduationYear, permission, deceased, suppressed, nonDisclosure } = one
  return (
    <tr>
      <th scope="row" class="cell-name" data-label={t('contacts.name')}>
        <a href={within(reader, `/contacts/${contactId}`)}>{name || address || t('contacts.nameless')}</a>
        {formerName && <span class="row-note"> ({formerName})</span>}
        {deceased && <span class="why">{t('exclusion.deceased')}</span>}
        {nonDisclosure && <span class="why">{t('contacts.protected')}</span>}
      </th>
      <td data-label={t('contacts.address')}>{address ?? <span class="none">–</span>}</td>
      <td class="n" data-label={t('contacts.year')}>
        {graduationYear ?? <span class="none">–</span>}
      </td>
      <td data-label={t('contacts.permission')}>
        <span class="sentence">{t(suppressed ? 'exclusion.suppressed' : `consent.${permission}`)}</span>
      </td>
    </tr>
  )
}

/** What the filters say, in words: what is shown, and of how many. */
function said(reader: Reader, { asked, lists, counted }: ContactsProps): string {
  const t = wordsFor(reader)
  const { people, isMore } = counted
  const list = lists.find(({ slug }) => slug === asked.list)?.name
  const permission = permissions.find((one) => one === asked.permission)
  const language = languages.find((one) => one === asked.language)
  const parts = [
    t(isMore ? 'contacts.more_than' : 'contacts.people', { people, shown: figure(reader, people) }),
    list && t('contacts.said_list', { list }),
    permission && t(`consent.${permission}`),
    language && t(`language.${language}`),
    (asked.from || asked.to) && t('contacts.said_years', { from: asked.from || '…', to: asked.to || '…' }),
    asked.words && t('contacts.said_words', { words: asked.words }),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** The list, or what there is to do where nobody is in it. */
const Found = ({ reader, ...props }: ContactsProps & { reader: Reader }) => {
  const t = wordsFor(reader)
  const { people, next, asked, isBehind } = props
  const nobodyAsked = Object.values(asked).every((value) => !value)
  const behind = new URLSearchParams(Object.entries(asked).filter(([, value]) => value))
  if (next) {
    behind.set('after', next.sortName)
    behind.set('id', String(next.contactId))
  }
  if (!people.length && nobodyAsked && !isBehind)
    return (
      <div id="found">
        <Empty icon="people" title={t('contacts.none')}>
          <p>{t('contacts.none_lead')}</p>
          <a class="button button-primary" href={within(reader, '/imports')}>
            {t('contacts.to_imports')}
          </a>
        </Empty>
      </div>
    )
  return (
    <div id="found">
      <p class="found-words" role="status">
        {said(reader, props)}
      </p>
      {people.length > 0 && (
        <table class="table table-file table-people">
          <caption class="visually-hidden">{t('admin.contacts')}</caption>
          <thead>
            <tr>
              {(['name', 'address', 'year', 'permission'] as const).map((column) => (
                <th key={column} scope="col" class={column === 'year' ? 'n' : undefined}>
                  {t(`contacts.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <Row key={one.contactId} {...{ reader, one }} />
            ))}
          </tbody>
        </table>
      )}
      {next && (
        <p class="more">
          <a href={`${within(reader, '/contacts')}?${behind}`}>{t('contacts.next')}</a>
        </p>
      )}
    </div>
  )
}

/** The register. */
export function contactsPage(reader: Reader, props: ContactsProps): string {
  const t = wordsFor(reader)
  const add = (
    <a class="button" href={within(reader, '/contacts/new')}>
      {t('contacts.add')}
    </a>
  )
  const children = (
    <>
      <Title title={t('admin.contacts')} lead={t('contacts.lead')} actions={add} />
      {props.told === 'erased' && <Notice kind="good" title={t('contacts.told_erased')} />}
      <Search {...{ reader, asked: props.asked, lists: props.lists }} />
      <Found {...{ reader, ...props }} />
    </>
  )
  return page({ reader, title: t('admin.contacts'), here: 'contacts', children })
}
