// Whether a compiled text may be sent: what stands in it, and whether its footer is in sight, for everybody and in every
// mail program. Asked when it is compiled, and again before it goes out.

import { translate } from '../i18n/translate.ts'
import { type Fixed, peopleFor, seenByPerson } from './branches.ts'
import { openStyles, type Refuse } from './css.ts'
import { oneLine } from './escape.ts'
import { type Read, readAllowedHtml } from './html-allow-list.ts'
import { outOfSight } from './in-sight.ts'
import { mark, marked } from './marks.ts'
import type { Constants } from './merge-fields.ts'
import { readers, seenBy } from './outlook.ts'
import type { Checked, Footer, Found } from './seal.ts'

/** What of the shared footer has to be in sight. @param partial its source */
export function footerOf(partial: string, constants: Constants, isService: boolean): Footer {
  const names = isService ? ['institution.name', 'why'] : ['institution.postal_address']
  return names.flatMap((name) => {
    const value = constants[name]
    return partial.includes(`{{${name}}}`) && typeof value === 'string' && value ? [value] : []
  })
}

/** Looks at every view (outlook.ts) as everybody gets it (branches.ts). What is wrong is told once. */
export function problemsIn(revision: Checked): Found[] {
  const found = new Map<string, Found>()
  const refuse: Refuse = (what, looked) => {
    if (!found.has(what)) found.set(what, { key: 'content.forbidden', what, looked })
  }
  const styles = openStyles((what, looked) => refuse(oneLine(what), looked))
  const { text, mustaches } = marked(revision.html)
  const browser = readAllowedHtml({ text, mustaches }, false, styles, refuse)
  let gone: string | null = null
  const views = new Map<string, Read>([[text, browser]])
  for (const reader of found.size ? [] : readers) {
    const view = seenBy(reader, text, browser.comments)
    if (view === null) refuse('<!--[if within <!--[if', '<!--[if')
    else if (!views.has(view)) {
      // Nobody reads mail with it any more: what stands there must do no harm, what is missing there misses nobody.
      if (reader.ie !== null) gone = view
      views.set(view, readAllowedHtml({ text: view, mustaches }, true, styles, refuse))
    }
  }
  if (found.size) return [...found.values()]
  const fixed = linksOf(revision.isService)
  const wanted = {
    link: revision.isService ? null : '{{links.unsubscribe}}',
    words: revision.footer ?? [translate(revision.language, 'mail.sent_by')],
  }
  const missing = new Set<string>()
  for (const [view, { rules }] of views) {
    if (view === gone) continue
    for (const one of everybodyIn(view, mustaches, fixed))
      for (const word of outOfSight(one, rules, wanted, styles)) missing.add(word)
  }
  const spoken = marked(revision.text)
  const spaced = (words: string) => words.replace(/\s+/g, ' ')
  for (const one of everybodyIn(spoken.text, spoken.mustaches, fixed))
    for (const word of [wanted.link ?? [], wanted.words].flat())
      if (!spaced(one).includes(spaced(word))) missing.add(word)
  return [...missing].map((word): Found => ({ key: 'content.no_footer', what: word, looked: '</mj-body>' }))
}

/** A text as each of a few people gets it, who together see all of it. */
function everybodyIn(text: string, mustaches: string[], fixed: Fixed): string[] {
  const order = [...text.matchAll(mark)].map(([, n]) => mustaches[Number(n)] ?? '')
  return [...new Set(peopleFor(order, fixed).map((person) => seenByPerson(text, mustaches, person, fixed)))]
}

/** Everybody has the links of a delivery; a service message has none but the one to confirm. */
const linksOf =
  (isService: boolean): Fixed =>
  (path) =>
    path.startsWith('links.') ? ((path === 'links.confirm') === isService ? '2' : '') : null
