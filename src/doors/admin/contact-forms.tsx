// What can be done with one person: corrected, told what they said, never written to again, erased.
import type { Person } from '../../contacts/people/people.ts'
import { languages } from '../../i18n/languages.ts'
import { Choices, Form, SelectField, TextField, type Wrong } from './design/fields.tsx'
import { Dialog } from './design/parts.tsx'
import { type Reader, within, wordsFor } from './words.ts'

/** The fields of a person that somebody may type. */
export const correctable = [
  'first_name',
  'last_name',
  'former_name',
  'address',
  'phone',
  'graduation_year',
  'programme',
  'language',
] as const
export type Facts = Record<(typeof correctable)[number], string>

interface FactsProps {
  reader: Reader
  wrong: Wrong
  given: Facts
}

/** Names, address and what else is known. */
export const FactFields = ({ reader, wrong, given }: FactsProps) => {
  const t = wordsFor(reader)
  return (
    <>
      {correctable.map((name) =>
        name === 'language' ? (
          <SelectField
            key={name}
            {...{ reader, wrong, name }}
            label={t('contacts.language')}
            value={given.language}
            options={[
              { value: '', label: '–' },
              ...languages.map((one) => ({ value: one, label: t(`language.${one}`) })),
            ]}
          />
        ) : (
          <TextField
            key={name}
            {...{ reader, wrong, name, autocomplete: 'off' }}
            label={t(`contacts.fact_${name}`)}
            value={given[name]}
            {...(name === 'address' ? { type: 'email' as const } : {})}
            {...(name === 'graduation_year' ? { isNumeric: true, isShort: true } : {})}
          />
        ),
      )}
    </>
  )
}

/** Whose word it is, and where it can be looked up. */
const WordFields = ({ reader, wrong, purposes }: { reader: Reader; wrong: Wrong; purposes: string[] }) => {
  const t = wordsFor(reader)
  return (
    <>
      <SelectField
        {...{ reader, wrong }}
        name="purpose"
        label={t('contacts.about')}
        options={purposes.map((one) => ({ value: one, label: t(`topic.${one}` as 'topic.news') }))}
      />
      <SelectField
        {...{ reader, wrong }}
        name="source"
        label={t('contacts.how_we_know')}
        options={(['paper', 'phone', 'reply'] as const).map((one) => ({ value: one, label: t(`source.${one}`) }))}
      />
      <TextField
        {...{ reader, wrong }}
        name="because"
        label={t('contacts.where')}
        hint={t('contacts.where_hint')}
        autocomplete="off"
      />
    </>
  )
}

interface DoProps {
  reader: Reader
  wrong: Wrong
  person: Person
  purposes: string[]
}

/** What they said, by another way than ours. */
export const TakeDown = ({ reader, wrong, person, purposes }: DoProps) => {
  const t = wordsFor(reader)
  return (
    <section class="part" aria-labelledby="h-word">
      <h2 id="h-word">{t('contacts.word')}</h2>
      <p class="hint">{t('contacts.word_lead')}</p>
      <Form reader={reader} action={within(reader, `/contacts/${person.contactId}/word`)}>
        <Choices
          {...{ reader, wrong }}
          name="state"
          type="radio"
          label={t('contacts.said')}
          values={[]}
          options={(['granted', 'refused'] as const).map((one) => ({ value: one, label: t(`contacts.said_${one}`) }))}
        />
        <WordFields {...{ reader, wrong, purposes }} />
        <p class="form-actions">
          <button class="button" type="submit">
            {t('contacts.word_do')}
          </button>
        </p>
      </Form>
    </section>
  )
}

/** Never again, whatever the lists say. */
export const Suppress = ({ reader, person }: Pick<DoProps, 'reader' | 'person'>) => {
  const t = wordsFor(reader)
  if (!person.address) return null
  return (
    <section class="part" aria-labelledby="h-suppress">
      <h2 id="h-suppress">{t('contacts.suppress')}</h2>
      <p class="hint">{t('contacts.suppress_lead')}</p>
      <Form reader={reader} action={within(reader, `/contacts/${person.contactId}/suppress`)} isInline>
        <button class="button" type="submit">
          {t('contacts.suppress_do')}
        </button>
      </Form>
    </section>
  )
}

interface EraseProps {
  reader: Reader
  person: Person
  /** What would go, by table; null: it has not been asked for. */
  counts: Record<string, number> | null
}

/** Asked for first, told in figures, then done: only that cannot be undone. */
export const Erase = ({ reader, person, counts }: EraseProps) => {
  const t = wordsFor(reader)
  const path = within(reader, `/contacts/${person.contactId}`)
  if (!counts)
    return (
      <section class="part" aria-labelledby="h-erase">
        <h2 id="h-erase">{t('contacts.erase')}</h2>
        <p class="hint">{t('contacts.erase_lead')}</p>
        <a class="button" href={`${path}?erase=1#erase`}>
          {t('contacts.erase_ask')}
        </a>
      </section>
    )
  const rows = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return (
    <Dialog
      id="erase"
      title={t('contacts.erase_title', { name: person.name || (person.address ?? '') })}
      actions={
        <>
          <button class="button button-danger" type="submit" form="erase-form">
            {t('contacts.erase_do')}
          </button>
          <a class="button button-quiet" href={path}>
            {t('contacts.erase_not')}
          </a>
        </>
      }
    >
      <p>{t('contacts.erase_figures', { rows })}</p>
      <form id="erase-form" method="post" action={`${path}/erase`}>
        <input type="hidden" name="form" value={reader.formToken} />
      </form>
    </Dialog>
  )
}
