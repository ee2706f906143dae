// Lines of a segment as sentences with choices in them.
import {
  attributeHows,
  fates,
  inputName,
  type Line,
  type LineKind,
  states,
  textFields,
  textHows,
} from '../../campaigns/audience/segment-form.ts'
import type { Purpose } from '../../contacts/permission/purposes.ts'
import { languages } from '../../i18n/languages.ts'
import type { Wrong } from './design/fields.tsx'
import { type Reader, wordsFor } from './words.ts'

/** What a line may name. */
export interface Choices {
  lists: { slug: string; name: string }[]
  columns: string[]
  purposes: Purpose[]
  campaigns: { campaignId: number; name: string }[]
}

interface LineProps {
  reader: Reader
  line: Line
  /** Its group and its place there. */
  at: [number, number]
  choices: Choices
  wrong: Wrong
}

/** One input of a line. */
interface InputProps extends Omit<LineProps, 'choices'> {
  name: string
  /** What it is called for whoever does not see the sentence around it. */
  label: string
}

const described = ({ wrong, at: [group, place], name }: InputProps) => {
  const id = inputName(group, place, name)
  const isWrong = wrong.some(({ field }) => field === id)
  return { id, ...(isWrong ? { 'aria-invalid': 'true' as const } : {}) }
}

const Choice = ({ options, ...props }: InputProps & { options: [string, string][] }) => {
  const value = props.line.values[props.name] ?? ''
  // What is not there any more stays to be seen.
  const all = !value || options.some(([one]) => one === value) ? options : [[value, value] as const, ...options]
  const { id, ...said } = described(props)
  return (
    <select id={id} name={id} aria-label={props.label} {...said}>
      {all.map(([one, words]) => (
        <option key={one} value={one} selected={one === value}>
          {words}
        </option>
      ))}
    </select>
  )
}

const Text = ({ isNumeric = false, ...props }: InputProps & { isNumeric?: boolean }) => {
  const { id, ...said } = described(props)
  return (
    <input
      id={id}
      name={id}
      value={props.line.values[props.name] ?? ''}
      aria-label={props.label}
      autocomplete="off"
      inputMode={isNumeric ? 'numeric' : undefined}
      class={isNumeric ? 'few' : undefined}
      {...said}
    />
  )
}

type Kind = (props: LineProps) => (name: string, label: string) => InputProps

/** What every input of a line needs beside its own name. */
const inputs: Kind =
  ({ choices: _, ...props }) =>
  (name, label) => ({ ...props, name, label })

const sentences: Record<LineKind, (props: LineProps) => unknown> = {
  list: (props) => <OnList {...props} />,
  not_list: (props) => <OnList {...props} />,
  consent: (props) => {
    const t = wordsFor(props.reader)
    const input = inputs(props)
    return (
      <>
        <Choice
          {...input('purpose', t('segments.purpose'))}
          options={props.choices.purposes.map((one) => [one, t(`purpose_name.${one}`)])}
        />
        <Choice {...input('state', t('segments.state'))} options={states.map((one) => [one, t(`consent.${one}`)])} />
      </>
    )
  },
  year: (props) => {
    const t = wordsFor(props.reader)
    const input = inputs(props)
    return (
      <>
        <Text {...input('from', t('segments.year_from'))} isNumeric />
        <span>–</span>
        <Text {...input('to', t('segments.year_to'))} isNumeric />
      </>
    )
  },
  ago: (props) => {
    const t = wordsFor(props.reader)
    return (
      <>
        <Text {...inputs(props)('years', t('segments.years'))} isNumeric />
        <span>{t('segments.ago_after')}</span>
      </>
    )
  },
  language: (props) => {
    const t = wordsFor(props.reader)
    return (
      <Choice
        {...inputs(props)('language', t('contacts.language'))}
        options={languages.map((one) => [one, t(`language.${one}`)])}
      />
    )
  },
  field: (props) => {
    const t = wordsFor(props.reader)
    const input = inputs(props)
    return (
      <>
        <Choice {...input('field', t('segments.field'))} options={textFields.map((one) => [one, t(`field.${one}`)])} />
        <Choice {...input('how', t('segments.how'))} options={textHows.map((one) => [one, t(`segments.how_${one}`)])} />
        <Text {...input('text', t('segments.text'))} />
      </>
    )
  },
  attribute: (props) => {
    const t = wordsFor(props.reader)
    const input = inputs(props)
    return (
      <>
        <Choice {...input('attribute', t('segments.field'))} options={props.choices.columns.map((one) => [one, one])} />
        <Choice
          {...input('how', t('segments.how'))}
          options={attributeHows.map((one) => [one, t(`segments.how_${one}`)])}
        />
        <Text {...input('text', t('segments.text'))} />
      </>
    )
  },
  silent: (props) => {
    const t = wordsFor(props.reader)
    return (
      <>
        <Text {...inputs(props)('months', t('segments.months'))} isNumeric />
        <span>{t('segments.silent_after')}</span>
      </>
    )
  },
  campaign: (props) => {
    const t = wordsFor(props.reader)
    const input = inputs(props)
    const campaigns = props.choices.campaigns.map((one): [string, string] => [String(one.campaignId), one.name])
    return (
      <>
        <Choice {...input('was', t('segments.how'))} options={fates.map((one) => [one, t(`segments.was_${one}`)])} />
        <Choice {...input('campaign', t('segments.campaign'))} options={campaigns} />
      </>
    )
  },
}

const OnList = (props: LineProps) => (
  <Choice
    {...inputs(props)('list', wordsFor(props.reader)('contacts.list'))}
    options={props.choices.lists.map(({ slug, name }) => [slug, name])}
  />
)

/** One line: what it is about, its choices, and the way to take it out. */
export const SegmentLine = (props: LineProps) => {
  const { reader, line, at, wrong } = props
  const t = wordsFor(reader)
  const [group, place] = at
  const prefix = inputName(group, place, '')
  const isWrong = wrong.some(({ field }) => field?.startsWith(prefix))
  return (
    <li class={isWrong ? 'condition field-wrong' : 'condition'}>
      <input type="hidden" name={inputName(group, place, 'what')} value={line.kind} />
      <span class="condition-about">{t(`segments.line_${line.kind}`)}</span>
      {sentences[line.kind](props) as never}
      <button class="button button-quiet" type="submit" name="do" value={`remove-${group}-${place}`}>
        {t('segments.remove')}
        <span class="visually-hidden"> {t(`segments.line_${line.kind}`)}</span>
      </button>
      {isWrong && <p class="error">{t('segment.bad_line')}</p>}
    </li>
  )
}
