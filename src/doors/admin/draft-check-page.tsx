// What an import would do, before anything is imported; then how far it is.
import type { ChangeShown } from '../../contacts/imports/changes.ts'
import type { ImportDraft } from '../../contacts/imports/drafts.ts'
import type { ImportReport } from '../../contacts/imports/report.ts'
import { isMessageKey } from '../../i18n/translate.ts'
import type { KnownJob } from '../../work/jobs.ts'
import { ErrorSummary, Form, type Wrong } from './design/fields.tsx'
import { Notice, Progress } from './design/parts.tsx'
import { draftPage, draftPath } from './draft-frame.tsx'
import { Came, Outcomes, Rows } from './import-figures.tsx'
import { WordsRead } from './import-words.tsx'
import { figure, type Reader, type T, within, wordsFor } from './words.ts'

interface CheckProps {
  draft: ImportDraft
  check: KnownJob | null
  report: ImportReport | null
  importing: KnownJob | null
  changes: ChangeShown[]
  wrong: Wrong
}

const changesShown = 50
/** Asked for anew so often while it goes on (htmx); without a script the page loads itself. */
const refreshSeconds = 1

const isOpen = (job: KnownJob | null): boolean => job?.state === 'queued' || job?.state === 'running'

/** How far a job is. */
const Going = ({ reader, draft, job }: { reader: Reader; draft: ImportDraft; job: KnownJob }) => {
  const t = wordsFor(reader)
  const path = draftPath(reader, draft.draftId, 'check')
  const polled = {
    'hx-get': path,
    'hx-trigger': `every ${refreshSeconds}s`,
    'hx-select': '#going',
    'hx-swap': 'outerHTML',
  }
  const isCheck = job.jobId === draft.checkJob
  const percent = job.total ? Math.floor((job.done / job.total) * 100) : null
  return (
    <div id="going" class="sections" {...polled}>
      <p>{t('imports.check_going')}</p>
      <Progress
        id="going-words"
        words={
          percent === null
            ? t(job.state === 'queued' ? 'imports.waits' : 'imports.begins')
            : t(isCheck ? 'imports.checking' : 'imports.importing', { percent })
        }
        value={percent}
        max={100}
      />
      <Form reader={reader} action={within(reader, `/imports/drafts/${draft.draftId}/stop`)} isInline>
        <button class="button" type="submit">
          {t('imports.stop')}
        </button>
      </Form>
    </div>
  )
}

/** A column as the page of a person calls it; one of the school's own as the school does. */
const columnWords = (t: T, column: string): string => {
  const key = [`contacts.fact_${column}`, `field.${column}`].find(isMessageKey)
  return key ? t(key) : column
}

/** What changes in people who were there before. */
const Changes = ({ reader, changes }: { reader: Reader; changes: ChangeShown[] }) => {
  const t = wordsFor(reader)
  if (!changes.length) return null
  const shown = (cell: string | null, isHidden: boolean) => (isHidden ? t('imports.hidden') : (cell ?? '–'))
  return (
    <section aria-labelledby="h-changes">
      <h2 id="h-changes">{t('imports.changes')}</h2>
      <table class="table table-file">
        <caption>
          {changes.length > changesShown
            ? t('imports.changes_first', { most: changesShown })
            : t('imports.changes_all')}
        </caption>
        <thead>
          <tr>
            {(['imports.person', 'imports.column', 'imports.before', 'imports.after'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, changesShown).map(({ contactId, name, column, before, after, isHidden }) => (
            <tr key={`${contactId} ${column}`}>
              <th scope="row" data-label={t('imports.person')}>
                {name}
              </th>
              <td data-label={t('imports.column')}>{columnWords(t, column)}</td>
              <td data-label={t('imports.before')}>{shown(before, isHidden)}</td>
              <td data-label={t('imports.after')}>{shown(after, isHidden)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** All that a dry run found, and the button that does it. */
const Found = ({
  reader,
  draft,
  report,
  changes,
}: { reader: Reader; report: ImportReport } & Pick<CheckProps, 'draft' | 'changes'>) => {
  const t = wordsFor(reader)
  const people = report.created + report.updated + report.unchanged
  return (
    <>
      <Came {...{ reader, report }} />
      <Form reader={reader} action={draftPath(reader, draft.draftId, 'check')} isInline>
        <input type="hidden" name="plan" value={report.plan} />
        <button class="button button-primary" type="submit" disabled={people === 0}>
          {t('imports.do', { people: figure(reader, people), n: people })}
        </button>
      </Form>
      <WordsRead {...{ reader, draft, words: report.words }} />
      <Outcomes {...{ reader, report }} />
      <Changes {...{ reader, changes }} />
      <Rows {...{ reader, report }} />
    </>
  )
}

/** Nothing was done: why, and what to do. */
const Failed = ({ reader, draft, job }: { reader: Reader; draft: ImportDraft; job: KnownJob }) => {
  const t = wordsFor(reader)
  const { refusal, state } = job
  // What the command line says of a missing column names its own options.
  const key = refusal?.key === 'import.no_address_column' ? 'imports.no_address_column' : refusal?.key
  const why = key ? t(key, refusal?.values) : t(state === 'cancelled' ? 'imports.stopped' : 'imports.failed')
  return (
    <Notice
      kind={state === 'cancelled' ? 'info' : 'bad'}
      title={t(state === 'cancelled' ? 'imports.stopped' : 'imports.nothing_done')}
      action={<Again {...{ reader, draft }} />}
    >
      <p>{why}</p>
    </Notice>
  )
}

/** Has it looked at once more. */
const Again = ({ reader, draft }: { reader: Reader; draft: ImportDraft }) => (
  <Form reader={reader} action={draftPath(reader, draft.draftId, 'check')} isInline>
    <button class="button" type="submit">
      {wordsFor(reader)('imports.check_again')}
    </button>
  </Form>
)

/** The fourth step. */
export function checkPage(reader: Reader, props: CheckProps): string {
  const { draft, check, report, importing, changes, wrong } = props
  const t = wordsFor(reader)
  const going = [importing, check].find(isOpen)
  const failed = [importing, check].find((job) => job?.state === 'failed' || job?.state === 'cancelled')
  const children = (
    <>
      <ErrorSummary {...{ reader, wrong, fields: [] }} />
      {going ? (
        <Going {...{ reader, draft }} job={going} />
      ) : (
        <div id="going" class="sections">
          {failed && <Failed {...{ reader, draft }} job={failed} />}
          {!failed && !report && (
            <Notice kind="info" title={t('imports.check_old')} action={<Again {...{ reader, draft }} />}>
              <p>{t('imports.check_old_lead')}</p>
            </Notice>
          )}
          {report && !failed && <Found {...{ reader, draft, report, changes }} />}
        </div>
      )}
    </>
  )
  const lead = t('imports.check_lead')
  return draftPage({ reader, draft, step: 'check', lead, ...(going ? { refresh: refreshSeconds } : {}), children })
}
