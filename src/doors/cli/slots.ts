import { z } from 'zod'
import { languages } from '../../i18n/languages.ts'
import { Refusal } from '../../platform/refusal.ts'
import { textOf } from './files.ts'

/** `--slots FILE`: `{"place": "Juhlasali", "message": {"fi": "…", "sv": "…"}}`. @throws Refusal `cli.bad_slots` (exit 2), `cli.cannot_read` */
export async function slotsIn(file: string | undefined): Promise<Record<string, string>> {
  if (file === undefined) return {}
  // A NUL, which JSON can write, no database keeps.
  const line = z.string().refine((one) => !one.includes('\0'))
  const text = z.union([line, z.array(line).transform((lines) => lines.join('\n'))])
  const schema = z.record(z.string(), z.union([text, z.partialRecord(z.enum(languages), text)]))
  const read = z.preprocess(fromJson, schema).safeParse(await textOf(file))
  if (!read.success) throw new Refusal('cli.bad_slots', { file, why: read.error.issues[0]?.path.join('.') || '–' }, 2)
  return Object.fromEntries(
    Object.entries(read.data).flatMap(([slot, value]) =>
      typeof value === 'string'
        ? [[slot, value]]
        : Object.entries(value).map(([language, one]): [string, string] => [`${slot}.${language}`, one]),
    ),
  )
}

function fromJson(content: unknown): unknown {
  try {
    return JSON.parse(String(content))
  } catch {
    return undefined
  }
}
