// A compiled text as a program: what all recipients share is encoded once, per recipient only the values are.
import type { Bytes } from './buffer-pool.ts'
import { showBraces } from './escape.ts'
import { parse } from './template.ts'

/** What stands for a path of a mustache, for one recipient. */
export type Lookup = (path: string) => string

/** Which of two texts: is there a value (`if`), is there none (`unless`), is it one of something (`one`)? */
type Question = 'if' | 'unless' | 'one'
type Choice = { path: string; question: Question; yes: Node[]; no: Node[] }
type Node = string | { path: string } | Choice

/** A compiled text: its static parts and what is put between them. */
export interface Program {
  nodes: Node[]
}

/**
 * Reads a text whose mustaches are paths and if, unless and one on paths (constant-folding.ts left nothing else).
 * @param constants values known already, or null for those that are not; put in now, escaped by `safe`
 */
export function programOf(text: string, safe: (value: string) => string, constants: Lookup | null): Program {
  const program = parse({ name: 'revision', language: 'en' }, text)
  if ('key' in program) throw new Error('a frozen revision does not parse')
  return { nodes: joinStatic(nodesOf(program, safe, constants)) }
}

function nodesOf(program: hbs.AST.Program, safe: (value: string) => string, constants: Lookup | null): Node[] {
  return program.body.map((statement): Node => {
    if (statement.type === 'ContentStatement') return showBraces((statement as hbs.AST.ContentStatement).value)
    if (statement.type === 'MustacheStatement') {
      const path = original((statement as hbs.AST.MustacheStatement).path)
      const constant = constants?.(path)
      return constant ? safe(constant) : { path }
    }
    const block = statement as hbs.AST.BlockStatement
    const inside = (part: hbs.AST.Program | undefined) => (part ? joinStatic(nodesOf(part, safe, constants)) : [])
    return {
      path: original(block.params[0] as hbs.AST.Expression),
      question: original(block.path) as Question,
      yes: inside(block.program),
      no: inside(block.inverse),
    }
  })
}

const original = (expression: hbs.AST.Expression): string => (expression as hbs.AST.PathExpression).original

/** Neighbouring static texts become one. */
function joinStatic(nodes: Node[]): Node[] {
  const joined: Node[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node
    else if (node !== '') joined.push(node)
  }
  return joined
}

/** The text for one recipient. */
export function textOf({ nodes }: Program, lookup: Lookup, safe: (value: string) => string): string {
  let text = ''
  for (const node of nodes) {
    if (typeof node === 'string') text += node
    else if ('yes' in node) text += textOf({ nodes: chosen(node, lookup) }, lookup, safe)
    else text += safe(lookup(node.path))
  }
  return text
}

/** How many bytes the text for one recipient has in UTF-8; the static parts are counted once. */
export function sizerOf({ nodes }: Program, safe: (value: string) => string): (lookup: Lookup) => number {
  const steps = nodes.map((node): ((lookup: Lookup) => number) => {
    if (typeof node === 'string') {
      const bytes = Buffer.byteLength(node)
      return () => bytes
    }
    if ('yes' in node) {
      const yes = sizerOf({ nodes: node.yes }, safe)
      const no = sizerOf({ nodes: node.no }, safe)
      return (lookup) => (holds(node, lookup) ? yes : no)(lookup)
    }
    return (lookup) => Buffer.byteLength(safe(lookup(node.path)))
  })
  return (lookup) => steps.reduce((sum, step) => sum + step(lookup), 0)
}

const chosen = (node: Choice, lookup: Lookup): Node[] => (holds(node, lookup) ? node.yes : node.no)

function holds({ path, question }: Choice, lookup: Lookup): boolean {
  const value = lookup(path)
  if (question === 'one') return value === '1'
  return (value !== '') === (question === 'if')
}

/** Merge fields that leave a hole where there is no value: they stand outside every question about themselves. */
export function bareFields({ nodes }: Program, asked: string[] = []): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    if (!('yes' in node)) return asked.includes(node.path) ? [] : [node.path]
    const known = [...asked, node.path]
    const [yes, no] = node.question === 'unless' ? [asked, known] : [known, asked]
    return [...bareFields({ nodes: node.yes }, yes), ...bareFields({ nodes: node.no }, no)]
  })
}

/** Writes one recipient's text. */
export type Writer = (bytes: Bytes, lookup: Lookup) => void

/**
 * Prepares a program for writing: static parts are encoded now, once.
 * @param encode makes a piece of the output of a piece of text, whatever stands beside it
 */
export function writerOf(
  { nodes }: Program,
  encode: (piece: string) => string,
  safe: (value: string) => string,
): Writer {
  const steps = nodes.map((node): Writer => {
    if (typeof node === 'string') {
      const prepared = Buffer.from(encode(node), 'utf8')
      return (bytes) => bytes.prepared(prepared)
    }
    if ('yes' in node) {
      const yes = writerOf({ nodes: node.yes }, encode, safe)
      const no = writerOf({ nodes: node.no }, encode, safe)
      return (bytes, lookup) => (holds(node, lookup) ? yes : no)(bytes, lookup)
    }
    return (bytes, lookup) => {
      const value = lookup(node.path)
      if (value) bytes.text(encode(safe(value)))
    }
  })
  return (bytes, lookup) => {
    for (const step of steps) step(bytes, lookup)
  }
}
