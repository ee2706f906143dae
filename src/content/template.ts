// What does it look like?  This room is pure: no database, clock, network or environment. A template goes in with a
// campaign's values, a revision comes out; a revision and a delivery make a message.
// Handlebars serves as the parser only; what a template may do is decided here and in constant-folding.ts, nothing is evaluated.
import handlebars from 'handlebars'
import type { Language } from '../i18n/languages.ts'
import type { MessageKey, Values } from '../i18n/translate.ts'
import { onOneLine } from './lines.ts'
import { withoutSigns } from './marks.ts'

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
/** Gmail cuts a message off at 102 kB of HTML; there is to be room for what others add. */
export const htmlBytesMax = 90_000
/** Far above what a message may weigh; a template that grows beyond it grows without end. */
export const sourceLengthMax = 500_000

/**
 * Replaces `{{> name}}` by the shared partial of that name, and puts the footer in: it is not the template's to leave
 * out. Problems: unknown partials, partials that contain themselves, a text that grows too long.
 */
export function expand(template: Template): { source: string; problems: Problem[] } {
  const where = { template: template.name, language: template.language }
  const written = withoutSigns(template.source)
  const end = written.lastIndexOf('</mj-body>')
  if (end < 0) return { source: '', problems: [{ key: 'content.no_body', values: where }] }
  const problems: Problem[] = []
  let length = template.source.length
  const insert = (text: string, depth: number): string =>
    text.replace(/\{\{>\s*([\w-]+)\s*\}\}/g, (_, name: string) => {
      const partial = Object.hasOwn(template.partials, name) ? template.partials[name] : undefined
      if (problems.length) return ''
      length += partial?.length ?? 0
      if (partial !== undefined && depth < partialDepthMax && length <= sourceLengthMax)
        return insert(onOneLine(withoutSigns(partial)), depth + 1)
      const key = partial === undefined ? 'unknown_partial' : length > sourceLengthMax ? 'too_long' : 'deep_partial'
      problems.push({ key: `content.${key}`, values: { ...where, name } })
      return ''
    })
  const withFooter = `${written.slice(0, end)}{{> footer}}${written.slice(end)}`
  const source = insert(withFooter, 0)
  if (!problems.length && length > sourceLengthMax) problems.push({ key: 'content.too_long', values: where })
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
