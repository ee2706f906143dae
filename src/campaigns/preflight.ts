// Makes and checks everybody's message before anything is sent.
import { createHash, type Hash } from 'node:crypto'
import { DateTime } from 'luxon'
import { openBufferPool } from '../content/buffer-pool.ts'
import { type Composer, composer } from '../content/message.ts'
import { bareFields, programOf } from '../content/program.ts'
import { greetsNobody, oddity, oddTimes, proofread, type Remark } from '../content/proofread.ts'
import { type Compiled, fieldsOf } from '../content/revision.ts'
import { htmlBytesMax } from '../content/template.ts'
import { hashOfAudience } from '../dispatch/outbox.ts'
import type { Language } from '../i18n/languages.ts'
import type { MessageKey, Values } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import { json, type Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  audienceOf,
  countsIn,
  disputedAddresses,
  recipientsIn,
  type SharedAddress,
  sharedAddresses,
  type WouldGet,
} from './audience/audience.ts'
import type { Campaign, Planning } from './campaigns.ts'
import { compileKept } from './create-campaign.ts'

/** Something that somebody would stumble over. */
export interface Finding {
  key: MessageKey
  values: Values
  /** With it the campaign cannot be scheduled. */
  blocks: boolean
  /** How many people it concerns; 0: all who read the language. */
  people: number
  /** A few of them. */
  examples: { contactId: number; shown: string }[]
}

interface Preflight {
  /** Who would be written to now. */
  recipients: number
  languages: Partial<Record<Language, number>>
  /** Why people on the list would not be → how many. */
  leftOut: Record<string, number>
  links: string[]
  /** The largest HTML part in each language, in bytes. */
  htmlBytes: Partial<Record<Language, number>>
  /** The largest whole message, in bytes. */
  messageBytes: number
  findings: Finding[]
  longestNames: { contactId: number; name: string }[]
  sharedAddresses: SharedAddress[]
  /** Who is not written to because of a conflicting row (`IMPORT:LINE`) that waits for a decision. */
  disputedAddresses: SharedAddress[]
  /** SHA-256 of the content and of who would get it: any change of either makes another. */
  hash: string
  /** Of the audience alone (`hashOfAudience`): the outbox is filled with just these people, or they are looked at anew. */
  audienceHash: string
  checkedAt: Date
}

/** What is kept of a pre-flight: no names, so that an erasure finds nothing in it. */
interface KeptPreflight {
  recipients: number
  /** The finding's key without its room: rows keep codes. */
  findings: (Omit<Finding, 'key'> & { code: string })[]
}

/** What a look stands on. */
type Looking = Pick<Planning, 'sql' | 'institution' | 'now'>

interface Watching {
  /** Called with how many of how many messages were checked. */
  progress?: (done: number, of: number) => void
  signal?: AbortSignal
}

/** What the keys of all findings begin with. */
const room = 'preflight.'

const examplesMax = 5
const longestNamesTold = 3

/**
 * Checks a campaign as it would be sent now, and keeps the findings.
 * @throws Refusal when the content cannot be compiled, `preflight.cancelled` when `signal` says so
 */
export async function preflight(planning: Planning, campaign: Campaign, watching: Watching = {}): Promise<Preflight> {
  return lookAtAll(planning, campaign, { compiled: await compileKept(planning, campaign), ...watching })
}

/** The same at content that is compiled already: just that may be frozen. @throws Refusal `preflight.cancelled` */
export async function lookAtAll(
  { sql, institution, now }: Looking,
  campaign: Campaign,
  { compiled, progress, signal }: Watching & { compiled: Compiled[] },
): Promise<Preflight> {
  const audience = await audienceNow({ sql, institution, now }, campaign, compiled)
  // Before the look: who changes while it goes on is seen as a change afterwards.
  const audienceHash = await hashOfAudience(sql, audience())
  const { people, leftOut } = await countsIn(sql, audience)
  const look = await lookerFor({ sql, institution, now }, campaign, compiled)
  const hash = contentHash(compiled, institution)
  for await (const some of recipientsIn(sql, audience)) {
    for (const one of some) look.at(one)
    progress?.(Math.min(look.seen(), people), people)
    if (signal?.aborted) throw new Refusal('preflight.cancelled')
  }
  progress?.(people, people)
  const found: Preflight = {
    ...look.found(),
    leftOut,
    links: [...new Set(compiled.flatMap(({ targets }) => targets))],
    sharedAddresses: await sharedAddresses(sql, campaign),
    disputedAddresses: await disputedAddresses(sql, campaign),
    hash: hash.update(audienceHash).digest('hex'),
    audienceHash,
    checkedAt: now,
  }
  await keep(sql, campaign, found)
  return found
}

/** Whom a campaign means now, with what they would get of this content. */
const audienceNow = ({ sql, institution, now }: Looking, campaign: Campaign, compiled: Compiled[]) =>
  audienceOf(sql, campaign, {
    zone: institution.zone,
    used: usedFields(compiled),
    languages: compiled.map(({ revision }) => revision.language),
    fallback: campaign.fallbackLanguage ?? institution.defaultLanguage,
    now,
  })

/** What an earlier look at just this content and audience found; null where either has changed since. */
export async function preflightKept(
  { sql, institution, now }: Looking,
  campaign: Campaign,
  compiled: Compiled[],
): Promise<Pick<Preflight, 'recipients' | 'findings' | 'audienceHash'> | null> {
  const [kept] = await sql<{ findings: KeptPreflight; hash: string }[]>`
    select findings, encode(content_hash, 'hex') as hash from preflight
    where institution_id = ${campaign.institutionId} and campaign_id = ${campaign.campaignId}`
  if (!kept) return null
  const audience = await audienceNow({ sql, institution, now }, campaign, compiled)
  const audienceHash = await hashOfAudience(sql, audience())
  if (contentHash(compiled, institution).update(audienceHash).digest('hex') !== kept.hash) return null
  const { recipients, findings } = kept.findings
  return {
    recipients,
    findings: findings.map(({ code, ...finding }) => ({ ...finding, key: `${room}${code}` as MessageKey })),
    audienceHash,
  }
}

const usedFields = (compiled: Compiled[]): string[] => [
  ...new Set(compiled.flatMap(({ revision }) => fieldsOf(revision))),
]

/** The language of people without one is part of the content, too. */
const contentHash = (compiled: Compiled[], { defaultLanguage }: Institution): Hash =>
  createHash('sha256').update(JSON.stringify([defaultLanguage, compiled.map(({ revision, urls }) => [revision, urls])]))

function keep(sql: Sql, { institutionId, campaignId }: Campaign, { recipients, findings, hash, checkedAt }: Preflight) {
  const kept: KeptPreflight = {
    recipients,
    findings: findings.map(({ key, ...finding }) => ({ ...finding, code: key.slice(room.length), examples: [] })),
  }
  return sql`insert into preflight (institution_id, campaign_id, content_hash, findings, checked_at)
    values (${institutionId}, ${campaignId}, ${Buffer.from(hash, 'hex')}, ${json(sql, kept)}, ${checkedAt})
    on conflict (institution_id, campaign_id) do update set content_hash = excluded.content_hash,
      findings = excluded.findings, checked_at = excluded.checked_at`
}

/** Looks at one message after the other, and remembers what there was to see. */
async function lookerFor({ sql, institution, now }: Looking, campaign: Campaign, compiled: Compiled[]) {
  const keys = await loadKeys(sql, institution.institutionId)
  const pool = openBufferPool()
  const today = DateTime.fromJSDate(now, { zone: institution.zone }).toISODate() ?? ''
  const findings = new Map<string, Finding>()
  const languages: Preflight['languages'] = {}
  const htmlBytes: Preflight['htmlBytes'] = {}
  let [recipients, messageBytes] = [0, 0]
  let longest: Preflight['longestNames'] = []

  const add = ({ key, values }: Remark, blocks: boolean, whom?: { contactId: number; shown: string }) => {
    const id = JSON.stringify([key, values])
    const finding = findings.get(id) ?? { key, values, blocks, people: 0, examples: [] }
    findings.set(id, finding)
    if (!whom) return
    finding.people += 1
    if (finding.examples.length < examplesMax) finding.examples.push(whom)
  }
  const variants = new Map<Language, { composer: Composer; bare: string[]; used: string[] }>()
  for (const { revision, targets } of compiled) {
    const { language, subject, html, text } = revision
    const fields = fieldsOf(revision)
    const bare = [subject, html, text].flatMap((part) => bareFields(programOf(part, String, null)))
    variants.set(language, {
      composer: composer(revision, keys, pool),
      bare: fields.filter((field) => bare.includes(field)),
      used: [...new Set(['first_name', 'last_name', ...fields])],
    })
    for (const remark of oddTimes(campaign.fields, language, institution.zone)) add(remark, true)
    for (const remark of proofread(revision, targets, today, campaign.fields.event_date ?? null)) add(remark, false)
  }

  const told = () => ({
    recipients,
    languages,
    htmlBytes,
    messageBytes,
    findings: [...findings.values()].sort((a, b) => Number(b.blocks) - Number(a.blocks) || b.people - a.people),
    longestNames: longest,
  })

  return {
    seen: () => recipients,
    at({ contactId, reads, address, fields, measured }: WouldGet): void {
      recipients += 1
      const language = reads ?? campaign.fallbackLanguage ?? institution.defaultLanguage
      languages[language] = (languages[language] ?? 0) + 1
      const name = [fields.first_name, fields.last_name].filter(Boolean).join(' ')
      const shown = { contactId, shown: name || '–' }
      const variant = variants.get(language)
      if (!variant) {
        add({ key: 'preflight.no_variant', values: { language } }, true, shown)
        return
      }
      for (const field of variant.bare)
        if (!fields[field]) add({ key: 'preflight.missing', values: { field, language } }, true, shown)
      for (const field of variant.used) {
        const odd = fields[field] && oddity(fields[field], field.endsWith('_name'))
        if (odd) add({ key: odd, values: { field } }, false, { contactId, shown: fields[field] ?? '' })
      }
      if (longest.length < longestNamesTold || name.length > (longest.at(-1)?.name.length ?? 0))
        longest = [...longest, { contactId, name }]
          .sort((a, b) => b.name.length - a.name.length)
          .slice(0, longestNamesTold)
      const { institutionId, mailingId } = campaign
      const recipient = {
        institutionId,
        mailingId,
        deliveryId: contactId,
        contactId,
        address,
        fields,
        measured,
        queuedAt: now,
      }
      const message = variant.composer.compose(recipient)
      messageBytes = Math.max(messageBytes, message.bytes.length)
      message.free()
      const nobody = greetsNobody(variant.composer.text(recipient))
      if (nobody) add({ key: 'preflight.greeting', values: { found: nobody, language } }, true, shown)
      const bytes = variant.composer.htmlBytes(recipient)
      htmlBytes[language] = Math.max(htmlBytes[language] ?? 0, bytes)
      if (bytes > htmlBytesMax) add({ key: 'preflight.too_large', values: { language } }, true, shown)
    },
    found() {
      for (const language of institution.borrowed)
        if (languages[language])
          add({ key: 'preflight.borrowed_name', values: { language, name: institution.name[language] } }, false)
      return told()
    },
  }
}
