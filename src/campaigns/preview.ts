// A message before it is sent: as somebody on the list would get it, or an invented person.

import { composer, type Message, type Recipient } from '../content/message.ts'
import { fieldsOf, type Revision } from '../content/revision.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import { readAddress } from '../platform/addresses.ts'
import { Refusal } from '../platform/refusal.ts'
import { revisionsOf } from '../templates/revisions.ts'
import { recipientColumns } from './audience/audience.ts'
import type { Campaign, Planning } from './campaigns.ts'
import { compileKept } from './drafts.ts'

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

/** A message that could be made: content, and whom it is for. */
interface Made {
  revisions: Map<Language, Revision>
  revision: Revision
  recipient: Recipient
  language: Language
  isOwn: boolean
}

/**
 * Whose message it is, and of what content: that of a draft is compiled as it stands.
 * @throws Refusal when the content cannot be compiled, `campaign.no_language`, `preview.nobody`
 */
export async function messageOf(planning: Planning, campaign: Campaign, whom: Whom): Promise<Made> {
  const frozen = await revisionsOf(planning.sql, campaign)
  const revisions = frozen.size
    ? frozen
    : new Map((await compileKept(planning, campaign)).map(({ revision }) => [revision.language, revision]))
  const { recipient, language } =
    'contact' in whom
      ? await personOnList(planning, campaign, { revisions, who: whom.contact })
      : inventedPerson(campaign, whom, planning.now)
  const revision = revisions.get(language)
  if (!revision) throw new Refusal('campaign.no_language', { language, known: [...revisions.keys()].join(', ') }, 2)
  return { revisions, revision, recipient, language, isOwn: recipient.deliveryId !== nobodysDelivery }
}

/**
 * One message of a campaign: of somebody whose delivery is frozen the very bytes that are sent, else the same but for
 * the delivery's number (Message-ID, links) and the time.
 * @throws Refusal as `messageOf`
 */
export async function preview(planning: Planning, campaign: Campaign, whom: Whom): Promise<Preview> {
  const { revision, recipient, language, isOwn } = await messageOf(planning, campaign, whom)
  const one = composer(revision, await loadKeys(planning.sql, campaign.institutionId))
  const message = one.compose(recipient)
  const text = message.bytes.toString('utf8')
  const html = one.html(recipient)
  return {
    language,
    isOwn,
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
  { institutionId, mailingId }: Campaign,
  { language, address = 'alex@school.example' }: { language: string; address?: string },
  now: Date,
): { recipient: Recipient; language: Language } {
  const known = languages.find((one) => one === language)
  if (!known) throw new Refusal('campaign.no_language', { language, known: languages.join(', ') }, 2)
  const ids = { institutionId, mailingId, deliveryId: nobodysDelivery, contactId: 0 }
  return { recipient: { ...ids, address, fields: invented[known], measured: false, queuedAt: now }, language: known }
}

async function personOnList(
  { sql, institution, now }: Planning,
  campaign: Campaign,
  { revisions, who }: { revisions: Map<Language, Revision>; who: string },
): Promise<{ recipient: Recipient; language: Language }> {
  const { institutionId, mailingId } = campaign
  const read = readAddress(who)
  const byWhat = /^\d+$/.test(who)
    ? sql`c.contact_id = ${who}::bigint`
    : sql`c.address_key = ${'key' in read ? read.key : who}`
  const columns = recipientColumns(sql, campaign, {
    zone: institution.zone,
    used: [...revisions.values()].flatMap(fieldsOf),
    languages: [...revisions.keys()],
    fallback: campaign.fallbackLanguage ?? institution.defaultLanguage,
    now,
  })
  // A draft in a language that the template lacks has no message: that is to be told, not hidden behind another language.
  const [row] = await sql<(Omit<Recipient, 'institutionId' | 'mailingId'> & { language: Language })[]>`
    select w.contact_id as "contactId", coalesce(d.address, w.address) as address,
      coalesce(d.delivery_id, ${nobodysDelivery}) as "deliveryId", coalesce(d.fields, w.fields) as fields,
      coalesce(d.measured, w.measured) as measured, coalesce(d.queued_at, ${now}) as "queuedAt",
      coalesce(d.language, case when ${campaign.state === 'draft'} then w.reads end, w.language) as language
    from (select c.institution_id, c.contact_id, ${columns} from contact c
      where c.institution_id = ${institutionId} and c.address is not null and ${byWhat}) w
    left join delivery d on d.institution_id = w.institution_id and d.mailing_id = ${mailingId}
      and d.contact_id = w.contact_id and d.occasion is null`
  if (!row) throw new Refusal('preview.nobody', { who })
  const { language, ...rest } = row
  return { recipient: { institutionId, mailingId, ...rest }, language }
}
