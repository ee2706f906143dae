// Members are written to when a campaign needs one of them: it waits, was paused, or ended with messages of which nobody knows.
import { staysHere, whyItWaits } from '../dispatch/holds.ts'
import type { MailingKey, MailingKind } from '../dispatch/mailings.ts'
import { openServiceMailing, queueMessage, type ServiceContent } from '../dispatch/service.ts'
import { markTold, type Trouble, troubleOf, untoldTroubles } from '../dispatch/troubles.ts'
import { type Language, languages } from '../i18n/languages.ts'
import { translate } from '../i18n/translate.ts'
import { nextNumber } from '../institutions/counters.ts'
import { institutionById } from '../institutions/institutions.ts'
import { membersOf } from '../institutions/members.ts'
import { relayOf } from '../institutions/relays.ts'
import type { Database, Sql } from '../platform/db.ts'
import { type Log, whatFailed } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { compileServiceMessage } from '../templates/service-content.ts'
import { campaignById } from './campaigns.ts'

/** The name of its template, and of its kind of mailing. */
export const notice = 'notice' as const
/** The same over the installation's relay, where the institution's own is the trouble. */
export const relayNotice = 'relay_notice' as const

/** Whoever left or wants no notices gets none; nor does anybody whose campaign needs nobody any more. */
const gate: MailingKind['gate'] = (sql) => sql`
  select case when mb.removed_at is not null or not mb.wants_notices then 'unsubscribed'
    when o.trouble is distinct from ${troubleOf(sql)} then 'over' end as exclusion
  from notice o
  join member mb on mb.institution_id = o.institution_id and mb.member_id = o.member_id
  join mailing m on m.institution_id = o.institution_id and m.mailing_id = o.mailing_id
  where o.institution_id = n.institution_id and o.notice_id = n.occasion`

export const noticeKind: MailingKind = { gate }
export const relayNoticeKind: MailingKind = { gate, isOverCommonRelay: true }

/** What a relay says of us: its own answer to who logs in, who sends and how much. */
const ofRelay = ['credentials', 'sender', 'quota', 'size']
/** Whose work campaigns are. */
const told = ['admin', 'coordinator']

interface Telling {
  sql: Database
  /** Where links lead (PUBLIC_URL). */
  baseUrl: string
  log: Log
}

/** Queues a message to each member who wants it, for each trouble that nobody was told of yet. */
export async function tellOfTroubles({ sql, baseUrl, log }: Telling, now: Date): Promise<void> {
  for (const trouble of await untoldTroubles(sql, 'campaign', now))
    try {
      const { institutionId } = trouble
      const members = (await membersOf(sql, institutionId)).filter(
        ({ role, wantsNotices }) => wantsNotices && told.includes(role),
      )
      const content = members.length ? await contentOf(sql, trouble, baseUrl) : null
      await sql.begin(async (tx) => {
        if (!(await markTold(tx, trouble)) || !content) return
        const mailing = await openServiceMailing(tx, content, now)
        for (const { memberId, address, name, language } of members) {
          const occasion = await nextNumber(tx, institutionId, 'notice')
          await tx`insert into notice (institution_id, notice_id, member_id, mailing_id, trouble, told_at)
            values (${institutionId}, ${occasion}, ${memberId}, ${trouble.mailingId}, ${trouble.trouble}, ${now})`
          const to = { memberId, address }
          await queueMessage(tx, mailing, { to, occasion, language, fields: { first_name: name }, now })
        }
      })
    } catch (error) {
      const { institutionId: institution, mailingId: mailing } = trouble
      log.error({ institution, mailing, why: whatFailed(error) }, 'cannot tell the members of it')
      // An own template that cannot be used would be compiled again each second; doctor tells of it. All else is tried again.
      if (error instanceof Refusal) await sql.begin((tx) => markTold(tx, trouble))
    }
}

/** What the message says, in every language of its template. @throws Refusal `template.*`, `content.*` */
async function contentOf(sql: Sql, trouble: Trouble, baseUrl: string): Promise<ServiceContent> {
  const institution = await institutionById(sql, trouble.institutionId)
  const { institutionId } = institution
  const isRelays = ofRelay.includes(trouble.trouble) && (await relayOf(sql, institutionId)) !== null
  const order = { template: notice, fields: await slotsOf(sql, trouble), baseUrl }
  const content = await compileServiceMessage(sql, institution, order)
  const kind = isRelays ? relayNotice : notice
  return { ...content, institutionId, kind, staysHere: staysHere(institution, baseUrl) }
}

async function slotsOf(sql: Sql, trouble: Trouble): Promise<Record<string, string>> {
  const { name } = await campaignById(sql, trouble.institutionId, trouble.mailingId)
  // Braces would be merge fields.
  const campaign = `${trouble.mailingId} ${name}`.replace(/[{}]/g, '').slice(0, 200)
  return Object.fromEntries([
    ['campaign', campaign],
    ...languages.map((language) => [`trouble.${language}`, sentenceOf(trouble, language)]),
  ])
}

function sentenceOf({ trouble, state, mailingId, uncertain }: Trouble, language: Language): string {
  if (trouble === 'uncertain') return translate(language, 'notice.uncertain', { id: mailingId, count: uncertain })
  return translate(language, whyItWaits({ hold: trouble, state }) ?? 'pause.person')
}

/** How many notices wait for a relay that the installation does not have. */
export async function noticesWaiting(sql: Sql, { institutionId }: Pick<MailingKey, 'institutionId'>): Promise<number> {
  const [{ count }] = await sql<[{ count: number }]>`
    select count(*) as count from delivery d join mailing m using (institution_id, mailing_id)
    where d.institution_id = ${institutionId} and m.kind = ${relayNotice} and d.state in ('queued', 'deferred')`
  return count
}
