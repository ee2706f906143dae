// Coordinators write to people by name: a slot's text may hold merge fields, with words for those who have none.
import handlebars from 'handlebars'
import { escapeHtml, hideBraces, reserved } from './escape.ts'
import { isMergeField, recipientFields, written } from './merge-fields.ts'
import type { Problem } from './template.ts'

// Private characters, which no text of people holds: what stands between them survives escaping and Markdown.
const open = '\ue100'
const close = '\ue101'

interface Holes {
  /** The text with a mark in place of each merge field. */
  plain: string
  /** What the marks stand for: mustaches. */
  fields: string[]
  problem: Problem | null
}

/**
 * Takes the merge fields out of a slot's text: `{{first_name}}` or `{{first_name "ystävä"}}`. Anything else in double
 * braces is a problem that names it: what is not understood must not be sent to people.
 */
export function holes(text: string, where: Problem['values']): Holes {
  const fields: string[] = []
  const clean = text.replace(reserved, '')
  const refused = (what: string): Holes => ({
    plain: '',
    fields: [],
    problem: {
      key: 'content.slot_braces',
      values: { ...where, value: what.slice(0, 80), known: recipientFields.join(', ') },
    },
  })
  let plain = ''
  let rest = clean
  for (;;) {
    const at = rest.indexOf('{{')
    const before = at < 0 ? rest : rest.slice(0, at)
    if (before.includes('}}')) return refused(before.slice(before.indexOf('}}')))
    plain += before
    if (at < 0) return { plain, fields, problem: null }
    const end = rest.indexOf('}}', at)
    const mustache = end < 0 ? rest.slice(at) : rest.slice(at, end + 2)
    const field = end < 0 ? null : mergeField(mustache)
    if (field === null) return refused(mustache)
    plain += `${open}${fields.push(field) - 1}${close}`
    rest = rest.slice(end + 2)
  }
}

/** A mustache that shows a merge field, as a compiled text writes it; null when it is anything else. */
function mergeField(mustache: string): string | null {
  let program: hbs.AST.Program
  try {
    program = handlebars.parse(mustache)
  } catch {
    return null
  }
  const [statement, ...more] = program.body as hbs.AST.MustacheStatement[]
  if (!statement || more.length || statement.type !== 'MustacheStatement' || !statement.escaped || statement.hash)
    return null
  return fieldWithFallback(statement)
}

/** `{{first_name "ystävä"}}` becomes a question whether there is one. Null unless it is a merge field with at most one text. */
export function fieldWithFallback({ path, params }: hbs.AST.MustacheStatement): string | null {
  const { type, data, depth, original } = path as hbs.AST.PathExpression
  if (type !== 'PathExpression' || data || depth || !isMergeField(original) || params.length > 1) return null
  const [fallback] = params as hbs.AST.StringLiteral[]
  const field = written(original)
  if (!fallback) return `{{${field}}}`
  if (fallback.type !== 'StringLiteral' || /[{}]/.test(fallback.value)) return null
  return `{{#if ${field}}}{{${field}}}{{else}}${escapeHtml(fallback.value)}{{/if}}`
}

/** Puts the merge fields back. @param escaped whether the text is escaped on the way, or is markup already */
export function putBack(plain: string, fields: string[], escaped: boolean): string {
  const safe = hideBraces(escaped ? escapeHtml(plain) : plain)
  return safe.replace(/\ue100(\d+)\ue101/g, (_, n: string) => fields[Number(n)] ?? '')
}
