// A message before it is sent: as somebody on the list would get it, or an invented person.

import { composer, type Message, type Recipient } from '../content/message.ts'
import { fieldsOf, type Revision } from '../content/revision.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import { readAddress } from '../platform/addresses.ts'
import { Refusal } from '../platform/refusal.ts'
import { revisionsOf } from '../templates/revisions.ts'
import { frozenFields, yearOf } from './audience/audience.ts'
import type { Campaign, Planning } from './campaigns.ts'
import { compileKept } from './create-campaign.ts'

/** A person on the list by address or number, or an invented one who reads a language. */
export type Whom = { contact: string } | { language: string; address?: string }

export interface Preview {
  language: Language
  /** These are the very bytes of this person's own message: its links are theirs. */
  isOwn: boolean
  message: Message
  subject: string
  headers: string
  html: string
  text: string
  calendar: string | null
  htmlBytes: number
  messageBytes: number
}

/** The delivery that no table holds: its links lead to the neutral page. */
const nobodysDelivery = 0

/** An invented person per language. */
const invented: Record<Language, Record<string, string>> = {
  fi: { first_name: 'Aino', last_name: 'Esimerkki', graduation_year: '2004', programme: 'Lukio' },
  sv: { first_name: 'Åsa', last_name: 'Exempel', graduation_year: '2004', programme: 'Gymnasiet' },
  en: { first_name: 'Alex', last_name: 'Example', graduation_year: '2004', programme: 'Upper secondary' },
}

/**
 * One message of a campaign: of somebody whose delivery is frozen the very bytes that are sent, else the same but for
 * the delivery's number (Message-ID, links) and the time.
 * @throws Refusal when the content cannot be compiled, `campaign.no_language`, `preview.nobody`
 */
export async function preview(planning: Planning, campaign: Campaign, whom: Whom): Promise<Preview> {
  const { sql } = planning
  const { institutionId, campaignId } = campaign
  const frozen = await revisionsOf(sql, institutionId, campaignId)
  const revisions = frozen.size
    ? frozen
    : new Map((await compileKept(planning, campaign)).map(({ revision }) => [revision.language, revision]))
  const { recipient, language } =
    'contact' in whom
      ? await personOnList(planning, campaign, { revisions, who: whom.contact })
      : inventedPerson(campaign, whom, planning.now)
  const revision = revisions.get(language)
  if (!revision) throw new Refusal('campaign.no_language', { language, known: [...revisions.keys()].join(', ') }, 2)
  const one = composer(revision, await loadKeys(sql, institutionId))
  const message = one.compose(recipient)
  const text = message.bytes.toString('utf8')
  const html = one.html(recipient)
  return {
    language,
    isOwn: recipient.deliveryId !== nobodysDelivery,
    message,
    subject: one.subject(recipient),
    headers: text.slice(0, text.indexOf('\r\n\r\n')).replaceAll('\r\n', '\n'),
    html,
    text: one.text(recipient),
    calendar: one.calendar(recipient),
    htmlBytes: one.htmlBytes(recipient),
    messageBytes: message.bytes.length,
  }
}

function inventedPerson(
  { institutionId, campaignId }: Campaign,
  { language, address = 'alex@school.example' }: { language: string; address?: string },
  now: Date,
): { recipient: Recipient; language: Language } {
  const known = languages.find((one) => one === language)
  if (!known) throw new Refusal('campaign.no_language', { language, known: languages.join(', ') }, 2)
  const ids = { institutionId, campaignId, deliveryId: nobodysDelivery, contactId: 0 }
  return { recipient: { ...ids, address, fields: invented[known], measured: false, queuedAt: now }, language: known }
}

async function personOnList(
  { sql, institution, now }: Planning,
  campaign: Campaign,
  { revisions, who }: { revisions: Map<Language, Revision>; who: string },
): Promise<{ recipient: Recipient; language: Language }> {
  const { institutionId, campaignId } = campaign
  const read = readAddress(who)
  const byWhat = /^\d+$/.test(who)
    ? sql`c.contact_id = ${who}::bigint`
    : sql`c.address_key = ${'key' in read ? read.key : who}`
  const year = yearOf(campaign, institution.zone, now)
  const used = [...revisions.values()].flatMap(fieldsOf)
  const frozenIn = [...revisions.keys()]
  const [row] = await sql<(Omit<Recipient, 'institutionId' | 'campaignId'> & { language: Language })[]>`
    select c.contact_id as "contactId", coalesce(d.address, c.address) as address,
      coalesce(d.delivery_id, ${nobodysDelivery}) as "deliveryId",
      coalesce(d.fields, ${frozenFields(sql, used, campaign, year)}) as fields,
      coalesce(d.measured, ${campaign.tracking === 'individual'} and coalesce(k.state = 'granted', false)) as measured,
      coalesce(d.queued_at, ${now}) as "queuedAt",
      coalesce(d.language, case when c.language = any(${frozenIn}) or ${campaign.fallbackLanguage === null} then c.language end,
        ${campaign.fallbackLanguage ?? institution.defaultLanguage}) as language
    from contact c
    left join delivery d on d.institution_id = c.institution_id and d.campaign_id = ${campaignId}
      and d.contact_id = c.contact_id
    left join consent k on k.institution_id = c.institution_id and k.contact_id = c.contact_id
      and k.purpose = 'measurement'
    where c.institution_id = ${institutionId} and c.address is not null and ${byWhat}`
  if (!row) throw new Refusal('preview.nobody', { who })
  const { language, ...rest } = row
  return { recipient: { institutionId, campaignId, ...rest }, language }
}
