// Which column is what: guessed, remembered, and corrected by whoever knows the file.
import type { ImportDraft } from '../../contacts/imports/drafts.ts'
import { fields } from '../../contacts/imports/headers.ts'
import { messageOf } from '../../contacts/imports/hints.ts'
import type { Look } from '../../contacts/imports/look.ts'
import type { SheetTold } from '../../contacts/imports/workbook/thread.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { ErrorSummary, Form, type Wrong } from './design/fields.tsx'
import { FileTable, Notice } from './design/parts.tsx'
import { draftPage, draftPath } from './draft-frame.tsx'
import { figure, type Reader, wordsFor } from './words.ts'

interface ColumnsProps {
  draft: ImportDraft
  look: Look
  wrong: Wrong
}
type Column = Look['columns'][number]

/** A person is known by any of these. */
const naming: ReadonlySet<string> = new Set(['first_name', 'last_name', 'name', 'name_reversed'])

/** What separates cells, as people call it. */
const separators: Record<string, MessageKey> = {
  ';': 'imports.semicolon',
  ',': 'imports.comma',
  '\t': 'imports.tab',
  '|': 'imports.bar',
}

/** The choice of one column: a field of the form that has its place in the row as its name. */
const Choice = ({ reader, column, at }: { reader: Reader; column: Column; at: number }) => {
  const t = wordsFor(reader)
  const { header, field, hint } = column
  const isFixed = field === 'refused' || /^\([A-Z]+\)$/.test(header)
  return (
    <tr>
      <th scope="row" data-label={t('imports.column')} id={`column-${at}-name`}>
        {header}
      </th>
      <td data-label={t('imports.examples')}>
        {column.examples.map((example) => (
          <span key={example} class="example">
            {example}
          </span>
        ))}
      </td>
      <td data-label={t('imports.taken_as')}>
        {isFixed ? (
          t(field === 'refused' ? 'imports.never_kept' : `field.${field}`)
        ) : (
          <select id={`column-${at}`} name={`column-${at}`} aria-labelledby={`column-${at}-name`}>
            {fields.map((one) => (
              <option key={one} value={one} selected={one === field}>
                {t(`field.${one}`)}
              </option>
            ))}
          </select>
        )}
        {hint && <p class="hint">{t(messageOf(hint), { column: header })}</p>}
      </td>
    </tr>
  )
}

/** Whoever wants another sheet of a workbook says so; what nobody sees of this one is told. */
const Sheet = ({ reader, sheet }: { reader: Reader; sheet: SheetTold }) => {
  const t = wordsFor(reader)
  const { name, others, hiddenRows: rows, hiddenColumns: columns, unworked } = sheet
  return (
    <>
      {rows + columns > 0 && (
        <Notice kind="warn" title={t('imports.hidden_read')}>
          <p>{t('imports.hidden_read_more', { rows, columns })}</p>
        </Notice>
      )}
      {unworked > 0 && (
        <Notice kind="warn" title={t('imports.unworked', { cells: unworked })}>
          <p>{t('imports.unworked_more')}</p>
        </Notice>
      )}
      {others.length > 0 && (
        <div class="field">
          <label for="sheet">{t('imports.sheet')}</label>
          <p class="hint" id="sheet-hint">
            {t('imports.sheet_hint')}
          </p>
          <p class="button-row">
            <select id="sheet" name="sheet" aria-describedby="sheet-hint">
              {[{ name, isHidden: false }, ...others].map((one) => (
                <option key={one.name} value={one.name} selected={one.name === name}>
                  {one.isHidden ? t('imports.sheet_hidden', { name: one.name }) : one.name}
                </option>
              ))}
            </select>
            <button class="button" type="submit">
              {t('imports.sheet_look')}
            </button>
          </p>
        </div>
      )}
    </>
  )
}

/** Whoever sees that another line is the header says so. */
const HeaderLine = ({ reader, look }: { reader: Reader; look: Look }) => {
  const t = wordsFor(reader)
  return (
    <details class="more-table">
      <summary>{t('imports.header_line_other', { line: look.headerLine })}</summary>
      <fieldset class="field choices">
        <legend>{t('imports.header_line')}</legend>
        {look.first.map(({ line, cells }) => (
          <div key={line} class="choice">
            <input
              type="radio"
              id={`header-${line}`}
              name="headerLine"
              value={line}
              checked={line === look.headerLine}
            />
            <label for={`header-${line}`}>
              {t('imports.line_n', { line })}:{' '}
              {cells
                .filter((cell) => cell.trim())
                .slice(0, 6)
                .join(' · ') || '–'}
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  )
}

/** The second step. */
export function columnsPage(reader: Reader, { draft, look, wrong }: ColumnsProps): string {
  const t = wordsFor(reader)
  const { encoding, delimiter, headerLine: line, columns, rows, sheet } = look
  const found = { line, columns: figure(reader, columns.length) }
  const lead = sheet
    ? t('imports.columns_lead_sheet', { ...found, sheet: sheet.name })
    : t('imports.columns_lead', { ...found, encoding, separator: t(separators[delimiter] ?? 'imports.semicolon') })
  const children = (
    <>
      {!columns.some(({ field }) => naming.has(field)) && <Notice kind="warn" title={t('imports.no_name')} />}
      <ErrorSummary {...{ reader, wrong, fields: columns.map((_, i) => `column-${i}`) }} />
      <Form reader={reader} action={draftPath(reader, draft.draftId, 'columns')}>
        {sheet && <Sheet {...{ reader, sheet }} />}
        <table class="table table-file table-columns">
          <caption>{t('imports.columns_caption')}</caption>
          <thead>
            <tr>
              {(['imports.column', 'imports.examples', 'imports.taken_as'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map((column, at) => (
              <Choice key={column.header} {...{ reader, column, at }} />
            ))}
          </tbody>
        </table>
        <HeaderLine {...{ reader, look }} />
        <p class="form-actions">
          <button class="button button-primary" type="submit">
            {t('imports.to_target')}
          </button>
        </p>
      </Form>
      <section aria-labelledby="h-rows">
        <h2 id="h-rows">{t('imports.first_rows')}</h2>
        <section class="wide" tabindex={0} aria-labelledby="h-rows">
          <FileTable
            caption={t('imports.first_rows_caption')}
            line={t('imports.line_of_file')}
            columns={columns.map(({ header }) => header)}
            rows={rows}
          />
        </section>
      </section>
    </>
  )
  return draftPage({ reader, draft, step: 'columns', lead, children })
}
