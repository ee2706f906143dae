import { Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { pagesOf } from './navigation.tsx'
import { type Reader, wordsFor } from './words.ts'

/** What can be done with keys alone. */
export function keysPage(reader: Reader): string {
  const t = wordsFor(reader)
  const keys = [
    ['?', t('keys.help')],
    ['/', t('keys.field')],
    ...pagesOf(reader).map(({ name, key }) => [`g ${key}`, t(`keys.${name}`)] as const),
    ['s d', t('keys.decide')],
    ['Esc', t('keys.close')],
    ['Tab', t('keys.tab')],
  ] as const
  const children = (
    <>
      <Title title={t('keys.title')} lead={t('keys.lead')} />
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                {key.split(' ').map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
  return page({ reader, title: t('keys.title'), children })
}
