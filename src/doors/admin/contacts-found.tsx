// The people of the register that were found, and what can be done with them.
import type { Listed, Place } from '../../contacts/people/listing.ts'
import { languages } from '../../i18n/languages.ts'
import type { Asked } from './contact-filter.ts'
import { Empty } from './design/parts.tsx'
import { figure, type Reader, within, wordsFor } from './words.ts'

export interface FoundProps {
  people: Listed[]
  next: Place | null
  counted: { people: number; isMore: boolean }
  lists: { slug: string; name: string }[]
  asked: Asked
  /** It is not the first page. */
  isBehind: boolean
}

export const permissions = ['granted', 'refused', 'unknown'] as const

const Row = ({ reader, one }: { reader: Reader; one: Listed }) => {
  const t = wordsFor(reader)
  const { contactId, name, formerName, address, graduationYear, permission, deceased, suppressed, nonDisclosure } = one
  return (
    <tr>
      <td class="cell-choice">
        <input
          type="checkbox"
          name="contact"
          value={contactId}
          aria-label={t('selection.choose', { name: name || address || '' })}
        />
      </td>
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
function said(reader: Reader, { asked, lists, counted }: FoundProps): string {
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
export const Found = ({ reader, ...props }: FoundProps & { reader: Reader }) => {
  const t = wordsFor(reader)
  const { people, next, asked, counted, isBehind } = props
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
        <form method="get" action={within(reader, '/contacts/selection')}>
          {Object.entries(asked)
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          <table class="table table-file table-people">
            <caption class="visually-hidden">{t('admin.contacts')}</caption>
            <thead>
              <tr>
                <td class="cell-choice" />
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
          <p class="form-actions button-row">
            <button class="button" type="submit" name="of" value="chosen">
              {t('selection.of_chosen')}
            </button>
            <button class="button" type="submit" name="of" value="found">
              {t('selection.of_found', { people: counted.people, shown: figure(reader, counted.people) })}
            </button>
          </p>
        </form>
      )}
      {next && (
        <p class="more">
          <a href={`${within(reader, '/contacts')}?${behind}`}>{t('contacts.next')}</a>
        </p>
      )}
    </div>
  )
}
