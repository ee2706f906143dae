import { TextField, type Wrong } from './design/fields.tsx'
import { type Reader, wordsFor } from './words.ts'

interface BeforeProps {
  reader: Reader
  hasPassword: boolean
  wrong?: Wrong
  /** Of one of several forms on a page. */
  form?: string
}

/** The password of now, before something that it protects. */
export const Before = ({ reader, hasPassword, wrong = [], form }: BeforeProps) =>
  hasPassword ? (
    <TextField
      {...{ reader, wrong }}
      name="before"
      id={form ? `before-${form}` : 'before'}
      type="password"
      label={wordsFor(reader)('account.before')}
      autocomplete="current-password"
    />
  ) : null
