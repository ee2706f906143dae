import type { Role } from '../../platform/asks.ts'
import { Empty, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { type Reader, wordsFor } from './words.ts'

/** For whoever has work here only at times: what will be here, and when. */
export function startPage(reader: Reader, role: Role): string {
  const t = wordsFor(reader)
  const children = (
    <>
      <Title title={t('start.title', { name: reader.signed?.name ?? '' })} />
      <Empty icon="clock" title={t('start.nothing')}>
        <p>{t(role === 'doorkeeper' ? 'start.doorkeeper' : 'start.caller')}</p>
      </Empty>
    </>
  )
  return page({ reader, title: t('start.title', { name: reader.signed?.name ?? '' }), children })
}
