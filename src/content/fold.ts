// What is the same for all recipients is decided once: constants are put in, conditions on them resolved. What is left
// speaks of merge fields and links only.
import type { Language } from '../i18n/languages.ts'
import { escapeHtml, hideBraces } from './escape.ts'
import type { Problem } from './template.ts'
import { type Constants, isPersonal } from './vocabulary.ts'
import { dateInWords, timesInWords } from './words.ts'

export interface Fold {
  name: string
  language: Language
  constants: Constants
  problems: Problem[]
}

/** The template's text with its constants in place, HTML-escaped. Whatever a template may not do becomes a problem. */
export function fold(program: hbs.AST.Program, context: Fold): string {
  return program.body.map((statement) => foldStatement(statement, context)).join('')
}

function foldStatement(statement: hbs.AST.Statement, context: Fold): string {
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

function foldMustache(statement: hbs.AST.MustacheStatement, context: Fold): string {
  const path = pathOf(statement.path)
  if (!statement.escaped) return forbidden(statement, context, '{{{')
  if (statement.hash || path === null) return forbidden(statement, context, path ?? '…')
  if (statement.params.length) return foldHelper(statement, path, context)
  if (isPersonal(path)) return `{{${path}}}`
  const value = constant(path, context)
  if (value !== undefined) return asContent(value)
  context.problems.push({ key: 'content.unset', values: { ...where(statement, context), variable: path } })
  return ''
}

/** `{{date event_date}}` and `{{times event_start event_end}}`. */
function foldHelper(statement: hbs.AST.MustacheStatement, helper: string, context: Fold): string {
  if (helper !== 'date' && helper !== 'times') return forbidden(statement, context, helper)
  const names = statement.params.map(pathOf)
  const values = names.map((name) => (name === null ? undefined : constant(name, context)))
  const optional = helper === 'times' ? 1 : names.length
  const missing = names.find((_, i) => values[i] === undefined && i !== optional)
  if (missing !== undefined) {
    context.problems.push({ key: 'content.unset', values: { ...where(statement, context), variable: missing } })
    return ''
  }
  const [first = '', second = ''] = values
  const words = helper === 'date' ? dateInWords(first, context.language) : timesInWords(first, second, context.language)
  if (words !== null) return asContent(words)
  const problem = helper === 'date' ? 'content.bad_date' : 'content.bad_time'
  context.problems.push({
    key: problem,
    values: { ...where(statement, context), variable: names.join(' '), value: `${first} ${second}`.trim() },
  })
  return ''
}

/** `{{#if}}` and `{{#unless}}`: on a constant decided now, on a merge field kept. An unset constant counts as no. */
function foldBlock(block: hbs.AST.BlockStatement, context: Fold): string {
  const kind = pathOf(block.path)
  const [param, ...more] = block.params
  const path = param ? pathOf(param) : null
  if ((kind !== 'if' && kind !== 'unless') || path === null || more.length || block.hash || block.program?.blockParams)
    return forbidden(block, context, `#${kind ?? '…'}`)
  const yes = () => (block.program ? fold(block.program, context) : '')
  const no = () => (block.inverse ? fold(block.inverse, context) : '')
  if (isPersonal(path)) return `{{#${kind} ${path}}}${yes()}{{else}}${no()}{{/${kind}}}`
  const holds = Boolean(constant(path, context)) === (kind === 'if')
  return holds ? yes() : no()
}

const pathOf = (expression: hbs.AST.Expression): string | null =>
  expression.type === 'PathExpression' &&
  !(expression as hbs.AST.PathExpression).data &&
  !(expression as hbs.AST.PathExpression).depth
    ? (expression as hbs.AST.PathExpression).original
    : null

/** A value of the language (`place.sv`) before the common one (`place`). */
function constant(path: string, { constants, language }: Fold): string | undefined {
  for (const key of [`${path}.${language}`, path]) if (Object.hasOwn(constants, key)) return constants[key]
  return undefined
}

/** Escaped, and unable to open a mustache in the text that is parsed again later. */
const asContent = (value: string): string => hideBraces(escapeHtml(value))

function forbidden(node: hbs.AST.Node, context: Fold, what: string): string {
  context.problems.push({ key: 'content.forbidden', values: { ...where(node, context), what } })
  return ''
}

const where = (node: hbs.AST.Node, { name, language }: Fold) => ({
  template: name,
  language,
  line: node.loc.start.line,
})
