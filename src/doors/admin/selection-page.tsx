// Some people of the register, and what can be done with all of them at once.
import type { Listed } from '../../contacts/people/listing.ts'
import { ErrorSummary, Form, type Wrong } from './design/fields.tsx'
import { Crumbs, Empty, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { figure, type Reader, within, wordsFor } from './words.ts'

interface SelectionProps {
  /** What a form says of whom it means: field and value, a field for each of several. */
  meant: [string, string][]
  counted: { people: number; isMore: boolean }
  /** The first of them. */
  people: Listed[]
  lists: { slug: string; name: string }[]
  wrong: Wrong
}

/** One thing to do with a list. */
const OnList = ({ reader, what, meant, lists }: { reader: Reader; what: 'put' | 'take_off' } & SelectionProps) => {
  const t = wordsFor(reader)
  return (
    <section class="part" aria-labelledby={`h-${what}`}>
      <h2 id={`h-${what}`}>{t(`selection.${what}`)}</h2>
      <p class="hint">{t(`selection.${what}_lead`)}</p>
      <Form reader={reader} action={within(reader, `/contacts/selection/${what}`)}>
        {meant.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for={`${what}-list`}>{t('contacts.list')}</label>
          <select id={`${what}-list`} name="onList">
            {lists.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <p class="form-actions">
          <button class="button" type="submit">
            {t(`selection.${what}_do`)}
          </button>
        </p>
      </Form>
    </section>
  )
}

const Names = ({ reader, people, counted }: { reader: Reader } & Pick<SelectionProps, 'people' | 'counted'>) => {
  const t = wordsFor(reader)
  const more = counted.people - people.length
  return (
    <p class="names">
      {people.map(({ contactId, name, address }, at) => (
        <span key={contactId}>
          {at > 0 && ', '}
          <a href={within(reader, `/contacts/${contactId}`)}>{name || address || t('contacts.nameless')}</a>
        </span>
      ))}
      {more > 0 && ` ${t('selection.and_more', { people: more, shown: figure(reader, more) })}`}
    </p>
  )
}

/** What to do with them. */
export function selectionPage(reader: Reader, props: SelectionProps): string {
  const t = wordsFor(reader)
  const { counted, people, lists, wrong } = props
  const { people: count, isMore } = counted
  const shown = figure(reader, count)
  const lead = t(isMore ? 'contacts.more_than' : 'contacts.people', { people: count, shown })
  const children = (
    <>
      <Crumbs label={t('selection.back')} href={within(reader, '/contacts')} words={t('admin.contacts')} />
      <Title title={t('selection.title')} lead={count ? lead : t('selection.nobody')} />
      <ErrorSummary {...{ reader, wrong, fields: [] }} />
      {count > 0 && <Names {...{ reader, people, counted }} />}
      {count > 0 && !lists.length && (
        <Empty icon="people" title={t('selection.no_list')}>
          <a class="button" href={within(reader, '/lists')}>
            {t('admin.lists')}
          </a>
        </Empty>
      )}
      {count > 0 && lists.length > 0 && (
        <>
          <OnList {...{ reader, what: 'put', ...props }} />
          <OnList {...{ reader, what: 'take_off', ...props }} />
        </>
      )}
    </>
  )
  return page({ reader, title: t('selection.title'), here: 'contacts', children })
}
