// The calendar files of a campaign: the event of its fields, and what earlier campaigns sent about that event.

import { type CalendarEvent, endOf } from '../content/calendar.ts'
import type { Filled } from '../content/slots.ts'
import type { Language } from '../i18n/languages.ts'
import { translate } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { Sql } from '../platform/db.ts'
import type { Campaign } from './campaigns.ts'

/** A campaign, and the one that was the first about its event. */
type About = Pick<Campaign, 'institutionId' | 'campaignId' | 'aboutCampaignId'> & { mark?: string }

/** The method, number and id of the newest calendar files about an event; null when none were sent. */
export type SentBefore = Pick<CalendarEvent, 'method' | 'sequence' | 'uid' | 'domain'> | null

/** The newest files that earlier campaigns about the same event carried. */
export async function sentBefore(sql: Sql, { institutionId, campaignId, aboutCampaignId }: About): Promise<SentBefore> {
  const root = aboutCampaignId ?? campaignId
  const [newest] = await sql<NonNullable<SentBefore>[]>`
    select r.content #>> '{calendar,method}' as method, (r.content #>> '{calendar,sequence}')::int as sequence,
      r.content #>> '{calendar,uid}' as uid, r.content #>> '{calendar,domain}' as domain
    from revision r join campaign c on c.institution_id = r.institution_id and c.campaign_id = r.mailing_id
    where r.institution_id = ${institutionId} and coalesce(c.about_campaign_id, c.campaign_id) = ${root}
      and c.campaign_id <> ${campaignId} and c.state <> 'draft' and r.content #>> '{calendar,method}' is not null
    order by sequence desc limit 1`
  return newest ?? null
}

/** `kutsu-MARK-institution-campaign`: of the campaign that was the first about the event. */
const uidOf = ({ mark, institutionId, campaignId, aboutCampaignId }: About): string =>
  ['kutsu', ...(mark === undefined ? [] : [mark]), institutionId, aboutCampaignId ?? campaignId].join('-')

/** The campaign's event in one language, and what was sent about it before. */
interface Told extends Pick<Filled, 'constants'> {
  kind: 'event' | 'cancelled' | undefined
  before: SentBefore
  headline: string
  language: Language
}

/**
 * The event for the calendar files of one language. A change or a cancellation uses the method of what was sent before:
 * only a REQUEST can be cancelled; after a PUBLISH a cancellation is published, too.
 * @returns null when the fields have no event, or there is nothing to cancel
 */
export function calendarOf(
  institution: Institution,
  draft: About,
  { kind, constants, before, headline, language }: Told,
): CalendarEvent | null {
  const text = (slot: string): string => {
    const value = constants[slot]
    return typeof value === 'string' ? value : ''
  }
  const [date, start] = [text('event_date'), text('event_start')]
  if (!kind || !date || !start || (kind === 'cancelled' && !before)) return null
  const asks = before ? before.method !== 'PUBLISH' : institution.calendarMethod === 'request'
  const isCancelled = kind === 'cancelled'
  const organiser = institution.organiser ?? institution.fromAddress
  return {
    method: asks ? (isCancelled ? 'CANCEL' : 'REQUEST') : 'PUBLISH',
    isCancelled,
    // A calendar recognises an event by these, so they stay as they were sent, whatever has changed since.
    uid: before?.uid ?? uidOf(draft),
    domain: before?.domain ?? institution.fromAddress.slice(institution.fromAddress.lastIndexOf('@') + 1),
    sequence: before ? before.sequence + 1 : 0,
    start: `${date}T${start}`,
    end: endOf(date, start, text('event_end') || undefined),
    zone: institution.zone,
    summary: text('event_name') || headline,
    location: [text('place'), text('street')].filter(Boolean).join(', '),
    organiser: asks ? { name: institution.fromName[language], address: organiser } : null,
    ...(isCancelled ? {} : { answer: translate(language, 'mail.answer_here') }),
  }
}
