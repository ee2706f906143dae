// A compiled text as a program: what all recipients share is encoded once, per recipient only the values are.
import { parse, type Template } from './template.ts'

/** What stands for a path of a mustache, for one recipient. */
export type Lookup = (path: string) => string

type Node = string | { path: string } | { path: string; negated: boolean; yes: Node[]; no: Node[] }

export interface Pieces {
  /** The whole text for one recipient. */
  join: (lookup: Lookup) => string
}

/**
 * Compiles a text whose mustaches are paths and if/unless on paths (fold.ts left nothing else).
 * @param encode makes a piece of the output of a piece of text; applied at once to static text and to `constants`
 * @param safe is applied to values before `encode`
 */
export function piecesOf(
  text: string,
  encode: (piece: string) => string,
  safe: (value: string) => string,
  constants: Lookup | null,
): Pieces {
  const program = parse({ name: 'revision', language: 'en' } satisfies Pick<Template, 'name' | 'language'>, text)
  if ('key' in program) throw new Error('a frozen revision does not parse')
  const nodes = encodeStatic(nodesOf(program, safe, constants), encode)
  return { join: (lookup) => joined(nodes, lookup, (value) => encode(safe(value))) }
}

function nodesOf(program: hbs.AST.Program, safe: (value: string) => string, constants: Lookup | null): Node[] {
  return program.body.map((statement): Node => {
    if (statement.type === 'ContentStatement') return (statement as hbs.AST.ContentStatement).value
    if (statement.type === 'MustacheStatement') {
      const path = original((statement as hbs.AST.MustacheStatement).path)
      const constant = constants?.(path)
      return constant ? safe(constant) : { path }
    }
    const block = statement as hbs.AST.BlockStatement
    const inside = (part: hbs.AST.Program | undefined) => (part ? nodesOf(part, safe, constants) : [])
    return {
      path: original(block.params[0] as hbs.AST.Expression),
      negated: original(block.path) === 'unless',
      yes: inside(block.program),
      no: inside(block.inverse),
    }
  })
}

const original = (expression: hbs.AST.Expression): string => (expression as hbs.AST.PathExpression).original

/** Neighbouring static texts become one piece, encoded now. */
function encodeStatic(nodes: Node[], encode: (piece: string) => string): Node[] {
  const out: Node[] = []
  let gathered = ''
  const flush = () => {
    if (gathered) out.push(encode(gathered))
    gathered = ''
  }
  for (const node of nodes) {
    if (typeof node === 'string') {
      gathered += node
      continue
    }
    flush()
    out.push('yes' in node ? { ...node, yes: encodeStatic(node.yes, encode), no: encodeStatic(node.no, encode) } : node)
  }
  flush()
  return out
}

function joined(nodes: Node[], lookup: Lookup, value: (text: string) => string): string {
  let out = ''
  for (const node of nodes) {
    if (typeof node === 'string') out += node
    else if ('yes' in node)
      out += joined((lookup(node.path) !== '') === node.negated ? node.no : node.yes, lookup, value)
    else {
      const text = lookup(node.path)
      if (text) out += value(text)
    }
  }
  return out
}
