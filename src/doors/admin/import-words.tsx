// Every word of the columns that are read for their meaning, with what it was taken for: the doubtful first. Whoever knows better says so.
import type { ImportDraft } from '../../contacts/imports/drafts.ts'
import { messageOf } from '../../contacts/imports/hints.ts'
import { type Meaning, meaningsOf } from '../../contacts/imports/meanings.ts'
import type { WordRead } from '../../contacts/imports/words.ts'
import { isMessageKey } from '../../i18n/translate.ts'
import { Form } from './design/fields.tsx'
import { draftPath } from './draft-frame.tsx'
import { figure, type Reader, type T, wordsFor } from './words.ts'

const wordsShown = 100

/** What a word was taken for, in words. */
function takenFor(t: T, read: string | null): string {
  if (read === null) return t('imports.word_nothing')
  const key = [`consent.${read}`, `language.${read}`, `field.${read}`].find(isMessageKey)
  return key ? t(key) : read
}

const meaningWords = (t: T, meaning: Meaning): string =>
  meaning === 'nothing' ? t('imports.word_nothing') : takenFor(t, meaning)

/** The words that a page shows, in its order: a form says of each by its place. */
export const wordsInOrder = (words: WordRead[]): WordRead[] => sortedWords(words).slice(0, wordsShown)

const sortedWords = (words: WordRead[]): WordRead[] =>
  words
    // A year that was understood is a year.
    .filter(({ doubt, field }) => doubt !== null || field !== 'graduation_year')
    .sort((a, b) => Number(b.doubt !== null) - Number(a.doubt !== null) || b.count - a.count)

const Choice = ({ reader, word, at }: { reader: Reader; word: WordRead; at: number }) => {
  const t = wordsFor(reader)
  const may = meaningsOf(word.field)
  if (!may.length) return null
  return (
    <select name={`meaning-${at}`} aria-labelledby={`word-${at} h-means`}>
      <option value="">{t('imports.as_it_is')}</option>
      {may.map((meaning) => (
        <option key={meaning} value={meaning}>
          {meaningWords(t, meaning)}
        </option>
      ))}
    </select>
  )
}

const Word = ({ reader, word, at }: { reader: Reader; word: WordRead; at: number }) => {
  const t = wordsFor(reader)
  const { column, read, doubt, count } = word
  return (
    <tr>
      <th scope="row" data-label={t('imports.word')} id={`word-${at}`}>
        {word.word}
      </th>
      <td data-label={t('imports.column')}>{column}</td>
      <td class="n" data-label={t('imports.times')}>
        {figure(reader, count)}
      </td>
      <td data-label={t('imports.taken_as')} class={doubt ? 'wrong' : undefined}>
        {doubt ? t(messageOf(doubt), { cell: word.word, column }) : takenFor(t, read)}
      </td>
      <td data-label={t('imports.means')}>
        <Choice {...{ reader, word, at }} />
      </td>
    </tr>
  )
}

/** Of a dry run. */
export const WordsRead = ({ reader, draft, words }: { reader: Reader; draft: ImportDraft; words: WordRead[] }) => {
  const t = wordsFor(reader)
  const shown = wordsInOrder(words)
  if (!shown.length) return null
  const heads = ['imports.word', 'imports.column', 'imports.times', 'imports.taken_as', 'imports.means'] as const
  return (
    <section aria-labelledby="h-words">
      <h2 id="h-words">{t('imports.words')}</h2>
      <Form reader={reader} action={draftPath(reader, draft.draftId, 'words')}>
        <table class="table table-file table-columns">
          <caption>
            {t('imports.words_caption')}
            {sortedWords(words).length > shown.length && ` ${t('imports.words_first', { most: shown.length })}`}
          </caption>
          <thead>
            <tr>
              {heads.map((key) => (
                <th
                  key={key}
                  scope="col"
                  class={key === 'imports.times' ? 'n' : undefined}
                  id={key === 'imports.means' ? 'h-means' : undefined}
                >
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((word, at) => (
              <Word key={`${word.column} ${word.word} ${word.read} ${word.doubt}`} {...{ reader, word, at }} />
            ))}
          </tbody>
        </table>
        <p class="form-actions">
          <button class="button" type="submit">
            {t('imports.words_do')}
          </button>
        </p>
      </Form>
    </section>
  )
}
