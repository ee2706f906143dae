// Onto which list, for what, and where the file comes from.
import type { ImportDraft } from '../../contacts/imports/drafts.ts'
import type { Purpose } from '../../contacts/permission/purposes.ts'
import { Choices, ErrorSummary, Form, SelectField, TextField, type Wrong } from './design/fields.tsx'
import { draftPage, draftPath } from './draft-frame.tsx'
import { type Reader, wordsFor } from './words.ts'

/** The choice of a list that there is not yet. */
export const newList = '+'

export interface TargetGiven {
  list: string
  newName: string
  purpose: string
  source: string
}

interface TargetProps {
  draft: ImportDraft
  lists: { slug: string; name: string; people: number; closedAt: Date | null }[]
  purposes: { purpose: Purpose }[]
  given: TargetGiven
  wrong: Wrong
}

/** The third step. */
export function targetPage(reader: Reader, { draft, lists, purposes, given, wrong }: TargetProps): string {
  const t = wordsFor(reader)
  const open = lists.filter(({ closedAt }) => closedAt === null)
  const options = [
    { value: '', label: t('imports.choose_list') },
    ...open.map(({ slug, name, people }) => ({ value: slug, label: t('imports.list_option', { name, people }) })),
    { value: newList, label: t('imports.list_new') },
  ]
  const form = { reader, wrong, autocomplete: 'off' }
  const children = (
    <div class="narrow sections">
      <ErrorSummary {...{ reader, wrong, fields: ['list', 'newName', 'source', 'purpose'] }} />
      <Form reader={reader} action={draftPath(reader, draft.draftId, 'target')}>
        {open.length > 0 && (
          <SelectField {...{ reader, wrong, options }} name="list" label={t('imports.list')} value={given.list} />
        )}
        <TextField
          {...form}
          name="newName"
          label={t('imports.list_name')}
          hint={t(open.length ? 'imports.list_name_hint' : 'imports.list_name_first')}
          value={given.newName}
        />
        <Choices
          {...{ reader, wrong }}
          name="purpose"
          type="radio"
          label={t('imports.purpose')}
          hint={t('imports.purpose_hint')}
          values={[given.purpose]}
          options={purposes
            .filter(({ purpose }) => purpose !== 'measurement')
            .map(({ purpose }) => ({ value: purpose, label: t(`topic.${purpose}`) }))}
        />
        <TextField
          {...form}
          name="source"
          label={t('imports.source')}
          hint={t('imports.source_hint')}
          value={given.source}
        />
        <p class="form-actions">
          <button class="button button-primary" type="submit">
            {t('imports.to_check')}
          </button>
        </p>
      </Form>
    </div>
  )
  return draftPage({ reader, draft, step: 'target', lead: t('imports.target_lead'), children })
}
