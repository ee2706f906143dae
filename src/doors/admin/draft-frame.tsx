// What stands around each step of bringing a file in.
import type { ComponentChildren } from 'preact'
import type { ImportDraft } from '../../contacts/imports/drafts.ts'
import { Form } from './design/fields.tsx'
import { Crumbs, Steps, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { type Reader, within, wordsFor } from './words.ts'

const draftSteps = ['file', 'columns', 'target', 'check'] as const
export type DraftStep = (typeof draftSteps)[number]

/** Where a step is; `words`: what the words of a checked file mean is sent there. */
export const draftPath = (reader: Reader, draftId: number, step: DraftStep | 'words'): string =>
  step === 'file' ? within(reader, '/imports') : within(reader, `/imports/drafts/${draftId}/${step}`)

interface DraftFrameProps {
  reader: Reader
  draft: ImportDraft
  step: DraftStep
  lead: ComponentChildren
  /** Seconds after which it loads itself anew, where there is no script. */
  refresh?: number
  children: ComponentChildren
}

/** A step, with the others. */
export function draftPage({ reader, draft, step, lead, refresh, children }: DraftFrameProps): string {
  const t = wordsFor(reader)
  const { draftId, fileName } = draft
  const now = draftSteps.indexOf(step)
  const title = t(`imports.step_${step}_title`, { file: fileName })
  const whole = (
    <>
      <Crumbs label={t('frame.where')} href={within(reader, '/imports')} words={t('admin.imports')} />
      <Steps
        label={t('imports.steps')}
        words={t('imports.step', { step: now + 1, of: draftSteps.length })}
        steps={draftSteps.map((one) => ({ name: t(`imports.step_${one}`), href: draftPath(reader, draftId, one) }))}
        now={now}
      />
      <Title title={title} lead={lead} />
      <div class={`sections sections-${step}`}>{children}</div>
      <div class="part-end">
        <Form reader={reader} action={within(reader, `/imports/drafts/${draftId}/drop`)} isInline>
          <button class="button button-quiet" type="submit">
            {t('imports.drop')}
          </button>
        </Form>
      </div>
    </>
  )
  return page({ reader, title, here: 'imports', ...(refresh ? { refresh } : {}), children: whole })
}
