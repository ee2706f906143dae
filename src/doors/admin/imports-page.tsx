// Tables that came in, those that somebody is bringing in, and the way to bring in another.
import type { ImportDraft } from '../../contacts/imports/drafts.ts'
import type { ListedImport } from '../../contacts/imports/report.ts'
import { ErrorSummary, FileField, Form, type Wrong } from './design/fields.tsx'
import { Empty, Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { figure, moment, type Reader, within, wordsFor } from './words.ts'

interface ImportsProps {
  imports: ListedImport[]
  drafts: ImportDraft[]
  zone: string
  told: string | null
  wrong: Wrong
}

/** What spreadsheets and mail programs save that somebody may try. */
const taken = '.csv,.txt,.tsv,.xlsx,.ods,text/csv,text/plain'

const Bring = ({ reader, wrong }: { reader: Reader; wrong: Wrong }) => {
  const t = wordsFor(reader)
  return (
    <section class="part" aria-labelledby="h-bring">
      <h2 id="h-bring">{t('imports.bring')}</h2>
      <p class="hint">{t('imports.bring_lead')}</p>
      <Form reader={reader} action={within(reader, '/imports')} hasFiles>
        <FileField
          {...{ reader, wrong, accept: taken }}
          name="file"
          label={t('imports.file')}
          hint={t('imports.file_hint')}
        />
        <p class="form-actions">
          <button class="button button-primary" type="submit">
            {t('imports.look')}
          </button>
        </p>
      </Form>
    </section>
  )
}

const Begun = ({ reader, drafts, zone }: { reader: Reader } & Pick<ImportsProps, 'drafts' | 'zone'>) => {
  const t = wordsFor(reader)
  if (!drafts.length) return null
  return (
    <section aria-labelledby="h-begun">
      <h2 id="h-begun">{t('imports.begun')}</h2>
      <ul class="rows">
        {drafts.map(({ draftId, fileName, begunAt }) => (
          <li key={draftId} class="row">
            <div class="row-words">
              <strong>{fileName}</strong>
              <p class="row-note">{t('imports.begun_at', { at: moment(reader, begunAt, zone) })}</p>
            </div>
            <a class="button" href={within(reader, `/imports/drafts/${draftId}`)}>
              {t('imports.go_on')}
              <span class="visually-hidden"> {fileName}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Done = ({ reader, imports, zone }: { reader: Reader } & Pick<ImportsProps, 'imports' | 'zone'>) => {
  const t = wordsFor(reader)
  if (!imports.length)
    return (
      <Empty icon="people" title={t('imports.none')}>
        <p>{t('imports.none_lead')}</p>
      </Empty>
    )
  return (
    <section aria-labelledby="h-done">
      <h2 id="h-done">{t('imports.done')}</h2>
      <ul class="rows">
        {imports.map(({ importId, file, list, startedAt, created, updated, undoneAt }) => (
          <li key={importId} class="row">
            <div class="row-words">
              <a href={within(reader, `/imports/${importId}`)}>
                <strong>{file}</strong>
              </a>
              <p class="row-note">
                {t('imports.line', { at: moment(reader, startedAt, zone), list })} ·{' '}
                {undoneAt
                  ? t('imports.line_undone')
                  : t('imports.line_people', { created: figure(reader, created), updated: figure(reader, updated) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All of them. */
export function importsPage(reader: Reader, { imports, drafts, zone, told, wrong }: ImportsProps): string {
  const t = wordsFor(reader)
  const children = (
    <>
      <Title title={t('admin.imports')} lead={t('imports.lead')} />
      {told === 'dropped' && !wrong.length && <Notice kind="good" title={t('imports.told_dropped')} />}
      <ErrorSummary {...{ reader, wrong, fields: ['file'] }} />
      <div class="sections">
        <Bring {...{ reader, wrong }} />
        <Begun {...{ reader, drafts, zone }} />
        <Done {...{ reader, imports, zone }} />
      </div>
    </>
  )
  return page({ reader, title: t('admin.imports'), here: 'imports', children })
}
