// What came of an import, or would: in figures that add up, and row by row.

import { messageOf } from '../../contacts/imports/hints.ts'
import type { KnownImport } from '../../contacts/imports/known-import.ts'
import type { ImportReport } from '../../contacts/imports/report.ts'
import { Facts, Figures } from './design/parts.tsx'
import { figure, type Reader, wordsFor } from './words.ts'

type Told = Omit<
  KnownImport,
  'importId' | 'file' | 'list' | 'listName' | 'purpose' | 'source' | 'recordedBy' | 'startedAt' | 'undoneAt'
>

const outcomes = ['created', 'updated', 'unchanged', 'duplicate', 'conflict', 'rejected'] as const

/** The four figures that people ask for first, and what else there is to know of permission. */
export const Came = ({ reader, report }: { reader: Reader; report: Told }) => {
  const t = wordsFor(reader)
  const n = (value: number) => figure(reader, value)
  const { rows, created, updated, conflict, rejected, consent } = report
  const known = (['refusalsKept', 'staysUnsubscribed', 'disputed', 'deceased'] as const).filter((one) => report[one])
  return (
    <section class="overview" aria-labelledby="h-came">
      <h2 class="visually-hidden" id="h-came">
        {t('imports.in_figures')}
      </h2>
      <Figures
        figures={[
          {
            label: t('imports.new_people'),
            figure: n(created),
            note: t('imports.of_rows', { rows: n(rows), n: rows }),
          },
          { label: t('imports.changed_people'), figure: n(updated) },
          {
            label: t('imports.may_write'),
            figure: n(consent.granted),
            note: t('imports.may_not', { refused: n(consent.refused), unknown: n(consent.unknown) }),
          },
          { label: t('imports.to_mend'), figure: n(conflict + rejected), note: t('imports.to_mend_note') },
        ]}
      />
      {known.length > 0 && (
        <Facts facts={known.map((one) => ({ name: t(`imports.count_${one}`), fact: n(report[one]) }))} />
      )}
    </section>
  )
}

/** Every row once: the outcomes add up to the rows. */
export const Outcomes = ({ reader, report, isDone = false }: { reader: Reader; report: Told; isDone?: boolean }) => {
  const t = wordsFor(reader)
  return (
    <section aria-labelledby="h-outcomes">
      <h2 id="h-outcomes">{t(isDone ? 'imports.outcomes_done' : 'imports.outcomes')}</h2>
      <table class="table table-sum">
        <caption>{t('imports.outcomes_caption')}</caption>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome} class={report[outcome] ? undefined : 'zero'}>
              <th scope="row">
                {t(`outcome.${outcome}`)} <span class="hint">{t(`imports.about_${outcome}`)}</span>
              </th>
              <td class="n">{figure(reader, report[outcome])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('imports.rows')}</th>
            <td class="n">{figure(reader, report.rows)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const rowsShown = 100

/** Rows that were not imported, and rows that are in doubt: each with its line and why. */
export const Rows = ({
  reader,
  report,
}: {
  reader: Reader
  report: Pick<ImportReport, 'problems'> & Partial<Pick<ImportReport, 'doubts'>>
}) => {
  const t = wordsFor(reader)
  const left = report.problems
    .filter(({ outcome }) => outcome !== 'duplicate')
    .map(({ line, outcome, reason, values }) => ({ line, outcome, why: t(messageOf(reason), values) }))
  const doubtful = (report.doubts ?? []).map(({ line, outcome, reasons }) => ({
    line,
    outcome,
    why: reasons.map(({ hint, values }) => t(messageOf(hint), values)).join(' '),
  }))
  const rows = [...left, ...doubtful].sort((a, b) => a.line - b.line)
  if (!rows.length) return null
  return (
    <section aria-labelledby="h-problems">
      <h2 id="h-problems">{t('imports.problems')}</h2>
      <table class="table table-file">
        <caption>
          {rows.length > rowsShown
            ? t('imports.problems_first', { most: rowsShown, rows: figure(reader, rows.length) })
            : t('imports.problems_all')}
        </caption>
        <thead>
          <tr>
            {(['imports.line_of_file', 'imports.outcome', 'imports.why'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, rowsShown).map(({ line, outcome, why }) => (
            <tr key={`${line} ${why}`}>
              <th scope="row" class="n" data-label={t('imports.line_of_file')}>
                {line}
              </th>
              <td data-label={t('imports.outcome')}>
                <span class="sentence">{t(`outcome.${outcome}`)}</span>
              </td>
              <td data-label={t('imports.why')}>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
