// One person: who they are, whether they may be written to, what happened, and what can be done.

import type { Person } from '../../contacts/people/people.ts'
import { isMessageKey } from '../../i18n/translate.ts'
import { Erase, FactFields, type Facts as Given, Suppress, TakeDown } from './contact-forms.tsx'
import { type Held, PersonTimeline } from './contact-timeline.tsx'
import { ErrorSummary, Form, type Wrong } from './design/fields.tsx'
import { Crumbs, Facts, Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { type Reader, within, wordsFor } from './words.ts'

interface ContactProps {
  person: Person
  held: Held
  purposes: string[]
  given: Given
  /** What an erasure would take; null: nobody has asked. */
  counts: Record<string, number> | null
  mayErase: boolean
  zone: string
  told: string | null
  wrong: Wrong
}

const tellable = ['corrected', 'word', 'suppressed', 'added'] as const

/** Of each list and kind of message: yes, or why not. */
const Writing = ({ reader, held }: { reader: Reader; held: Held }) => {
  const t = wordsFor(reader)
  const reason = (exclusion: string): string => {
    const key = `exclusion.${exclusion}`
    return isMessageKey(key) ? t(key) : exclusion
  }
  return (
    <section aria-labelledby="h-writing">
      <h2 id="h-writing">{t('contacts.may_we')}</h2>
      {held.writing.length ? (
        <table class="table table-file">
          <caption>{t('contacts.may_we_caption')}</caption>
          <thead>
            <tr>
              {(['list', 'about', 'may_we_short'] as const).map((one) => (
                <th key={one} scope="col">
                  {t(`contacts.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {held.writing.map(({ list, purpose, exclusion }) => (
              <tr key={`${list} ${purpose}`}>
                <th scope="row" data-label={t('contacts.list')}>
                  {list}
                </th>
                <td data-label={t('contacts.about')}>
                  <span class="sentence">{t(`topic.${purpose}`)}</span>
                </td>
                <td data-label={t('contacts.may_we_short')}>
                  {exclusion === null ? t('contacts.yes') : t('contacts.no_because', { why: reason(exclusion) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('contacts.on_no_list')}</p>
      )}
    </section>
  )
}

/** What is known: the school's own columns, too. */
const Known = ({ reader, person, held }: { reader: Reader; person: Person; held: Held }) => {
  const t = wordsFor(reader)
  const [main] = held.contacts
  const own = Object.entries((main?.attributes ?? {}) as Record<string, string>)
  const facts = [
    { name: t('contacts.address'), fact: person.address },
    { name: t('contacts.fact_former_name'), fact: person.formerName },
    { name: t('contacts.fact_phone'), fact: person.nonDisclosure ? t('imports.hidden') : person.phone },
    { name: t('contacts.year'), fact: person.graduationYear },
    { name: t('contacts.fact_programme'), fact: main?.programme as string | null },
    {
      name: t('contacts.language'),
      fact: main?.language ? <span class="sentence">{t(`language.${main.language}` as 'language.fi')}</span> : null,
    },
    ...own.map(([name, fact]) => ({ name, fact })),
  ]
  return (
    <>
      <h2>{t('contacts.known')}</h2>
      <Facts facts={facts.filter(({ fact }) => fact !== null && fact !== undefined && fact !== '')} />
    </>
  )
}

/** For every list and every kind of message. */
const isSuppressed = (held: Held): boolean =>
  held.suppressions.some(({ list, purpose }) => list === null && purpose === null)

/** Where somebody is dead, protected or never written to, that stands first. */
const Marks = ({ reader, person, held }: { reader: Reader; person: Person; held: Held }) => {
  const t = wordsFor(reader)
  return (
    <>
      {person.deceased && <Notice kind="info" title={t('contacts.is_dead')} />}
      {person.nonDisclosure && <Notice kind="info" title={t('contacts.is_protected')} />}
      {isSuppressed(held) && <Notice kind="info" title={t('contacts.is_suppressed')} />}
    </>
  )
}

/** One of them. */
export function contactPage(reader: Reader, props: ContactProps): string {
  const { person, held, purposes, given, counts, mayErase, zone, told, wrong } = props
  const t = wordsFor(reader)
  const title = person.name || person.address || t('contacts.nameless')
  const known = tellable.find((one) => one === told)
  const fields = [...Object.keys(given), 'state', 'source', 'because', 'purpose']
  const children = (
    <>
      <Crumbs label={t('frame.where')} href={within(reader, '/contacts')} words={t('admin.contacts')} />
      <Title title={title} lead={person.formerName && t('contacts.formerly', { name: person.formerName })} />
      {known && !wrong.length && <Notice kind="good" title={t(`contacts.told_${known}`)} />}
      <ErrorSummary {...{ reader, wrong, fields }} />
      <Marks {...{ reader, person, held }} />
      {counts && <Erase {...{ reader, person, counts }} />}
      <div class="split">
        <div class="split-main">
          <Writing {...{ reader, held }} />
          <PersonTimeline {...{ reader, held, zone }} />
        </div>
        <div class="split-side">
          <Known {...{ reader, person, held }} />
        </div>
      </div>
      <section class="part" aria-labelledby="h-correct">
        <h2 id="h-correct">{t('contacts.correct')}</h2>
        <p class="hint">{t('contacts.correct_lead')}</p>
        <Form reader={reader} action={within(reader, `/contacts/${person.contactId}/correct`)}>
          <FactFields {...{ reader, wrong, given }} />
          <p class="form-actions">
            <button class="button" type="submit">
              {t('contacts.correct_do')}
            </button>
          </p>
        </Form>
      </section>
      <TakeDown {...{ reader, wrong, person, purposes }} />
      {!isSuppressed(held) && <Suppress {...{ reader, person }} />}
      {mayErase && !counts && <Erase {...{ reader, person, counts }} />}
    </>
  )
  return page({ reader, title, here: 'contacts', children })
}

interface NewProps {
  lists: { slug: string; name: string; closedAt: Date | null }[]
  given: Given & { list: string }
  wrong: Wrong
}

/** One person by hand. */
export function newContactPage(reader: Reader, { lists, given, wrong }: NewProps): string {
  const t = wordsFor(reader)
  const fields = [...Object.keys(given), 'state', 'source', 'because']
  const children = (
    <>
      <Crumbs label={t('frame.where')} href={within(reader, '/contacts')} words={t('admin.contacts')} />
      <Title title={t('contacts.add')} lead={t('contacts.add_lead')} />
      <div class="narrow sections">
        <ErrorSummary {...{ reader, wrong, fields }} />
        <Form reader={reader} action={within(reader, '/contacts/new')}>
          <FactFields {...{ reader, wrong, given }} />
          <div class="field">
            <label for="list">{t('contacts.list')}</label>
            <select id="list" name="list">
              <option value="">{t('contacts.on_none')}</option>
              {lists
                .filter(({ closedAt }) => closedAt === null)
                .map(({ slug, name }) => (
                  <option key={slug} value={slug} selected={slug === given.list}>
                    {name}
                  </option>
                ))}
            </select>
          </div>
          <p class="form-actions">
            <button class="button button-primary" type="submit">
              {t('contacts.add_do')}
            </button>
          </p>
        </Form>
      </div>
    </>
  )
  return page({ reader, title: t('contacts.add'), here: 'contacts', children })
}
