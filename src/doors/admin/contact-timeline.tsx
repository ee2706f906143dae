// Everything that happened with a person, the newest first.
import type { person } from '../../privacy/asks/person.ts'
import { Timeline } from './design/parts.tsx'
import { moment, type Reader, type T, wordsFor } from './words.ts'

export type Held = Awaited<ReturnType<(typeof person)['run']>>['held']

interface Event {
  at: Date
  what: string
  note?: string | undefined
}

const date = (at: Date | string): Date => new Date(at)

/** What the rooms know, as events. */
function eventsOf(t: T, held: Held): Event[] {
  const consents = held.consent.flatMap(({ purpose, entries }) =>
    entries.map(({ state, recordedAt, source, sourceDetail }) => ({
      at: date(recordedAt),
      what: t('contacts.word_about', {
        state: t(`consent.${state}` as 'consent.granted'),
        about: t(`topic.${purpose}` as 'topic.news'),
      }),
      note: sourceDetail
        ? t('contacts.word_from', { source: t(`source.${source}` as 'source.form'), detail: sourceDetail })
        : t(`source.${source}` as 'source.form'),
    })),
  )
  return [
    ...held.contacts.map(({ createdAt, importedFrom }) => ({
      at: date(createdAt as Date),
      what: t('contacts.came'),
      note: importedFrom ? t('contacts.came_by', { file: String(importedFrom) }) : undefined,
    })),
    ...held.subscriptions.map(({ list, state, since }) => ({
      at: date(since),
      what: t(`contacts.list_${state}` as 'contacts.list_confirmed', { list }),
    })),
    ...consents,
    ...held.suppressions.map(({ reason, since }) => ({
      at: date(since),
      what: t('contacts.suppressed'),
      note: t(`suppression.${reason}` as 'suppression.manual'),
    })),
    ...held.deliveries.map(({ campaign, state, stateAt }) => ({
      at: date(stateAt),
      what: t('contacts.message', { campaign }),
      note: t(`state.${state}` as 'state.accepted'),
    })),
    ...held.answers.map(({ campaign, choice, answeredAt }) => ({
      at: date(answeredAt),
      what: t('contacts.answered', { campaign, choice: t(`answer.${choice}`) }),
    })),
    ...held.deceased.map(({ isDeceased, recordedAt, because }) => ({
      at: date(recordedAt),
      what: t(isDeceased ? 'contacts.said_dead' : 'contacts.said_alive'),
      note: because ?? undefined,
    })),
  ]
}

const eventsShown = 100

/** As one line. */
export const PersonTimeline = ({ reader, held, zone }: { reader: Reader; held: Held; zone: string }) => {
  const t = wordsFor(reader)
  const events = eventsOf(t, held).sort((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <section aria-labelledby="h-timeline">
      <h2 id="h-timeline">{t('contacts.timeline')}</h2>
      <Timeline
        label={t('contacts.timeline')}
        days={events.slice(0, eventsShown).map(({ at, what, note }) => ({
          when: moment(reader, at, zone),
          what: <span class="sentence">{what}</span>,
          ...(note ? { note } : {}),
          state: 'past' as const,
        }))}
      />
    </section>
  )
}
