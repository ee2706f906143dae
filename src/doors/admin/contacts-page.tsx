// The register: found, filtered in words, a page at a time.
import { languages } from '../../i18n/languages.ts'
import { Found, type FoundProps, permissions } from './contacts-found.tsx'
import { Form } from './design/fields.tsx'
import { Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { type Reader, within, wordsFor } from './words.ts'

/** What a change of a list came to. */
export interface ChangeTold {
  change: number
  list: string
  changed: number
  unchanged: number
  left: number
}

interface ContactsProps extends FoundProps {
  told: string | null
  change: ChangeTold
}

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

/** What became of those that something was done with, and the way back. */
const Changed = ({ reader, told, change }: { reader: Reader } & Pick<ContactsProps, 'told' | 'change'>) => {
  const t = wordsFor(reader)
  if (told !== 'put' && told !== 'taken_off') return null
  const { change: id, list, changed: people, unchanged, left } = change
  const undo = id > 0 && people > 0 && (
    <Form reader={reader} action={within(reader, '/contacts/selection/undo')} isInline>
      <input type="hidden" name="change" value={id} />
      <button class="button" type="submit">
        {t('duplicates.undo')}
      </button>
    </Form>
  )
  return (
    <Notice
      kind="good"
      title={t(`list.${told}`, { list, people, unchanged, left, id })}
      {...(undo ? { action: undo } : {})}
    />
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
      {props.told === 'change_undone' && <Notice kind="good" title={t('selection.told_undone')} />}
      <Changed {...{ reader, told: props.told, change: props.change }} />
      <Search {...{ reader, asked: props.asked, lists: props.lists }} />
      <Found {...{ reader, ...props }} />
    </>
  )
  return page({ reader, title: t('admin.contacts'), here: 'contacts', children })
}
