// One import: what came of it, which rows wait for a person, and the way to take it back.
import type { KnownImport } from '../../contacts/imports/known-import.ts'
import { ErrorSummary, Form, type Wrong } from './design/fields.tsx'
import { Crumbs, Facts, Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { Came, Outcomes, Rows } from './import-figures.tsx'
import { MendForm, type ToMend } from './mend-form.tsx'
import { moment, type Reader, within, wordsFor } from './words.ts'

interface ImportProps {
  found: KnownImport
  /** People who were written to since and stay, to be looked at. */
  /** Rows that may be mended where they stand. */
  toMend: ToMend
  toReview: { contactId: number; name: string; address: string | null }[]
  zone: string
  told: string | null
  /** What came of taking it back just now. */
  undone: { deleted: number; restored: number; kept: number }
  wrong: Wrong
}

const tellable = ['imported', 'undone'] as const

const Review = ({ reader, toReview }: { reader: Reader } & Pick<ImportProps, 'toReview'>) => {
  const t = wordsFor(reader)
  if (!toReview.length) return null
  return (
    <Notice kind="warn" title={t('imports.review')}>
      <p>{t('imports.review_lead')}</p>
      <ul>
        {toReview.map(({ contactId, name, address }) => (
          <li key={contactId}>
            {name}
            {address && ` <${address}>`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const Mend = ({ reader, found, toMend }: { reader: Reader; found: KnownImport; toMend: ToMend }) => {
  const t = wordsFor(reader)
  if (!found.problemRows) return null
  return (
    <section class="part" aria-labelledby="h-mend">
      <h2 id="h-mend">{t('imports.mend')}</h2>
      <p class="hint">{t('imports.mend_lead', { rows: found.problemRows })}</p>
      <Form reader={reader} action={within(reader, `/imports/${found.importId}/rows`)} isInline>
        <button class="button" type="submit">
          {t('imports.mend_download')}
        </button>
      </Form>
      <MendForm {...{ reader, importId: found.importId, toMend }} />
    </section>
  )
}

const Undo = ({ reader, found }: { reader: Reader; found: KnownImport }) => {
  const t = wordsFor(reader)
  return (
    <section class="part" aria-labelledby="h-undo">
      <h2 id="h-undo">{t('imports.undo')}</h2>
      <p class="hint">{t('imports.undo_lead')}</p>
      <Form reader={reader} action={within(reader, `/imports/${found.importId}/undo`)} isInline>
        <button class="button" type="submit">
          {t('imports.undo_do')}
        </button>
      </Form>
    </section>
  )
}

/** One of them. */
export function importPage(
  reader: Reader,
  { found, toMend, toReview, zone, told, undone, wrong }: ImportProps,
): string {
  const t = wordsFor(reader)
  const { file, listName, purpose, source, startedAt, undoneAt } = found
  const title = file
  const known = tellable.find((one) => one === told)
  const children = (
    <>
      <Crumbs label={t('frame.where')} href={within(reader, '/imports')} words={t('admin.imports')} />
      <Title title={title} lead={t('imports.done_at', { at: moment(reader, startedAt, zone), list: listName })} />
      {known && !wrong.length && (
        <Notice kind="good" title={t(`imports.told_${known}`)}>
          {known === 'undone' && <p>{t('imports.undone_figures', undone)}</p>}
        </Notice>
      )}
      {undoneAt && <Notice kind="info" title={t('imports.undone_at', { at: moment(reader, undoneAt, zone) })} />}
      <ErrorSummary {...{ reader, wrong, fields: [] }} />
      <Review {...{ reader, toReview }} />
      <Came {...{ reader, report: found }} />
      {!undoneAt && <Mend {...{ reader, found, toMend }} />}
      <div class="split">
        <div class="split-main">
          <Outcomes {...{ reader, report: found }} isDone />
          <Rows {...{ reader, report: found }} />
        </div>
        <div class="split-side">
          <h2>{t('imports.about')}</h2>
          <Facts
            facts={[
              { name: t('imports.list'), fact: listName },
              {
                name: t('imports.purpose'),
                fact: <span class="sentence">{t(`topic.${purpose}` as 'topic.invitations')}</span>,
              },
              { name: t('imports.source'), fact: source },
            ]}
          />
        </div>
      </div>
      {!undoneAt && <Undo {...{ reader, found }} />}
    </>
  )
  return page({ reader, title, here: 'imports', children })
}
