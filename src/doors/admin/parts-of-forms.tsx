// Parts of forms in every state.
import {
  Choices,
  ErrorSummary,
  Form,
  LanguageFields,
  SelectField,
  TextArea,
  TextField,
  type Wrong,
} from './design/fields.tsx'
import { Sample, Specimen } from './design/specimen.tsx'
import type { Reader } from './words.ts'

interface ButtonProps {
  kind?: string
  words: string
  state?: 'hover' | 'focus' | 'disabled' | 'busy'
}
const Button = ({ kind = '', words, state }: ButtonProps) => (
  <button
    class={`button ${kind}`}
    type="button"
    disabled={state === 'disabled'}
    aria-busy={state === 'busy' ? 'true' : undefined}
    data-show={state}
  >
    {words}
  </button>
)

const kinds = [
  ['Primary', 'button-primary', 'Send to 791 people'],
  ['Ordinary', '', 'Preview the message'],
  ['Quiet', 'button-quiet', 'Cancel'],
  ['Danger', 'button-danger', 'Delete 12 members'],
] as const

const wrong: Wrong = [
  { field: 'parts-wrong', key: 'form.missing_name', values: {} },
  { field: 'parts-choice', key: 'form.missing_address', values: {} },
  { field: 'parts-title.sv', key: 'form.missing_name', values: {} },
]

const none: Wrong = []

/** What is pressed. */
export const Buttons = () => (
  <>
    <Specimen id="buttons" title="Buttons" lead="One primary button a page. Its label says what will happen.">
      {kinds.map(([title, kind, words]) => (
        <Sample key={title} title={title}>
          <p class="button-row">
            <Button {...{ kind, words }} />
            <Button {...{ kind, words: 'Hover', state: 'hover' }} />
            <Button {...{ kind, words: 'Focus', state: 'focus' }} />
            <Button {...{ kind, words, state: 'disabled' }} />
            <Button {...{ kind, words: 'Busy', state: 'busy' }} />
          </p>
        </Sample>
      ))}
    </Specimen>
  </>
)

const Choosing = ({ reader }: { reader: Reader }) => (
  <>
    <Choices
      reader={reader}
      wrong={wrong}
      name="parts-choice"
      type="radio"
      label="Who gets the reminder"
      values={['silent']}
      options={[
        { value: 'silent', label: 'Those who have not answered', hint: '579 people' },
        { value: 'yes', label: 'Those who said yes or maybe', hint: '165 people' },
      ]}
    />
    <Choices
      {...{ reader, wrong: none }}
      name="parts-asks"
      type="checkbox"
      label="Answers to ask for"
      values={['diet']}
      options={[
        { value: 'diet', label: 'Diet' },
        { value: 'park', label: 'Parking place' },
      ]}
    />
  </>
)

/** What is filled in, and what was wrong with it. */
export const Fields = ({ reader }: { reader: Reader }) => (
  <>
    <Specimen
      id="fields"
      title="Fields"
      lead="A label, a hint where one helps, and the error between them and the field."
    >
      <Form reader={reader} action="/parts">
        <TextField
          {...{ reader, wrong: none }}
          name="parts-name"
          label="Name of the campaign"
          hint="Only colleagues see it."
          value="Career fair 2026"
          autocomplete="off"
        />
        <TextField
          reader={reader}
          wrong={wrong}
          name="parts-wrong"
          label="Subject"
          hint="At most 70 characters."
          autocomplete="off"
        />
        <TextField
          {...{ reader, wrong: none }}
          name="parts-off"
          label="Sender"
          value="Koivuranta"
          autocomplete="off"
          isDisabled
        />
        <TextField
          {...{ reader, wrong: none }}
          name="parts-day"
          type="date"
          label="Day"
          value="2026-11-05"
          autocomplete="off"
          isShort
        />
        <SelectField
          {...{ reader, wrong: none }}
          name="parts-list"
          label="Mailing list"
          options={[
            { value: 'all', label: 'Alumni, all years (864)' },
            { value: '2006', label: 'Class of 2006 (118)' },
          ]}
        />
        <TextArea
          {...{ reader, wrong: none }}
          name="parts-text"
          label="Greeting"
          hint="Two or three sentences."
          value="Dear former student,"
        />
        <Choosing reader={reader} />
      </Form>
    </Specimen>
  </>
)

/** The same in each language, and what stands on top. */
export const InLanguages = ({ reader }: { reader: Reader }) => (
  <>
    <Specimen id="languages" title="In each language" lead="No tabs: what is behind one is forgotten.">
      <Form reader={reader} action="/parts">
        <LanguageFields
          reader={reader}
          wrong={wrong}
          name="parts-title"
          label="Name of the event"
          hint="Who reads a language without a name gets the Finnish one."
          values={{ fi: 'Alumni-ilta', en: '' }}
        />
      </Form>
    </Specimen>
    <Specimen id="summary" title="Summary of errors" lead="On top of the form; each line leads to its field.">
      <ErrorSummary reader={reader} wrong={wrong} fields={['parts-wrong', 'parts-choice', 'parts-title.sv']} />
    </Specimen>
  </>
)
