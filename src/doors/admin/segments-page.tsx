// Segments: conditions kept under a name, written as sentences.
import type { Condition } from '../../campaigns/audience/condition.ts'
import { inWords } from '../../campaigns/audience/describe.ts'
import { joins, lineKinds, type SegmentForm } from '../../campaigns/audience/segment-form.ts'
import { ErrorSummary, Form, TextField, type Wrong } from './design/fields.tsx'
import { Crumbs, Empty, Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { type Choices, SegmentLine } from './segment-lines.tsx'
import { figure, type Reader, within, wordsFor } from './words.ts'

interface Kept {
  slug: string
  condition: Condition
  /** The one that "ago" counts from. */
  year: number
}

/** All of them, said in words. */
export function segmentsPage(reader: Reader, { segments, told }: { segments: Kept[]; told: string | null }): string {
  const t = wordsFor(reader)
  const add = (
    <a class="button button-primary" href={within(reader, '/segments/new')}>
      {t('segments.add')}
    </a>
  )
  const children = (
    <>
      <Title title={t('admin.segments')} lead={t('segments.lead')} actions={add} />
      {told === 'kept' && <Notice kind="good" title={t('segments.told_kept')} />}
      {segments.length ? (
        <ul class="rows">
          {segments.map(({ slug, condition, year }) => (
            <li key={slug} class="row">
              <div class="row-words">
                <a href={within(reader, `/segments/${slug}`)}>
                  <strong>{slug}</strong>
                </a>
                <p class="row-note">{inWords(condition, reader.language, year)}</p>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <Empty icon="list" title={t('segments.none')}>
          <p>{t('segments.none_lead')}</p>
        </Empty>
      )}
    </>
  )
  return page({ reader, title: t('admin.segments'), here: 'segments', children })
}

export interface SegmentProps {
  /** Null: a new one. */
  slug: string | null
  /** As it was typed, of a new one. */
  name: string
  /** Null: it is more than a form shows. */
  form: SegmentForm | null
  /** What is kept, in words. */
  words: string | null
  /** Whom it means now; null: it cannot be told yet. */
  counted: { people: number; mailable: number } | null
  choices: Choices
  wrong: Wrong
}

/** How lines or groups are joined. */
const JoinChoice = ({ reader, name, value }: { reader: Reader; name: string; value: string }) => {
  const t = wordsFor(reader)
  return (
    <select name={name} aria-label={t('segments.join')}>
      {joins.map((join) => (
        <option key={join} value={join} selected={join === value}>
          {t(`segments.join_${join}`)}
        </option>
      ))}
    </select>
  )
}

const Groups = ({
  reader,
  form,
  choices,
  wrong,
}: { reader: Reader; form: SegmentForm } & Pick<SegmentProps, 'choices' | 'wrong'>) => {
  const t = wordsFor(reader)
  return (
    <>
      {form.groups.map(({ join, lines }, group) => (
        <fieldset key={`group ${String(group)}`} class="condition-group">
          <legend>{t(group === 0 ? 'segments.people' : 'segments.people_too')}</legend>
          {group === 1 && (
            <p>
              <JoinChoice {...{ reader, name: 'join', value: form.join }} /> {t('segments.of_groups')}
            </p>
          )}
          <p>
            {t('segments.for_whom')} <JoinChoice {...{ reader, name: `g${group}-join`, value: join }} />{' '}
            {t('segments.of_these')}
          </p>
          <ul class="conditions">
            {lines.map((line, place) => (
              <SegmentLine
                key={`${group} ${String(place)}`}
                {...{ reader, line, at: [group, place], choices, wrong }}
              />
            ))}
          </ul>
          <p class="button-row">
            <select name={`g${group}-new`} aria-label={t('segments.new_line')}>
              {lineKinds
                .filter((kind) =>
                  kind === 'attribute' ? choices.columns.length : kind === 'campaign' ? choices.campaigns.length : true,
                )
                .map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`segments.line_${kind}`)} …
                  </option>
                ))}
            </select>
            <button class="button" type="submit" name="do" value={`add-${group}`}>
              {t('segments.add_line')}
            </button>
          </p>
        </fieldset>
      ))}
    </>
  )
}

const Count = ({ reader, counted }: { reader: Reader } & Pick<SegmentProps, 'counted'>) => {
  const t = wordsFor(reader)
  return (
    <p id="count" class="found-words" role="status">
      {counted
        ? t('segments.counted', {
            people: counted.people,
            shown: figure(reader, counted.people),
            mailable: figure(reader, counted.mailable),
          })
        : t('segments.not_counted')}
    </p>
  )
}

/** The form: whoever presses Enter asks whom it means, and takes nothing out. */
const Filled = ({
  reader,
  path,
  form,
  ...props
}: SegmentProps & { reader: Reader; path: string; form: SegmentForm }) => {
  const t = wordsFor(reader)
  const { slug, name, counted, choices, wrong } = props
  // As somebody changes it: the figure alone is asked for anew. Without a script a button does it. Not on the form itself, whose `form` is
  // the field of its token.
  const live = {
    'hx-post': path,
    'hx-trigger': 'change delay:250ms',
    'hx-vals': '{"do": "count"}',
    'hx-select': '#count',
    'hx-target': '#count',
    'hx-swap': 'outerHTML',
  }
  return (
    <Form reader={reader} action={path}>
      <button class="visually-hidden" type="submit" name="do" value="count" tabindex={-1}>
        {t('segments.count')}
      </button>
      {slug === null && (
        <TextField
          {...{ reader, wrong }}
          name="name"
          label={t('segments.name')}
          hint={t('segments.name_hint')}
          value={name}
          autocomplete="off"
        />
      )}
      <div {...live}>
        <Groups {...{ reader, form, choices, wrong }} />
      </div>
      <p>
        <button class="button" type="submit" name="do" value="group">
          {t('segments.add_group')}
        </button>
      </p>
      <Count {...{ reader, counted }} />
      <p class="form-actions button-row">
        <button class="button button-primary" type="submit" name="do" value="save">
          {t('segments.save')}
        </button>
        <button class="button" type="submit" name="do" value="count">
          {t('segments.count')}
        </button>
      </p>
    </Form>
  )
}

/** What is wrong, once on top; at which lines is said there. */
const onTop = (wrong: Wrong): Wrong =>
  wrong.map((one) => (one.key === 'segment.bad_line' ? { ...one, field: null } : one)).slice(0, 1)

/** One of them, as a form that reads as a sentence. */
export function segmentPage(reader: Reader, props: SegmentProps): string {
  const t = wordsFor(reader)
  const { slug, form, words, counted, wrong } = props
  const path = within(reader, slug === null ? '/segments/new' : `/segments/${slug}`)
  const title = slug === null ? t('segments.add') : t('segments.title', { slug })
  const children = (
    <>
      <Crumbs label={t('selection.back')} href={within(reader, '/segments')} words={t('admin.segments')} />
      <Title title={title} {...(words ? { lead: words } : {})} />
      <ErrorSummary {...{ reader, wrong: onTop(wrong), fields: ['name'] }} />
      {form ? (
        <Filled {...{ reader, path, ...props, form }} />
      ) : (
        <>
          <Notice kind="info" title={t('segments.more_than_form')}>
            <p>{t('segments.more_than_form_more')}</p>
          </Notice>
          <Count {...{ reader, counted }} />
        </>
      )}
    </>
  )
  return page({ reader, title, here: 'segments', children })
}
