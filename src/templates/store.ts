// Where templates come from: the folder that is shipped, and an institution's own, kept in the database.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Declaration, declarationSchema, slotSchema } from '../content/slots.ts'
import type { Template } from '../content/template.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { shipped } from '../platform/config.ts'
import { json, type Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

const sharedFolder = 'shared'

export interface LoadedTemplate {
  name: string
  declaration: Declaration
  /** One per language it is written in. */
  variants: Template[]
}

/** A slot is declared in full, or by the name it has for all templates. */
const fileSchema = declarationSchema.extend({
  slots: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,40}$/), z.union([z.enum(['required', 'optional']), slotSchema])),
})

interface Shared {
  partials: Record<string, string>
  slots: Declaration['slots']
}

async function loadShared(): Promise<Shared> {
  const folder = path.join(shipped('templates'), sharedFolder)
  const partials: Record<string, string> = {}
  for (const file of await readdir(folder))
    if (file.endsWith('.mjml'))
      partials[file.slice(0, -'.mjml'.length)] = await readFile(path.join(folder, file), 'utf8')
  const slots = z
    .record(z.string(), slotSchema)
    .parse(JSON.parse(await readFile(path.join(folder, 'slots.json'), 'utf8')))
  return { partials, slots }
}

/** The names of the templates that are shipped. */
export async function shippedTemplates(): Promise<string[]> {
  const entries = await readdir(shipped('templates'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== sharedFolder)
    .map(({ name }) => name)
    .sort()
}

/** The names of an institution's own templates. */
export async function ownTemplates(sql: Sql, institutionId: number): Promise<string[]> {
  const rows = await sql<
    { name: string }[]
  >`select name from template where institution_id = ${institutionId} order by name`
  return rows.map(({ name }) => name)
}

/** All templates: the institution's own first. */
export async function templatesOf(sql: Sql, institutionId: number) {
  const [own, shippedOnes] = [await ownTemplates(sql, institutionId), await shippedTemplates()]
  const names = [...own, ...shippedOnes.filter((name) => !own.includes(name))]
  const loaded = await Promise.all(names.map((name) => loadTemplate(sql, institutionId, name)))
  return loaded.map(({ name, declaration }) => ({ name, own: own.includes(name), title: declaration.title }))
}

/**
 * A template by its name, an institution's own before the shipped one.
 * @throws Refusal `template.unknown` naming the templates there are
 */
export async function loadTemplate(sql: Sql, institutionId: number, name: string): Promise<LoadedTemplate> {
  const { partials } = await loadShared()
  const [own] = await sql<{ declaration: Declaration; variants: Partial<Record<Language, string>> }[]>`
    select declaration, variants from template where institution_id = ${institutionId} and name = ${name}`
  if (own) return { name, declaration: own.declaration, variants: variantsOf(name, own.variants, partials) }
  const known = await shippedTemplates()
  if (known.includes(name)) return readTemplate(path.join(shipped('templates'), name), name)
  const all = [...(await ownTemplates(sql, institutionId)), ...known].join(', ')
  throw new Refusal('template.unknown', { name, known: all })
}

const variantsOf = (
  name: string,
  sources: Partial<Record<Language, string>>,
  partials: Record<string, string>,
): Template[] =>
  languages.flatMap((language) => {
    const source = sources[language]
    return source === undefined ? [] : [{ name, language, source, partials }]
  })

/**
 * Reads a template's folder: `template.json` and a file per language.
 * @throws Refusal `template.no_folder`, `template.bad_declaration` naming the field
 */
export async function readTemplate(folder: string, name: string): Promise<LoadedTemplate> {
  const { partials, slots: known } = await loadShared()
  const file = path.join(folder, 'template.json')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new Refusal('template.no_folder', { file })
  const sources: Partial<Record<Language, string>> = {}
  for (const language of languages) {
    const source = await readFile(path.join(folder, `${language}.mjml`), 'utf8').catch(() => null)
    if (source !== null) sources[language] = source
  }
  return { name, declaration: declarationOf(text, file, known), variants: variantsOf(name, sources, partials) }
}

function declarationOf(text: string, file: string, known: Declaration['slots']): Declaration {
  const bad = (field: string, what: string) => new Refusal('template.bad_declaration', { file, field, what })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad('–', 'JSON')
  }
  const read = fileSchema.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    throw bad(issue?.path.join('.') || '–', issue?.message ?? '')
  }
  const slots: Declaration['slots'] = {}
  for (const [slot, given] of Object.entries(read.data.slots)) {
    const shared = typeof given !== 'string' ? given : Object.hasOwn(known, slot) ? known[slot] : undefined
    if (!shared) throw bad(`slots.${slot}`, Object.keys(known).join(', '))
    slots[slot] = typeof given === 'string' ? { ...shared, required: given === 'required' } : given
  }
  return { ...read.data, slots }
}

/** What a template is, in a line. */
export const summaryOf = ({ name, declaration, variants }: LoadedTemplate) => ({
  name,
  languages: variants.map(({ language }) => language),
  slots: Object.keys(declaration.slots),
})

/** Keeps a template as the institution's own. What it says must have been checked (`checkTemplate`). */
export async function keepTemplate(
  sql: Sql,
  institutionId: number,
  template: LoadedTemplate,
  now: Date,
): Promise<void> {
  const { name, declaration, variants } = template
  const sources = Object.fromEntries(variants.map(({ language, source }) => [language, source]))
  await sql`insert into template (institution_id, name, declaration, variants, kept_at)
    values (${institutionId}, ${name}, ${json(sql, declaration)}, ${json(sql, sources)}, ${now})
    on conflict (institution_id, name) do update
    set declaration = excluded.declaration, variants = excluded.variants, kept_at = excluded.kept_at`
}

/** @throws Refusal `template.not_own`; campaigns that were scheduled keep their frozen content */
export async function removeTemplate(sql: Sql, institutionId: number, name: string): Promise<void> {
  const { count } = await sql`delete from template where institution_id = ${institutionId} and name = ${name}`
  if (!count)
    throw new Refusal('template.not_own', { name, known: (await ownTemplates(sql, institutionId)).join(', ') || '–' })
}
