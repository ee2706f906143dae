import { type Condition, conditionFromText } from '../../campaigns/audience/condition.ts'
import { inWords } from '../../campaigns/audience/describe.ts'
import {
  countMailable,
  countPeople,
  keepSegment,
  segmentBySlug,
  segmentsOf,
} from '../../campaigns/audience/segments.ts'
import type { Engine } from '../../engine.ts'
import { systemClock, yearIn } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { readArguments, required } from './arguments.ts'
import { textOf } from './files.ts'
import { purposeNamed } from './import.ts'
import type { Output } from './output.ts'

const actions = ['set', 'count', 'list'] as const

/** `kutsu segment set SLUG --condition JSON|@FILE`, `count SLUG | --condition …`, `list` */
export async function segmentCommand({ sql, institution }: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { condition: { type: 'string' }, purpose: { type: 'string', default: 'invitations' } },
    2,
  )
  const [word = '–', slug] = positionals
  const action = actions.find((one) => one === word)
  if (!action)
    throw new Refusal('cli.unknown_action', { command: 'segment', action: word, known: actions.join(', ') }, 2)
  const { institutionId, zone } = institution
  const now = systemClock()
  const year = yearIn(zone, now)
  const said = (condition: Condition) => inWords(condition, output.language, year)
  if (action === 'list') {
    const segments = await segmentsOf(sql, institutionId)
    return output.answer(segments, () => {
      for (const one of segments) output.line(`  ${one.slug}: ${said(one.condition)}`)
    })
  }
  const asked = values.condition === undefined ? null : conditionFromText(await given(values.condition))
  const condition =
    asked ??
    (action === 'set'
      ? conditionFromText('')
      : (await segmentBySlug(sql, institutionId, required(slug, 'SLUG'))).condition)
  const purpose = purposeNamed(values.purpose)
  const count = {
    people: await countPeople(sql, institutionId, condition, { now, year }),
    mailable: await countMailable(sql, institutionId, condition, purpose, { now, year }),
  }
  // Counted before it is kept: what cannot be counted cannot be sent to.
  const segment =
    action === 'set'
      ? await keepSegment(sql, institutionId, required(slug, 'SLUG'), condition, now)
      : { slug: slug ?? '–', condition }
  output.answer({ ...segment, words: said(condition), ...count }, () => {
    output.line(said(condition))
    output.say('cli.segment_count', { ...count })
  })
}

/** The text itself, or that of the file after an `@`. @throws Refusal `cli.cannot_read` */
const given = async (text: string): Promise<string> => (text.startsWith('@') ? textOf(text.slice(1)) : text)
