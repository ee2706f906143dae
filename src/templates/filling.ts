// A template with values in its slots, compiled in all its languages.
import type { CalendarEvent } from '../content/calendar.ts'
import type { Constants } from '../content/merge-fields.ts'
import type { Compiled, CompileOrder, EventFacts, Sender, Tracking } from '../content/revision.ts'
import { fillSlots, takenSlot } from '../content/slots.ts'
import type { Problem } from '../content/template.ts'
import { en } from '../i18n/en/all.ts'
import type { Language } from '../i18n/languages.ts'
import { type MessageKey, translate } from '../i18n/translate.ts'
import { colourInDark } from '../institutions/branding.ts'
import type { Institution } from '../institutions/institutions.ts'
import { Refusal } from '../platform/refusal.ts'
import { compileApart } from './compiling.ts'
import type { LoadedTemplate } from './store.ts'

interface FilledSlots {
  constants: Constants
  /** What the template calls it, where no slot does. */
  headline: string
  language: Language
}

/** What goes into a template, beside what all messages of the institution share. */
interface Filling {
  fields: Record<string, string>
  tracking: Tracking
  sender: (language: Language) => Sender
  /** The footer's reason for writing. */
  why: (language: Language) => string
  /** What it invites to, if anything. */
  about?: (slots: FilledSlots) => { calendar: CalendarEvent | null; event: EventFacts }
}

/** Fills a loaded template, and compiles it. @throws Refusal with the first problem */
export async function compileFilled(
  institution: Institution,
  { name, declaration, variants }: LoadedTemplate,
  { fields, tracking, sender, why, about }: Filling,
): Promise<Compiled[]> {
  const field = takenSlot(declaration)
  if (field !== null) throw new Refusal('template.slot_name', { name, field }, 2)
  const filled = variants.map(({ language }) => fillSlots(name, declaration, fields, language))
  refuseProblems(filled.flatMap(({ problems }) => problems))
  const orders = variants.map((template, i): CompileOrder => {
    const { language } = template
    const slots = filled[i]?.constants ?? {}
    const headline = (declaration.headline ?? declaration.title)[language]
    const { calendar = null, event = { name: headline, lines: [] } } =
      about?.({ constants: slots, headline, language }) ?? {}
    const note = calendar?.isCancelled && (calendar.method === 'CANCEL' ? 'mail.calendar_told' : 'mail.calendar_remove')
    const constants = {
      ...sharedConstants(institution, language),
      why: why(language),
      headline,
      calendar_note: note ? translate(language, note) : '',
      ...slots,
    }
    const isService = Boolean(declaration.service)
    return { template, constants, sender: sender(language), tracking, calendar, isService, event }
  })
  const { compiled, problem } = await compileApart(orders)
  refuseProblems(problem ? [problem] : compiled.flatMap(({ problems }) => problems))
  return compiled
}

const shared = (Object.keys(en) as MessageKey[]).filter((key) => key.startsWith('mail.'))

/**
 * The values that all recipients of a language share besides the slots: the sender, its colours, the words of the
 * shared parts.
 */
function sharedConstants(institution: Institution, language: Language): Constants {
  const words = shared.map((key) => [`t.${key.slice('mail.'.length)}`, translate(language, key)])
  return {
    ...Object.fromEntries(words),
    'institution.name': institution.name[language],
    'institution.postal_address': institution.postalAddress,
    'brand.colour': institution.colour,
    'brand.colour_in_dark': colourInDark(institution.colour),
    'brand.accent': institution.accent,
    'brand.logo': institution.logoUrl ?? '',
  }
}

/** All unset fields in one sentence, else the first problem of another kind. */
function refuseProblems(problems: Problem[]): void {
  const unset = new Set(problems.filter(({ key }) => key === 'content.unset').map(({ values }) => values.variable))
  const [first] = problems
  if (!first) return
  if (!unset.size) throw new Refusal(first.key, first.values)
  const names = [...unset].map(String)
  const options = names.map((name) => `--set ${name}=…`).join(' ')
  throw new Refusal('content.unset_fields', { ...first.values, variables: names.join(', '), options })
}
