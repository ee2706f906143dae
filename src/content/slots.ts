// What a coordinator fills in: a template declares its slots, a campaign fills them, as text, once or per language.
import { z } from 'zod'
import { type Language, languages } from '../i18n/languages.ts'
import { clockTime } from './dates.ts'
import { typed } from './escape.ts'
import { htmlOfMarkdown } from './markdown.ts'
import { type Constant, type Constants, isMergeField, recipientFields } from './merge-fields.ts'
import { holes, putBack } from './slot-text.ts'
import type { Problem } from './template.ts'
import { isFetched } from './web-address.ts'

export const slotTypes = ['text', 'markdown', 'date', 'time', 'link', 'image', 'programme'] as const
export type SlotType = (typeof slotTypes)[number]

const texts = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) })

/** One slot: what stands in it, and how it is asked for. */
export const slotSchema = z.strictObject({
  type: z.enum(slotTypes),
  required: z.boolean().default(false),
  label: texts,
  /** A name it had before: drafts may still fill it under that. */
  formerly: z.string().optional(),
})

/** What a template says of itself: `template.json` beside its variants. */
export const declarationSchema = z.strictObject({
  /** What coordinators choose it by. */
  title: texts,
  /** What stands large on top of the message, if not the event's name; without it the title. */
  headline: texts.optional(),
  /** The engine sends it by itself: to people, to members who look after campaigns, or to whoever has an account; no campaign can be made of it. */
  service: z.union([z.boolean(), z.enum(['members', 'account'])]).optional(),
  /** What the calendar file of each message says of the event; without it there is none. */
  calendar: z.enum(['event', 'cancelled']).optional(),
  /**
   * It speaks of an answer that somebody gave (`yes`: that they come): a campaign of it is about another one, and means
   * nobody else.
   */
  speaks_of: z.enum(['answer', 'yes']).optional(),
  slots: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,40}$/), slotSchema),
})
export type Declaration = z.infer<typeof declarationSchema>

/** Words that a template has besides its slots; a slot of that name would take their place. */
const taken = ['why', 'calendar_note']

/** The first slot whose name means something else already: a merge field, or a word of ours. Null when there is none. */
export const takenSlot = ({ slots }: Declaration): string | null =>
  Object.keys(slots).find((slot) => isMergeField(slot) || taken.includes(slot)) ?? null

/** The names under which a declaration's slots may be filled. */
export const fieldNames = ({ slots }: Declaration): string[] =>
  Object.entries(slots).flatMap(([slot, { formerly }]) => (formerly === undefined ? [slot] : [slot, formerly]))

const lineMax = 300
const linkMax = 2_500
const textMax = 10_000
const itemsMax = 60

const line = z
  .string()
  .max(lineMax)
  .transform((text) => text.replace(/\s+/g, ' ').trim())
/** As `new URL` writes it: whatever a mail program, a header or a browser makes of it, it is ASCII and the same. */
const webAddress = z
  .string()
  .refine((text) => isFetched(text) && !/[{}]/.test(text))
  .transform((text) => new URL(text).href)
/** `https://… and then words`: the address (meeting links are long), and what it says or shows. */
const addressAndWords = z
  .string()
  .max(linkMax)
  .transform((text) => {
    const [url = '', ...words] = text.trim().split(/\s+/)
    return { url, words: words.join(' ') }
  })
  .pipe(z.object({ url: webAddress, words: line }))

const clock = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/
const item =
  /^(?:([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s*[–-]\s*([01]?\d|2[0-3])[.:]([0-5]\d))?\s+)?([^|]+?)\s*(?:\|\s*(.*))?$/
const programmeLine = z.string().trim().max(lineMax).regex(item)

/** How each type of slot is read; what does not fit is refused in the words of `content.slot_TYPE`. */
const read = {
  text: (text: string) => line.parse(text),
  markdown: (text: string) => z.string().max(textMax).parse(text).trim(),
  date: (text: string) => z.iso.date().parse(text),
  time: (text: string) => z.string().regex(clock).parse(text).replace('.', ':').padStart(5, '0'),
  link: (text: string) => addressAndWords.parse(text),
  // Images are off for many, and some never see them: "-" says that this one only decorates.
  image: (text: string) => addressAndWords.refine(({ words }) => words !== '').parse(text),
  programme: (text: string) =>
    z
      .array(programmeLine)
      .max(itemsMax)
      .parse(text.split('\n').filter((one) => one.trim())),
} as const

export interface Filled {
  constants: Constants
  problems: Problem[]
}

/**
 * The slots of a template with a campaign's values, in one language. `place.sv` goes before `place`; a slot that is
 * filled for another language only is a problem, so that nobody gets half a message.
 */
export function fillSlots(
  template: string,
  { slots }: Declaration,
  fields: Record<string, string>,
  language: Language,
): Filled {
  const constants: Constants = {}
  const problems: Problem[] = []
  // A slot may be called `constructor`, which every object seems to have.
  const given = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : undefined)
  for (const [slot, { type, required, formerly }] of Object.entries(slots)) {
    const where = { template, language, slot }
    const filled = (end: string) => given(slot + end) ?? (formerly === undefined ? undefined : given(formerly + end))
    const text = typed(filled(`.${language}`) ?? filled('') ?? '')
    if (!text.trim()) {
      const elsewhere = languages.filter((other) => filled(`.${other}`)?.trim())
      if (elsewhere.length)
        problems.push({ key: 'content.slot_language', values: { ...where, others: elsewhere.join(', ') } })
      else if (required) problems.push({ key: 'content.unset', values: { ...where, line: '–', variable: slot } })
      continue
    }
    try {
      fill({ constants, problems }, where, { type, given: text })
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error
      problems.push({ key: `content.slot_${type}`, values: { ...where, value: text.slice(0, 80) } })
    }
  }
  return { constants, problems }
}

function fill(
  { constants, problems }: Filled,
  where: { template: string; language: Language; slot: string },
  { type, given }: { type: SlotType; given: string },
): void {
  const { slot, language } = where
  const worded = (text: string): Constant => {
    const { plain, fields, problem } = holes(text, where)
    if (problem) problems.push(problem)
    return fields.length ? { markup: putBack(plain, fields, true) } : plain
  }
  switch (type) {
    case 'text':
      constants[slot] = worded(read.text(given))
      return
    case 'markdown': {
      const { plain, fields, problem } = holes(read.markdown(given), where)
      if (problem) problems.push(problem)
      const html = htmlOfMarkdown(plain)
      // A link has written the sign of a merge field as bytes: a link that differs from person to person there is not.
      if (/%EE%84%8[01]/i.test(html))
        problems.push({
          key: 'content.slot_braces',
          values: { ...where, value: '[…](…{{…}})', known: recipientFields.join(', ') },
        })
      constants[slot] = { markup: putBack(html, fields, false) }
      return
    }
    case 'link':
    case 'image': {
      const { url, words } = read[type](given)
      constants[slot] = url
      constants[`${slot}.${type === 'link' ? 'label' : 'alt'}`] =
        words === '-' ? '' : plainWords(words, where, problems)
      return
    }
    case 'programme': {
      const items = read.programme(given).map((text) => itemOf(text, language))
      for (const { title = '', who = '' } of items) plainWords(title + who, where, problems)
      constants[slot] = { items }
      return
    }
    default:
      constants[slot] = read[type](given)
  }
}

/** Words where no merge field can stand: within an attribute, or in a list. */
function plainWords(text: string, where: Problem['values'], problems: Problem[]): string {
  if (/\{\{|\}\}/.test(text))
    problems.push({ key: 'content.slot_braces', values: { ...where, value: text.slice(0, 80) } })
  return text
}

function itemOf(text: string, language: Language): Record<string, string> {
  const [, hour, minute, endHour, endMinute, title = '', who = ''] = item.exec(text.trim()) ?? []
  const start = hour ? clockTime(`${hour.padStart(2, '0')}:${minute}`, language) : ''
  const end = endHour ? `–${clockTime(`${endHour.padStart(2, '0')}:${endMinute}`, language)}` : ''
  return { time: start + end, title: title.replace(/\s+/g, ' '), who: who.replace(/\s+/g, ' ') }
}
