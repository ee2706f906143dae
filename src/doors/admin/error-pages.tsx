import type { MessageKey } from '../../i18n/translate.ts'
import { Title } from './design/parts.tsx'
import { page, signPage } from './frame.tsx'
import { type Reader, wordsFor } from './words.ts'

export type Failure =
  | 'not_found'
  | 'not_permitted'
  | 'not_founded'
  | 'stale'
  | 'other_site'
  | 'too_often'
  | 'refused'
  | 'old_link'
  | 'broken'

/** What went wrong, in a page that says what to do. @param told a sentence of a room's, in place of ours */
export function errorPage(reader: Reader, failure: Failure, told?: string): string {
  const t = wordsFor(reader)
  const title = t(`failure.${failure}` as MessageKey)
  const children = (
    <>
      <Title title={title} lead={told ?? t(`failure.${failure}_lead` as MessageKey)} />
      {failure !== 'not_founded' && (
        <p>
          {failure === 'old_link' && !reader.signed ? (
            <a href={`/sign-in/link?lang=${reader.language}`}>{t('failure.new_link')}</a>
          ) : (
            <a href="/">{t('failure.to_start')}</a>
          )}
        </p>
      )}
    </>
  )
  return reader.signed ? page({ reader, title, children }) : signPage({ reader, title, children })
}
