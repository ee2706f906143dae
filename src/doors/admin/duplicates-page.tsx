// Who may be one person: side by side, decided one after the other, and taken back.
import type { DoubtfulContact, duplicatesOf } from '../../contacts/duplicates/queue.ts'
import { messageOf } from '../../contacts/imports/hints.ts'
import { ErrorSummary, Form, type Wrong } from './design/fields.tsx'
import { Empty, Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { type Reader, within, wordsFor } from './words.ts'

type Found = Awaited<ReturnType<typeof duplicatesOf>>

interface DuplicatesProps extends Found {
  told: string | null
  /** The merge that was just made, and can be taken back. */
  merge: number | null
  wrong: Wrong
}

const tellable = ['same', 'apart', 'undone'] as const
const facts = ['name', 'formerName', 'address', 'phone', 'graduationYear'] as const
const labels = {
  name: 'contacts.name',
  formerName: 'contacts.fact_former_name',
  address: 'contacts.address',
  phone: 'contacts.fact_phone',
  graduationYear: 'contacts.year',
} as const

/** Both, fact by fact: what differs is marked. */
const SideBySide = ({ reader, one, other }: { reader: Reader; one: DoubtfulContact; other: DoubtfulContact }) => {
  const t = wordsFor(reader)
  return (
    <table class="table table-pair">
      <tbody>
        {facts.map((fact) => {
          const isOther = String(one[fact] ?? '') !== String(other[fact] ?? '')
          return (
            <tr key={fact}>
              <th scope="row">{t(labels[fact])}</th>
              {[one, other].map((side) => (
                <td key={side.contactId} class={isOther ? 'differs' : undefined}>
                  {fact === 'name' ? (
                    <a href={within(reader, `/contacts/${side.contactId}`)}>{side.name}</a>
                  ) : (
                    (side[fact] ?? '–')
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface DecideProps {
  reader: Reader
  /** Whose it is, for screen readers that hear a button alone. */
  name: string
  action: string
  given: Record<string, string | number>
  same: string
  apart: string
}

/** Two buttons; where the pair has the focus, a key for each. */
const Decide = ({ reader, name, action, given, same, apart }: DecideProps) => (
  <div class="button-row">
    {[
      { value: 'same', words: same, key: 's' },
      { value: 'apart', words: apart, key: 'd' },
    ].map(({ value, words, key }) => (
      <Form key={value} reader={reader} action={action} isInline>
        {Object.entries({ ...given, decided: value }).map(([field, content]) => (
          <input key={field} type="hidden" name={field} value={content} />
        ))}
        <button class="button" type="submit" data-press={key}>
          {words}
          <span class="visually-hidden"> {name}</span>
        </button>
      </Form>
    ))}
  </div>
)

/** Nobody decides about more at a sitting; the others come as these go. */
const atOnce = 20

const Further = ({ reader, all }: { reader: Reader; all: number }) =>
  all > atOnce ? <p class="hint">{wordsFor(reader)('duplicates.first_ones', { shown: atOnce })}</p> : null

const Pairs = ({ reader, pairs }: { reader: Reader; pairs: Found['pairs'] }) => {
  const t = wordsFor(reader)
  if (!pairs.length) return null
  return (
    <section aria-labelledby="h-pairs" class="sections">
      <h2 id="h-pairs">{t('duplicates.pairs', { pairs: pairs.length })}</h2>
      <Further {...{ reader, all: pairs.length }} />
      {pairs.slice(0, atOnce).map(({ one, other }) => {
        // Whoever has an address stays.
        const [kept, gone] = one.address || !other.address ? [one, other] : [other, one]
        return (
          <article key={`${one.contactId} ${other.contactId}`} class="doubtful" tabindex={0} aria-label={one.name}>
            <SideBySide {...{ reader, one, other }} />
            <Decide
              {...{ reader, name: one.name }}
              action={within(reader, '/duplicates/pairs')}
              given={{ one: kept.contactId, other: gone.contactId }}
              same={t('duplicates.one_person')}
              apart={t('duplicates.two_people')}
            />
          </article>
        )
      })}
    </section>
  )
}

const Rows = ({ reader, rows }: { reader: Reader; rows: Found['rows'] }) => {
  const t = wordsFor(reader)
  if (!rows.length) return null
  return (
    <section aria-labelledby="h-rows" class="sections">
      <h2 id="h-rows">{t('duplicates.rows', { rows: rows.length })}</h2>
      <p class="hint">{t('duplicates.rows_lead')}</p>
      <Further {...{ reader, all: rows.length }} />
      {rows.slice(0, atOnce).map(({ importId, line, file, reason, values, row, other }) => {
        const name = t('duplicates.row_of', { line, file })
        return (
          <article key={`${importId} ${line}`} class="doubtful" tabindex={0} aria-label={name}>
            <p>
              <a href={within(reader, `/imports/${importId}`)}>{name}</a>
            </p>
            <p class="hint">{t(messageOf(reason), values)}</p>
            <table class="table table-pair">
              <tbody>
                {Object.entries(row)
                  .filter(([, cell]) => cell.trim())
                  .map(([header, cell]) => (
                    <tr key={header}>
                      <th scope="row">{header}</th>
                      <td>{cell}</td>
                    </tr>
                  ))}
                {other && (
                  <tr>
                    <th scope="row">{t('duplicates.in_register')}</th>
                    <td>
                      <a href={within(reader, `/contacts/${other.contactId}`)}>{other.name}</a>
                      {other.graduationYear && ` (${other.graduationYear})`}
                    </td>
                  </tr>
                )}
              </tbody>
            </table>
            <Decide
              {...{ reader, name }}
              action={within(reader, '/duplicates/rows')}
              given={{ import: importId, line }}
              same={t('duplicates.row_same')}
              apart={t('duplicates.row_apart')}
            />
          </article>
        )
      })}
    </section>
  )
}

/** What waits for a decision. */
export function duplicatesPage(reader: Reader, { pairs, rows, isBehind, told, merge, wrong }: DuplicatesProps): string {
  const t = wordsFor(reader)
  const known = tellable.find((one) => one === told)
  const undo = merge !== null && (
    <Form reader={reader} action={within(reader, '/duplicates/undo')} isInline>
      <input type="hidden" name="merge" value={merge} />
      <button class="button" type="submit">
        {t('duplicates.undo')}
      </button>
    </Form>
  )
  const children = (
    <>
      <Title title={t('admin.duplicates')} lead={t('duplicates.lead')} />
      {known && !wrong.length && (
        <Notice kind="good" title={t(`duplicates.told_${known}`)} {...(undo ? { action: undo } : {})} />
      )}
      <ErrorSummary {...{ reader, wrong, fields: [] }} />
      {isBehind && (
        <Notice kind="info" title={t('duplicates.is_behind')}>
          <p>{t('duplicates.is_behind_more')}</p>
        </Notice>
      )}
      {pairs.length + rows.length === 0 && !isBehind && (
        <Empty icon="people" title={t('duplicates.none')}>
          <p>{t('duplicates.none_lead')}</p>
        </Empty>
      )}
      <div class="sections">
        <Rows {...{ reader, rows }} />
        <Pairs {...{ reader, pairs }} />
      </div>
    </>
  )
  return page({ reader, title: t('admin.duplicates'), here: 'duplicates', children })
}
