// `kutsu segment …`: conditions, kept or not, and whom they mean.
import { countSegment } from '../../campaigns/asks/count-segment.ts'
import { segments } from '../../campaigns/asks/segments.ts'
import { setSegment } from '../../campaigns/asks/set-segment.ts'
import type { Condition } from '../../campaigns/audience/condition.ts'
import { inWords } from '../../campaigns/audience/describe.ts'
import { required } from './arguments.ts'
import { type Call, cli } from './command.ts'
import { textOf } from './files.ts'

const options = {
  condition: { type: 'string', shows: 'JSON|@FILE' },
  purpose: { type: 'string', shows: 'P', default: 'invitations' },
} as const

const set = cli({
  name: 'segment set',
  takes: ['SLUG'],
  mayDryRun: true,
  options,
  asks: [setSegment],
  run: async (call) => {
    const { engine, words, dryRun } = call
    const condition = await given(call.options.condition ?? '')
    const purpose = call.options.purpose as 'invitations'
    const { segmentId, slug, ...counted } = await engine.ask(
      setSegment,
      { segment: words[0] ?? '', condition, purpose },
      { dryRun },
    )
    tell(call, { segmentId, slug, ...counted })
  },
})

const count = cli({
  name: 'segment count',
  takes: ['[SLUG]'],
  options,
  asks: [countSegment],
  run: async (call) => {
    const [slug] = call.words
    const { condition } = call.options
    const of = condition === undefined ? { segment: required(slug, 'SLUG') } : { condition: await given(condition) }
    const purpose = call.options.purpose as 'invitations'
    tell(call, { slug: slug ?? '–', ...(await call.engine.ask(countSegment, { of, purpose })) })
  },
})

interface Counted {
  segmentId?: number
  slug: string
  condition: Condition
  people: number
  mailable: number
  /** In which "last year" was read. */
  year: number
}

function tell({ output }: Pick<Call, 'output'>, { year, people, mailable, ...segment }: Counted): void {
  const words = inWords(segment.condition, output.language, year)
  output.answer({ ...segment, words, people, mailable }, () => {
    output.line(words)
    output.say('cli.segment_count', { people, mailable })
  })
}

const list = cli({
  name: 'segment list',
  asks: [segments],
  run: async ({ engine, output }) => {
    const found = await engine.ask(segments, {})
    const kept = found.map(({ year: _, ...one }) => one)
    output.answer(kept, () => {
      for (const { slug, condition, year } of found)
        output.line(`  ${slug}: ${inWords(condition, output.language, year)}`)
    })
  },
})

/** The text itself, or that of the file after an `@`. @throws Refusal `cli.cannot_read` */
const given = async (text: string): Promise<string> => (text.startsWith('@') ? textOf(text.slice(1)) : text)

export const segmentCommands = [set, count, list]
