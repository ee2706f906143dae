// What is the same for all recipients is decided once: constants are put in, conditions on them resolved, lists written
// out. What is left speaks of merge fields and links only: {{path}}, and {{#if}}, {{#unless}}, {{#one}} on a path.
import type { Language } from '../i18n/languages.ts'
import { dateInWords, isOne, timesInWords } from './dates.ts'
import { escapeHtml, hideBraces } from './escape.ts'
import { withLines } from './lines.ts'
import { withoutSigns } from './marks.ts'
import { type Constant, type Constants, isMergeField, isPersonal, written } from './merge-fields.ts'
import { fieldWithFallback } from './slot-text.ts'
import { type Problem, sourceLengthMax } from './template.ts'

interface Folding {
  name: string
  language: Language
  constants: Constants
  problems: Problem[]
  /** The item of a list that is being written out. */
  item?: Record<string, string>
}

/**
 * The template's text with its constants in place, HTML-escaped. Whatever a template may not do becomes a problem.
 * It has as many lines as the source (lines.ts), whatever was left out or written several times.
 */
export function foldConstants(program: hbs.AST.Program, context: Folding): string {
  let text = ''
  for (const statement of program.body) {
    text += withLines(foldStatement(statement, context), statement.loc.end.line - statement.loc.start.line)
    if (text.length <= sourceLengthMax) continue
    const { name: template, language } = context
    context.problems.push({ key: 'content.too_long', values: { template, language } })
    return ''
  }
  return text
}

function foldStatement(statement: hbs.AST.Statement, context: Folding): string {
  switch (statement.type) {
    case 'ContentStatement':
      return (statement as hbs.AST.ContentStatement).value
    case 'CommentStatement':
      return ''
    case 'MustacheStatement':
      return foldMustache(statement as hbs.AST.MustacheStatement, context)
    case 'BlockStatement':
      return foldBlock(statement as hbs.AST.BlockStatement, context)
    default:
      return forbidden(statement, context, statement.type.replace('Statement', ''))
  }
}

function foldMustache(statement: hbs.AST.MustacheStatement, context: Folding): string {
  const path = pathOf(statement.path)
  if (!statement.escaped) return forbidden(statement, context, '{{{')
  if (statement.hash || path === null) return forbidden(statement, context, path ?? '…')
  if (isMergeField(path)) return fieldWithFallback(statement) ?? forbidden(statement, context, path)
  if (statement.params.length) return foldHelper(statement, path, context)
  if (isOpen(path, context)) return `{{${path}}}`
  const value = constant(path, context)
  if (value === undefined) return unset(statement, context, path)
  if (typeof value === 'object' && 'items' in value) return forbidden(statement, context, path)
  return asContent(value)
}

/** `{{date event_date}}`, `{{on_date event_date}}`, `{{times event_start event_end}}`, `{{plural count "paikka" "paikkaa"}}`. */
function foldHelper(statement: hbs.AST.MustacheStatement, helper: string, context: Folding): string {
  if (helper === 'plural') return foldPlural(statement, context)
  if (helper !== 'date' && helper !== 'on_date' && helper !== 'times') return forbidden(statement, context, helper)
  const names = statement.params.map(pathOf)
  const values = names.map((name) => (name === null ? undefined : constant(name, context)))
  const optional = helper === 'times' ? 1 : names.length
  const missing = names.find((_, i) => values[i] === undefined && i !== optional)
  if (missing !== undefined) return unset(statement, context, missing ?? '…')
  const [first = '', second = ''] = values.map((value) => (typeof value === 'string' ? value : ''))
  const { language } = context
  const words = helper === 'times' ? timesInWords(first, second, language) : dateInWords(first, language, helper)
  if (words !== null) return asContent(words)
  const values_ = { ...where(statement, context), variable: names.join(' '), value: `${first} ${second}`.trim() }
  context.problems.push({ key: helper === 'times' ? 'content.bad_time' : 'content.bad_date', values: values_ })
  return ''
}

function foldPlural(statement: hbs.AST.MustacheStatement, context: Folding): string {
  const [count, ...forms] = statement.params
  const path = count ? pathOf(count) : null
  const [one, other] = forms as hbs.AST.StringLiteral[]
  const isWords = (form: hbs.AST.StringLiteral | undefined) =>
    form?.type === 'StringLiteral' && !/[{}]/.test(form.value)
  if (path === null || forms.length !== 2 || !one || !other || !isWords(one) || !isWords(other))
    return forbidden(statement, context, 'plural')
  if (isMergeField(path))
    return `{{#one ${written(path)}}}${asContent(one.value)}{{else}}${asContent(other.value)}{{/one}}`
  const value = constant(path, context)
  if (typeof value !== 'string') return unset(statement, context, path)
  return asContent(isOne(value, context.language) ? one.value : other.value)
}

/** `{{#if}}` and `{{#unless}}`: on a constant decided now, on a merge field kept. An unset constant counts as no. */
function foldBlock(block: hbs.AST.BlockStatement, context: Folding): string {
  const kind = pathOf(block.path)
  const [param, ...more] = block.params
  const path = param ? pathOf(param) : null
  const known = kind === 'if' || kind === 'unless' || kind === 'list'
  if (!known || path === null || more.length || block.hash || block.program?.blockParams)
    return forbidden(block, context, `#${kind ?? '…'}`)
  if (kind === 'list') return foldList(block, path, context)
  const yes = () => (block.program ? foldConstants(block.program, context) : '')
  const no = () => (block.inverse ? foldConstants(block.inverse, context) : '')
  if (isOpen(path, context)) return `{{#${kind} ${written(path)}}}${yes()}{{else}}${no()}{{/${kind}}}`
  const value = constant(path, context)
  const isThere = typeof value === 'object' && 'items' in value ? value.items.length > 0 : Boolean(value)
  return isThere === (kind === 'if') ? yes() : no()
}

/** `{{#list programme}}{{time}} {{title}}{{/list}}`, written out. A list within a list there is not. */
function foldList(block: hbs.AST.BlockStatement, path: string, context: Folding): string {
  const value = constant(path, context)
  if (context.item || (value !== undefined && (typeof value !== 'object' || !('items' in value))))
    return forbidden(block, context, `#list ${path}`)
  const { program } = block
  let text = ''
  for (const item of value?.items ?? []) {
    text += program ? foldConstants(program, { ...context, item }) : ''
    if (text.length > sourceLengthMax) break
  }
  return text
}

const pathOf = (expression: hbs.AST.Expression): string | null =>
  expression.type === 'PathExpression' &&
  !(expression as hbs.AST.PathExpression).data &&
  !(expression as hbs.AST.PathExpression).depth
    ? (expression as hbs.AST.PathExpression).original
    : null

/** Known for each person only; the links that a service message does not have are known to be none. */
const isOpen = (path: string, { constants }: Folding): boolean =>
  isPersonal(path) && !(path.startsWith('links.') && Object.hasOwn(constants, path))

function constant(path: string, { constants, item }: Folding): Constant | undefined {
  if (item && Object.hasOwn(item, path)) return item[path]
  return Object.hasOwn(constants, path) ? constants[path] : undefined
}

/** Escaped, and unable to open a mustache in the text that is parsed again later. */
const asContent = (value: Exclude<Constant, { items: unknown }>): string =>
  typeof value === 'string' ? hideBraces(escapeHtml(withoutSigns(value))) : value.markup

function unset(node: hbs.AST.Node, context: Folding, variable: string): string {
  context.problems.push({ key: 'content.unset', values: { ...where(node, context), variable } })
  return ''
}

function forbidden(node: hbs.AST.Node, context: Folding, what: string): string {
  context.problems.push({ key: 'content.forbidden', values: { ...where(node, context), what } })
  return ''
}

const where = (node: hbs.AST.Node, { name, language }: Folding) => ({
  template: name,
  language,
  line: node.loc.start.line,
})
