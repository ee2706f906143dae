import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { shipped } from '../config.ts'
import type { Template } from '../content/template.ts'
import { languages } from '../i18n/languages.ts'
import { Refusal } from '../refusal.ts'

const sharedFolder = 'shared'

/**
 * A template's variants, one per language it is written in.
 * @throws Refusal `template.unknown` naming the templates there are
 */
export async function loadTemplate(name: string, folder = shipped('templates')): Promise<Template[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const known = entries.filter((entry) => entry.isDirectory() && entry.name !== sharedFolder).map((entry) => entry.name)
  if (!known.includes(name)) throw new Refusal('template.unknown', { name, known: known.sort().join(', ') })
  const partials: Record<string, string> = {}
  for (const file of await readdir(path.join(folder, sharedFolder)))
    if (file.endsWith('.mjml'))
      partials[file.slice(0, -'.mjml'.length)] = await readFile(path.join(folder, sharedFolder, file), 'utf8')
  const variants = await Promise.all(
    languages.map(async (language): Promise<Template[]> => {
      const source = await readFile(path.join(folder, name, `${language}.mjml`), 'utf8').catch(() => null)
      return source === null ? [] : [{ name, language, source, partials }]
    }),
  )
  return variants.flat()
}
