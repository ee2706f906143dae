// From a template to a revision.
import { decodeHTML } from 'entities'
import { footerOf, problemsIn } from './checked.ts'
import { foldConstants } from './constant-folding.ts'
import { hideBraces, oneLine } from './escape.ts'
import { lined } from './lines.ts'
import { trackLinks } from './links.ts'
import { marked, unmarked } from './marks.ts'
import { type Constants, systemLinks } from './merge-fields.ts'
import { prepare } from './mjml-source.ts'
import type { Compiled, CompileOrder } from './revision.ts'
import { sealOf } from './seal.ts'
import { expand, htmlBytesMax, type Problem, parse } from './template.ts'
import { textPart } from './text-part.ts'

/** What a service message does not lead to: it belongs to no delivery. */
const noLinks: Constants = Object.fromEntries(
  systemLinks.filter((link) => link !== 'confirm').map((link) => [`links.${link}`, '']),
)

/**
 * Compiles one template in one language: partials and footer, constants, MJML, link numbers, text part.
 * Called in a process of its own (templates/compiling.ts): a template may come from anybody.
 * @param firstLink the number of its first link
 * Never throws for what a template or value does wrong: those are `problems`, and the revision is then not to be used.
 */
export async function compile(
  { template, constants, sender, tracking, calendar, isService, event }: CompileOrder,
  firstLink: number,
): Promise<Compiled> {
  const where = { template: template.name, language: template.language }
  const { source, problems } = expand(template)
  const about = { tracking, sender, calendar, isService, ...(event && { event }) }
  const blank = { language: template.language, subject: '', html: '', text: '', ...about }
  const failed = (more: Problem[]) => ({ revision: blank, urls: [], targets: [], problems: [...problems, ...more] })
  if (problems.length) return failed([])
  const program = parse(template, source)
  if ('key' in program) return failed([program])
  const known = isService ? { ...noLinks, ...constants } : constants
  const { text: folded, lineAt } = lined(
    foldConstants(program, { name: template.name, language: template.language, constants: known, problems }),
  )
  const prepared = prepare(folded)
  for (const { key, at, what } of prepared.problems)
    problems.push({ key, values: { ...where, line: lineAt(at), what } })
  if (prepared.problems.length) return failed([])
  const mjml2html = await loadMjml()
  // No fonts: each would be fetched from somebody else's server.
  const made = await mjml2html(prepared.source, {
    validationLevel: 'soft',
    ignoreIncludes: true,
    minify: false,
    fonts: {},
  })
  const starts = [0, ...[...prepared.source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  for (const { line, message } of made.errors)
    problems.push({ key: 'content.mjml', values: { ...where, line: lineAt(starts[line - 1] ?? 0), message } })
  const subject = subjectOf(prepared.title)
  if (!subject) problems.push({ key: 'content.no_subject', values: where })
  const tracked = trackLinks(tidy(made.html), tracking !== 'off', firstLink, where)
  const text = textPart(tracked.plain, tracked.led)
  const footer = footerOf(template.partials.footer ?? '', known, isService)
  const revision = { ...blank, subject, html: tracked.html, text, footer }
  problems.push(...tracked.problems)
  for (const { key, what, looked } of problemsIn(revision)) {
    const at = folded.toLowerCase().indexOf(looked.toLowerCase())
    problems.push({ key, values: { ...where, line: at < 0 ? '?' : lineAt(at), what } })
  }
  // MJML leaves it out silently; whoever wrote it is to know.
  const included = /<\s*mj-include/i.exec(folded)
  if (included)
    problems.push({ key: 'content.forbidden', values: { ...where, line: lineAt(included.index), what: 'mj-include' } })
  if (Buffer.byteLength(tracked.html) > htmlBytesMax) problems.push({ key: 'content.too_long', values: where })
  for (const part of [subject, tracked.html])
    if ('key' in parse(template, part)) problems.push({ key: 'content.syntax', values: { ...where, line: '?' } })
  const sealed = problems.length ? revision : { ...revision, seal: sealOf(revision) }
  return { revision: sealed, urls: tracked.urls, targets: tracked.targets, problems }
}

/** Indentation is a third of MJML's output and shows nowhere; comments stay, Outlook reads them. */
const tidy = (html: string): string =>
  html
    .replace(/\r\n?|\f/g, '\n')
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/<div style="display:none;font-size:1px;[^"]*">([^<]*)<\/div>/, (_, said: string) => preheader(said))
    .trim()

/** So much of a preheader mail programs show beside the subject, at most. */
const previewLength = 150

/**
 * What mail programs show beside the subject. They go on with the message where it ends, so blanks that they count follow
 * it. It has no height, and Word is told to hide it: letters in the colour of the paper, of no size or not displayed are
 * what filters look for.
 */
function preheader(said: string): string {
  const blanks = '&#847;&nbsp;'.repeat(Math.max(0, previewLength - said.length))
  return `<div aria-hidden="true" style="max-height:0;overflow:hidden;mso-hide:all">${said}${blanks}</div>`
}

/** Half a second and 46 MB that only compiling needs. */
const loadMjml = async () => (await import('mjml')).default

/** Loads what compiling needs, and has the engine translate it: neither is a template's time. */
export async function warmUp(): Promise<void> {
  const source =
    '<mjml><mj-head><mj-title>x</mj-title></mj-head><mj-body><mj-section><mj-column><mj-text>x <a href="https://x.example/">x y</a></mj-text></mj-column></mj-section></mj-body></mjml>'
  const partials = { footer: '' }
  const sender = { fromName: '', fromAddress: '', replyTo: null, listId: '', listName: '', feedbackId: '', baseUrl: '' }
  const order: CompileOrder = {
    template: { name: 'warm', language: 'fi', source, partials },
    constants: {},
    sender,
    tracking: 'off',
    calendar: null,
    isService: false,
  }
  await compile(order, 0)
}

/** A title as a header has it: entities are the characters they stand for, and none of those opens a mustache. */
function subjectOf(title: string): string {
  const { text, mustaches } = marked(title)
  const decoded = hideBraces(decodeHTML(text))
  return oneLine(unmarked({ text: decoded, mustaches }))
}
