// The second step: an app is given its secret, and codes on paper stand in for it.

import { Before } from './before.tsx'
import { ErrorSummary, Form, TextField, type Wrong } from './design/fields.tsx'
import { Title } from './design/parts.tsx'
import { Squares } from './design/squares.tsx'
import { page } from './frame.tsx'
import { type Reader, wordsFor } from './words.ts'

interface SecondStepProps {
  secret: string
  offer: string
  squares: { size: number; get: (row: number, column: number) => number }
  hasPassword: boolean
  wrong: Wrong
}

/** An app is given the secret, and shows that it has it. */
export function secondStepPage(
  reader: Reader,
  { secret, offer, squares, hasPassword, wrong }: SecondStepProps,
): string {
  const t = wordsFor(reader)
  const children = (
    <>
      <Title title={t('step.title')} lead={t('step.lead')} />
      <ErrorSummary {...{ reader, wrong }} fields={['code', 'before']} />
      <ol class="doing">
        <li>{t('step.app')}</li>
        <li>
          {t('step.scan')}
          <Squares
            label={t('step.squares')}
            size={squares.size}
            isDark={(row, column) => squares.get(row, column) === 1}
          />
          <p class="hint">{t('step.by_hand')}</p>
          <p>
            <code class="secret">{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
        </li>
        <li>{t('step.type')}</li>
      </ol>
      <Form reader={reader} action="/account/second-step">
        <input type="hidden" name="offer" value={offer} />
        <TextField
          {...{ reader, wrong }}
          name="code"
          label={t('step.code')}
          hint={t('step.code_hint')}
          autocomplete="one-time-code"
          isNumeric
          isShort
        />
        <Before {...{ reader, wrong, hasPassword }} />
        <p class="form-actions">
          <button class="button button-primary" type="submit">
            {t('step.do')}
          </button>
          <a class="button button-quiet" href="/account">
            {t('step.later')}
          </a>
        </p>
      </Form>
    </>
  )
  return page({ reader, title: t('step.title'), children })
}

/** Ten codes on paper, for this one time. */
export function codesPage(reader: Reader, codes: string[]): string {
  const t = wordsFor(reader)
  const children = (
    <>
      <Title title={t('codes.title')} lead={t('codes.lead')} />
      <ol class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="hint">{t('codes.print')}</p>
      <p class="form-actions">
        <a class="button button-primary" href="/account">
          {t('codes.done')}
        </a>
      </p>
    </>
  )
  return page({ reader, title: t('codes.title'), children })
}
