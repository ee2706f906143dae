// The mailing lists: how many stand on each, made, renamed, closed.
import { ErrorSummary, Form, TextField, type Wrong } from './design/fields.tsx'
import { Empty, Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { type Reader, within, wordsFor } from './words.ts'

interface Listed {
  slug: string
  name: string
  people: number
  closedAt: Date | null
}

interface ListsProps {
  lists: Listed[]
  told: string | null
  given: string
  wrong: Wrong
}

const tellable = ['made', 'changed'] as const

/** What may be done with a list. */
const Change = ({ reader, list: { slug, name, closedAt } }: { reader: Reader; list: Listed }) => {
  const t = wordsFor(reader)
  const path = within(reader, `/lists/${slug}`)
  return (
    <details class="menu row-menu" name="menus">
      <summary class="button">
        {t('lists.change')}
        <span class="visually-hidden"> {name}</span>
      </summary>
      <div class="menu-panel">
        <Form reader={reader} action={`${path}/name`} isInline>
          <label for={`name-${slug}`}>{t('lists.name')}</label>
          <input id={`name-${slug}`} name="name" value={name} autocomplete="off" />
          <button class="button" type="submit">
            {t('lists.rename')}
          </button>
        </Form>
        <Form reader={reader} action={`${path}/export`} isInline>
          <p class="row-note">{t('lists.export_lead')}</p>
          <button class="button" type="submit" name="flavour" value="xlsx">
            {t('lists.export_xlsx')}
          </button>
          <button class="button" type="submit" name="flavour" value="excel">
            {t('lists.export_csv')}
          </button>
        </Form>
        <Form reader={reader} action={`${path}/closed`} isInline>
          <p class="row-note">{t(closedAt ? 'lists.open_lead' : 'lists.close_lead')}</p>
          <input type="hidden" name="closed" value={closedAt ? 'no' : 'yes'} />
          <button class="button" type="submit">
            {t(closedAt ? 'lists.open' : 'lists.close')}
          </button>
        </Form>
      </div>
    </details>
  )
}

const Make = ({ reader, given, wrong }: { reader: Reader; given: string; wrong: Wrong }) => {
  const t = wordsFor(reader)
  return (
    <section class="part" aria-labelledby="h-make">
      <h2 id="h-make">{t('lists.make')}</h2>
      <p class="hint">{t('lists.make_lead')}</p>
      <Form reader={reader} action={within(reader, '/lists')}>
        <TextField {...{ reader, wrong }} name="newName" label={t('lists.name')} value={given} autocomplete="off" />
        <p class="form-actions">
          <button class="button button-primary" type="submit">
            {t('lists.make_do')}
          </button>
        </p>
      </Form>
    </section>
  )
}

/** All of them. */
export function listsPage(reader: Reader, { lists, told, given, wrong }: ListsProps): string {
  const t = wordsFor(reader)
  const known = tellable.find((one) => one === told)
  const children = (
    <>
      <Title title={t('admin.lists')} lead={t('lists.lead')} />
      {known && !wrong.length && <Notice kind="good" title={t(`lists.told_${known}`)} />}
      <ErrorSummary {...{ reader, wrong, fields: ['newName'] }} />
      {lists.length ? (
        <ul class="rows">
          {lists.map((list) => (
            <li key={list.slug} class="row">
              <div class="row-words">
                <a href={`${within(reader, '/contacts')}?${new URLSearchParams({ list: list.slug })}`}>
                  <strong>{list.name}</strong>
                </a>
                <p class="row-note">
                  {t('lists.people', { people: list.people })}
                  {list.closedAt && ` · ${t('lists.is_closed')}`}
                </p>
              </div>
              <Change {...{ reader, list }} />
            </li>
          ))}
        </ul>
      ) : (
        <Empty icon="mail" title={t('lists.none')}>
          <p>{t('lists.none_lead')}</p>
        </Empty>
      )}
      <Make {...{ reader, given, wrong }} />
    </>
  )
  return page({ reader, title: t('admin.lists'), here: 'lists', children })
}
