// The file of a draft is gone after its day: it is asked for again, and known by what is in it.
import type { ImportDraft } from '../../contacts/imports/drafts.ts'
import { Notice } from './design/parts.tsx'
import { draftPage } from './draft-frame.tsx'
import { type Reader, within, wordsFor } from './words.ts'

/** Instead of a step that needs the file. */
export function lostFilePage(reader: Reader, draft: ImportDraft): string {
  const t = wordsFor(reader)
  const children = (
    <Notice
      kind="info"
      title={t('imports.lost')}
      action={
        <a class="button" href={within(reader, '/imports')}>
          {t('imports.lost_again')}
        </a>
      }
    >
      <p>{t('imports.lost_lead', { file: draft.fileName })}</p>
    </Notice>
  )
  return draftPage({ reader, draft, step: 'file', lead: t('imports.decided_stays'), children })
}
