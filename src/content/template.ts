// What does it look like?  This room is pure: no database, clock, network or environment. A template goes in with a
// campaign's values, a revision comes out; a revision and a delivery make a message.
// Handlebars serves as the parser only; what a template may do is decided here and in fold.ts, nothing is evaluated.
import handlebars from 'handlebars'
import type { Language } from '../i18n/languages.ts'
import type { MessageKey, Values } from '../i18n/translate.ts'

/** One template in one language, with the shared partials it may name. */
export interface Template {
  name: string
  language: Language
  source: string
  partials: Record<string, string>
}

/** Something in a template or its values that must be mended before anything is sent. */
export interface Problem {
  key: MessageKey
  values: Values
}

const partialDepthMax = 5
const sourceLengthMax = 500_000

/**
 * Replaces `{{> name}}` by the shared partial of that name, and puts the footer in: it is not the template's to leave
 * out. Problems: unknown partials, partials that contain themselves.
 */
export function expand(template: Template): { source: string; problems: Problem[] } {
  const problems: Problem[] = []
  const where = { template: template.name, language: template.language }
  const insert = (text: string, depth: number): string =>
    text.replace(/\{\{>\s*([\w-]+)\s*\}\}/g, (_, name: string) => {
      const partial = Object.hasOwn(template.partials, name) ? template.partials[name] : undefined
      if (partial !== undefined && depth < partialDepthMax) return insert(partial, depth + 1)
      problems.push({
        key: partial === undefined ? 'content.unknown_partial' : 'content.deep_partial',
        values: { ...where, name },
      })
      return ''
    })
  const end = template.source.lastIndexOf('</mj-body>')
  if (end < 0) return { source: '', problems: [{ key: 'content.no_body', values: where }] }
  const withFooter = `${template.source.slice(0, end)}{{> footer}}${template.source.slice(end)}`
  const source = insert(withFooter, 0)
  if (source.length > sourceLengthMax) problems.push({ key: 'content.too_long', values: where })
  return { source, problems }
}

/** Parses a template's text. A syntax error becomes a problem that names the line. */
export function parse(template: Pick<Template, 'name' | 'language'>, source: string): hbs.AST.Program | Problem {
  try {
    return handlebars.parse(source)
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1] ?? '?'
    return { key: 'content.syntax', values: { template: template.name, language: template.language, line } }
  }
}
