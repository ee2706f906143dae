// `kutsu audit`: who did what, and when.
import { isMessageKey, translate } from '../../i18n/translate.ts'
import { type SubjectKind, subjectKinds } from '../../platform/asks.ts'
import { momentOf } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { auditLog } from '../../work/asks/audit-log.ts'
import { actorInWords } from './actors.ts'
import { numberIn, oneOf } from './arguments.ts'
import { cli } from './command.ts'
import { timesIn } from './times.ts'

export const auditCommand = cli({
  name: 'audit',
  options: {
    who: { type: 'string', shows: 'operator|member:N|person|scheduler' },
    what: { type: 'string', shows: 'NAME' },
    about: { type: 'string', shows: 'campaign:ID' },
    from: { type: 'string', shows: '2026-10-01' },
    until: { type: 'string', shows: '2026-10-31' },
    before: { type: 'string', shows: 'ENTRY' },
    most: { type: 'string', shows: 'N', default: '50' },
  },
  asks: [auditLog],
  run: async ({ engine, output, options }) => {
    const { zone } = engine.institution
    const { who, what, about, from, until, before, most } = options
    const entries = await engine.ask(auditLog, {
      most: numberIn(most) ?? 0,
      ...(who === undefined ? {} : { actor: who }),
      ...(what === undefined ? {} : { ask: what }),
      ...(about === undefined ? {} : { subject: subjectIn(about) }),
      ...(from === undefined ? {} : { from: dayIn(from, zone) }),
      ...(until === undefined ? {} : { until: dayAfter(until, zone) }),
      ...(before === undefined ? {} : { before: numberIn(before) ?? 0 }),
    })
    const shown = timesIn(zone)
    output.answer(entries, () => {
      for (const { entryId, at, actor, ask, subject, figures } of entries) {
        const key = `audit.${ask}`
        const did = isMessageKey(key)
          ? translate(output.language, key, { id: String(subject?.id ?? '–'), ...figures })
          : ask
        output.say('audit.line', { id: entryId, at: shown(at), who: actorInWords(actor, output.language), did })
      }
      output.say(entries.length ? 'cli.times_in' : 'audit.nothing', { zone })
    })
  },
})

/** `campaign:7`. @throws Refusal `cli.bad_choice`, `audit.bad_subject` (exit 2) */
function subjectIn(text: string): { kind: SubjectKind; id: number } {
  const [kind = '', id] = text.split(':')
  const number = numberIn(id)
  if (number === null) throw new Refusal('audit.bad_subject', { value: text }, 2)
  return { kind: oneOf(subjectKinds, kind, '--about'), id: number }
}

/** When a day begins. @throws Refusal `audit.bad_day` (exit 2) */
function dayIn(text: string, zone: string): Date {
  const moment = momentOf(`${text}T00:00`, zone)
  if (!moment) throw new Refusal('audit.bad_day', { value: text }, 2)
  return moment
}

/** When the day after it begins: 26 hours are enough for any day, and too few for two. */
function dayAfter(text: string, zone: string): Date {
  const late = new Date(dayIn(text, zone).getTime() + 26 * 3_600_000)
  return dayIn(timesIn(zone)(late).slice(0, 10), zone)
}
