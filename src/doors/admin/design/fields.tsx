// Forms: fields with their hints and errors, and the summary of errors on top.
import type { ComponentChildren } from 'preact'
import { type Language, languages } from '../../../i18n/languages.ts'
import { translate } from '../../../i18n/translate.ts'
import type { Problem } from '../../../platform/refusal.ts'
import { type Reader, wordsFor } from '../words.ts'
import { Icon } from './icon.tsx'

/** What was wrong with a form, as its page says it. */
export type Wrong = readonly Problem[]

const saidOf = (reader: Reader, wrong: Wrong, field: string): string | null => {
  const problem = wrong.find((one) => one.field === field)
  return problem ? wordsFor(reader)(problem.key, problem.values) : null
}

interface FormProps {
  reader: Reader
  action: string
  /** It stands in a line of text or a table, not on its own. */
  isInline?: boolean
  /** It brings files. */
  hasFiles?: boolean
  children: ComponentChildren
}

/** A form that only our own page can send. Its token stands first: nothing is read of a file before it. */
export const Form = ({ reader, action, isInline = false, hasFiles = false, children }: FormProps) => (
  <form
    class={isInline ? 'form-inline' : 'form'}
    method="post"
    action={action}
    encType={hasFiles ? 'multipart/form-data' : undefined}
    noValidate
  >
    <input type="hidden" name="form" value={reader.formToken} />
    {children}
  </form>
)

interface FieldProps {
  reader: Reader
  name: string
  /** Where several forms of a page have a field of this name. */
  id?: string
  label: string
  hint?: string | undefined
  wrong?: Wrong
  isShort?: boolean
}

const described = ({ id, hint, error }: { id: string; hint?: string | undefined; error: string | null }) => {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return {
    ...(ids.length ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
  }
}

const Around = ({
  name,
  id = name,
  label,
  hint,
  error,
  isShort,
  children,
}: Omit<FieldProps, 'reader' | 'wrong'> & { error: string | null; children: ComponentChildren }) => (
  <div class={`field${error ? ' field-wrong' : ''}${isShort ? ' field-short' : ''}`}>
    <label for={id}>{label}</label>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && <ErrorText id={id} error={error} />}
    {children}
  </div>
)

const ErrorText = ({ id, error }: { id: string; error: string }) => (
  <p class="error" id={`${id}-error`}>
    <Icon name="stop" />
    <span>{error}</span>
  </p>
)

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'date'
  value?: string
  /** What a browser or a password manager may fill in (HTML autofill). */
  autocomplete: string
  /** Figures only: a phone shows its number keys. */
  isNumeric?: boolean
  hasFocus?: boolean
  isDisabled?: boolean
}

export const TextField = ({ reader, wrong = [], ...field }: TextFieldProps) => {
  const { name, id = name, hint, type = 'text', value, autocomplete, isNumeric, hasFocus, isDisabled } = field
  const error = saidOf(reader, wrong, name)
  return (
    <Around {...field} error={error}>
      <input
        id={id}
        name={name}
        // The types of all kinds of inputs together are more than the compiler can tell apart.
        type={type as 'text'}
        value={value}
        autocomplete={autocomplete}
        inputMode={isNumeric ? 'numeric' : undefined}
        autofocus={hasFocus && !wrong.length}
        disabled={isDisabled}
        {...(type === 'password' || type === 'email' ? { autocapitalize: 'none', spellcheck: false } : {})}
        {...described({ id, hint, error })}
      />
    </Around>
  )
}

/** One or several files. @param accept as HTML has it: what is offered first */
export const FileField = ({ reader, wrong = [], accept, ...field }: FieldProps & { accept: string }) => {
  const error = saidOf(reader, wrong, field.name)
  return (
    <Around {...field} error={error}>
      <input
        type="file"
        id={field.name}
        name={field.name}
        accept={accept}
        multiple
        {...described({ id: field.name, hint: field.hint, error })}
      />
    </Around>
  )
}

export const TextArea = ({ reader, wrong = [], value, ...field }: FieldProps & { value?: string }) => {
  const error = saidOf(reader, wrong, field.name)
  return (
    <Around {...field} error={error}>
      <textarea id={field.name} name={field.name} rows={4} {...described({ id: field.name, hint: field.hint, error })}>
        {value}
      </textarea>
    </Around>
  )
}

interface Option {
  value: string
  label: string
  hint?: string
  lang?: string
}

export const SelectField = ({
  reader,
  wrong = [],
  value,
  options,
  ...field
}: FieldProps & { value?: string; options: Option[] }) => {
  const error = saidOf(reader, wrong, field.name)
  return (
    <Around {...field} error={error}>
      <select id={field.name} name={field.name} {...described({ id: field.name, hint: field.hint, error })}>
        {options.map((one) => (
          <option key={one.value} value={one.value} lang={one.lang} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** The same in each language. Names are `name.fi` and so on. */
export const LanguageFields = ({
  reader,
  wrong = [],
  values,
  ...field
}: FieldProps & { values: Partial<Record<Language, string>> }) => {
  const { name, label, hint } = field
  const errors = languages.flatMap((one) => saidOf(reader, wrong, `${name}.${one}`) ?? [])
  return (
    <fieldset class={`field${errors.length ? ' field-wrong' : ''}`}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {languages.map((one) => {
        const id = `${name}.${one}`
        const error = saidOf(reader, wrong, id)
        return (
          <div key={one} class="language-line">
            <label for={id} lang={one}>
              {translate(one, 'language.self')}
            </label>
            {error && <ErrorText id={id} error={error} />}
            <input id={id} name={id} lang={one} value={values[one]} {...described({ id, error })} />
          </div>
        )
      })}
    </fieldset>
  )
}

interface ChoicesProps extends FieldProps {
  type: 'radio' | 'checkbox'
  /** Those that are chosen. */
  values: string[]
  options: Option[]
}

/** One of a few, or several. */
export const Choices = ({ reader, wrong = [], type, values, options, ...field }: ChoicesProps) => {
  const { name, label, hint } = field
  const error = saidOf(reader, wrong, name)
  const { 'aria-invalid': _, ...by } = described({ id: name, hint, error })
  return (
    <fieldset class={`field choices${error ? ' field-wrong' : ''}`} {...by}>
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorText id={name} error={error} />}
      {options.map((one, i) => {
        const id = i ? `${name}-${i}` : name
        return (
          <div key={one.value} class="choice">
            <input
              type={type}
              id={id}
              name={name}
              value={one.value}
              checked={values.includes(one.value)}
              {...(one.hint ? { 'aria-describedby': `${id}-about` } : {})}
            />
            <label for={id}>{one.label}</label>
            {one.hint && (
              <p class="hint" id={`${id}-about`}>
                {one.hint}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

/** What was wrong, on top of the page; each line leads to its field. The reader begins here. */
export const ErrorSummary = ({ reader, wrong, fields }: { reader: Reader; wrong: Wrong; fields: string[] }) => {
  const t = wordsFor(reader)
  if (!wrong.length) return null
  return (
    <div class="summary-of-errors" role="alert" tabindex={-1} autofocus aria-labelledby="summary-title">
      <Icon name="stop" />
      <div>
        <h2 id="summary-title">{t('form.wrong', { problems: wrong.length })}</h2>
        <ul>
          {wrong.map(({ field, key, values }) => (
            <li key={`${field} ${key}`}>
              {field !== null && fields.includes(field) ? <a href={`#${field}`}>{t(key, values)}</a> : t(key, values)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
