// Makes and checks everybody's message before anything is sent.
import { createHash, type Hash } from 'node:crypto'
import { type Compiled, fieldsOf } from '../content/revision.ts'
import { hashOfAudience } from '../dispatch/outbox.ts'
import type { MessageKey } from '../i18n/translate.ts'
import type { Institution } from '../institutions/institutions.ts'
import { json, type Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  audienceOf,
  countsIn,
  disputedAddresses,
  recipientsIn,
  type SharedAddress,
  sharedAddresses,
} from './audience/audience.ts'
import type { Campaign, Planning } from './campaigns.ts'
import { compileKept } from './drafts.ts'
import { type Finding, type Looking, lookerFor, type Seen } from './looker.ts'

interface Preflight extends Seen {
  /** Why people on the list would not be → how many. */
  leftOut: Record<string, number>
  links: string[]
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

interface Watching {
  /** Called with how many of how many messages were checked. */
  progress?: (done: number, of: number) => void
  signal?: AbortSignal
}

/** What the keys of all findings begin with. */
const room = 'preflight.'

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
