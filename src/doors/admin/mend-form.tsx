// Rows that were not imported, or are in doubt, mended in their cells.

import type { rowsToMend } from '../../contacts/asks/rows-to-mend.ts'
import { messageOf } from '../../contacts/imports/hints.ts'
import { Form } from './design/fields.tsx'
import { type Reader, within, wordsFor } from './words.ts'

export type ToMend = Awaited<ReturnType<(typeof rowsToMend)['run']>>

/** A form takes so many fields: more columns, fewer rows. */
const fieldsMost = 150

/** How many rows of so many columns a form takes. */
export const rowsIn = (columns: number): number => Math.max(1, Math.floor(fieldsMost / Math.max(1, columns)))

/** One row: its line, what is wrong, and its cells as they were read. */
const MendRow = ({ reader, headers, row }: { reader: Reader; headers: string[]; row: ToMend['rows'][number] }) => {
  const t = wordsFor(reader)
  const { line, cells, why } = row
  return (
    <fieldset class="mend-row">
      <legend>{t('imports.line_n', { line })}</legend>
      <p class="error" id={`why-${line}`}>
        {why.map(({ hint, values }) => t(messageOf(hint), values)).join(' ')}
      </p>
      <div class="field-grid">
        {headers.map((header, at) => (
          <div key={`${at} ${header}`} class="field">
            <label for={`cell-${line}-${at}`}>{header || t('imports.column')}</label>
            <input
              id={`cell-${line}-${at}`}
              name={`cell-${line}-${at}`}
              value={cells[at]}
              autocomplete="off"
              aria-describedby={`why-${line}`}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** The first rows that wait. */
export const MendForm = ({ reader, importId, toMend }: { reader: Reader; importId: number; toMend: ToMend }) => {
  const t = wordsFor(reader)
  const { headers, rows, isMore } = toMend
  const shown = rows.slice(0, rowsIn(headers.length))
  if (!shown.length || headers.length > fieldsMost) return null
  return (
    <details class="more-table">
      <summary>{t('imports.mend_here')}</summary>
      {(isMore || shown.length < rows.length) && <p class="hint">{t('imports.mend_first', { rows: shown.length })}</p>}
      <Form reader={reader} action={within(reader, `/imports/${importId}/mend`)}>
        <input type="hidden" name="lines" value={shown.map(({ line }) => line).join(' ')} />
        {shown.map((row) => (
          <MendRow key={row.line} {...{ reader, headers, row }} />
        ))}
        <p class="form-actions">
          <button class="button" type="submit">
            {t('imports.mend_check')}
          </button>
        </p>
      </Form>
    </details>
  )
}
