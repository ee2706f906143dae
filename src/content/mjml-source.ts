// A folded template before MJML reads it. MJML drops what stands between its elements without a word, conditions included:
// those that hold whole elements are handed through it, all else is told with its line.
import { Parser } from 'htmlparser2'
import { hasMark, mark, marked, mustacheOf, unmarked } from './marks.ts'
import type { Problem } from './template.ts'

/** Elements whose content MJML hands through as it is. */
const texts = new Set(
  (
    'mj-text mj-button mj-raw mj-style mj-title mj-preview mj-table mj-breakpoint mj-navbar-link mj-social-element ' +
    'mj-accordion-title mj-accordion-text mj-carousel-image mj-html-attribute'
  ).split(' '),
)
/** Elements that hold nothing but others; of what is none of MJML's, MJML says so itself. */
const holders = new Set(
  (
    'mjml mj-head mj-body mj-attributes mj-all mj-class mj-section mj-column mj-group mj-wrapper mj-hero mj-navbar ' +
    'mj-social mj-accordion mj-accordion-element mj-carousel mj-html-attributes mj-selector mj-image mj-divider mj-spacer'
  ).split(' '),
)
/** What stands below one another in these is independent of its neighbours; columns share a width. */
const stacks = new Set(['mj-body', 'mj-wrapper', 'mj-column', 'mj-hero'])

interface Prepared {
  /** For MJML: conditions around elements stand in elements of their own, and the title is that for nobody. */
  source: string
  /** What `mj-title` says, entities and merge fields as written. */
  title: string
  problems: { key: Problem['key']; at: number; what: string }[]
}

interface Place {
  name: string
  conditions: number
}

/** @param folded what constant-folding.ts made; problems say where in it they stand */
export function prepare(folded: string): Prepared {
  const { text, mustaches } = marked(folded)
  const problems: Prepared['problems'] = []
  const edits: { from: number; to: number; text: string }[] = []
  const stack: Place[] = []
  let titleAt: { from: number; to: number } | null = null
  const shown = (some: string) => unmarked({ text: some, mustaches })
  // Signs may be longer or shorter than what they stand for.
  const problem = (key: Problem['key'], at: number, what: string) =>
    problems.push({ key, at: shown(text.slice(0, at)).length, what: shown(what).slice(0, 80) })
  let conditions = 0
  const textIn = () => stack.findLast(({ name }) => texts.has(name))

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (textIn() && !texts.has(name)) return
        for (const [attribute, value] of Object.entries(attributes))
          if (
            hasMark(attribute) ||
            (hasMark(value) && !(attribute === 'href' && /^\{\{links\.[a-z]+\}\}$/.test(shown(value))))
          )
            problem('content.forbidden', parser.startIndex, `${attribute}="${value}"`)
        stack.push({ name, conditions })
        if (name === 'mj-title' && !titleAt) titleAt = { from: parser.endIndex + 1, to: parser.endIndex + 1 }
      },
      onclosetag(name) {
        const last = stack.at(-1)
        if (last?.name !== name) return
        stack.pop()
        if (name === 'mj-title' && titleAt) titleAt.to = Math.max(titleAt.from, parser.startIndex)
        if (last.conditions !== conditions) problem('content.half_condition', parser.startIndex, `</${name}>`)
        conditions = last.conditions
      },
      ontext() {
        const inside = textIn()
        const from = parser.startIndex
        const written = text.slice(from, parser.endIndex + 1)
        if (inside?.name === 'mj-style' && hasMark(written)) problem('content.forbidden', from, written.trim())
        if (inside || !written.trim()) return
        const parent = stack.at(-1)
        const rest = written.replace(mark, (sign, n: string, at: number) => {
          const mustache = mustaches[Number(n)] ?? ''
          const { kind } = mustacheOf(mustache)
          if (kind === 'field') return sign
          if (!parent || !stacks.has(parent.name))
            problem('content.condition_place', from + at, `${mustache} (${parent?.name ?? 'mjml'})`)
          conditions += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
          if (conditions < (parent?.conditions ?? 0) || (kind === 'else' && conditions <= (parent?.conditions ?? 0)))
            problem('content.half_condition', from + at, mustache)
          edits.push({ from: from + at, to: from + at + sign.length, text: `<mj-raw>${sign}</mj-raw>` })
          return ''
        })
        const lost = /\S+/.exec(rest)
        if (lost && (!parent || holders.has(parent.name) || hasMark(rest)))
          problem('content.between_elements', from + written.indexOf(lost[0]), rest.trim())
      },
    },
    { recognizeCDATA: true, decodeEntities: false, recognizeSelfClosing: true, lowerCaseAttributeNames: false },
  )
  parser.write(text)
  parser.end()

  const { from, to } = (titleAt as { from: number; to: number } | null) ?? { from: 0, to: 0 }
  const title = text.slice(from, to)
  // MJML puts it into an attribute as it stands.
  if (to > from) edits.push({ from, to, text: escapedMarkup(forNobody(title, mustaches)) })
  edits.sort((a, b) => a.from - b.from)
  let [source, done] = ['', 0]
  for (const edit of edits) {
    source += text.slice(done, edit.from) + edit.text
    done = edit.to
  }
  return { source: shown(source + text.slice(done)), title: shown(title), problems }
}

const escapedMarkup = (text: string): string =>
  text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A title for the HTML, where it also stands in an attribute: as somebody reads it of whom nothing is known. */
function forNobody(title: string, mustaches: string[]): string {
  const shown: boolean[] = []
  return title
    .split(/\ue200(\d+)\ue201/)
    .map((part, i) => {
      if (i % 2 === 0) return shown.includes(false) ? '' : part
      const mustache = mustacheOf(mustaches[Number(part)] ?? '')
      if (mustache.kind === 'open') shown.push(mustache.question === 'unless')
      else if (mustache.kind === 'else') shown.push(!shown.pop())
      else if (mustache.kind === 'close') shown.pop()
      return ''
    })
    .join('')
}
