// What came back?  Opens and clicks are estimates: machines load images and follow links too. Answers, unsubscribes and
// what the relay said are facts. The report puts them side by side.
import { isbot } from 'isbot'
import { provenToken } from '../institutions/token-keys.ts'
import type { Database } from '../platform/db.ts'

interface Hit {
  institutionId: number
  campaignId: number
  kind: 'open' | 'click'
  /** Which link was followed. */
  n: number | null
  /** Only of somebody who granted measurement. */
  deliveryId: number | null
  machine: string | null
}

/** Who asked for a picture or followed a link, as far as a request tells. */
interface Asker {
  method: string
  userAgent: string
}

/** Counts opens and clicks: the one thing that doors tell without asking, since it is by far the most that they hear. */
export interface Hits {
  /** A picture was asked for; a token that is none of ours counts nothing. */
  opened: (token: string, by: Asker) => Promise<void>
  /** A link was followed. @returns where it leads; null where it is none of ours */
  clicked: (token: string, n: number, by: Asker) => Promise<string | null>
}

/** Opens it; resolved means committed. */
export function openHits(sql: Database, now: () => Date): Hits {
  const record = hitRecorder(sql, now)
  return {
    async opened(token, by) {
      const counted = by.method === 'GET' ? await countedBy(sql, token) : null
      if (counted) await record({ ...counted, kind: 'open', n: null, machine: machineReason(by) })
    },
    async clicked(token, n, by) {
      const counted = await countedBy(sql, token)
      const target = counted && (await linkTarget(sql, counted.institutionId, counted.campaignId, n))
      if (!counted || !target) return null
      if (by.method === 'GET') await record({ ...counted, kind: 'click', n, machine: machineReason(by) })
      return target
    },
  }
}

/** Keeps hits in groups: one commit for all that came in while the last one was under way. */
function hitRecorder(sql: Database, now: () => Date): (hit: Hit) => Promise<void> {
  let gathered: Hit[] = []
  let commit: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  const write = async (): Promise<void> => {
    const hits = gathered
    gathered = []
    next = null
    await sql`
      insert into hit (institution_id, campaign_id, kind, n, delivery_id, machine, hit_at)
      select h.institution_id, h.campaign_id, h.kind, h.n,
        -- A withdrawn permission to measure counts at once, also for messages sent before.
        (select d.delivery_id from delivery d join consent k on k.institution_id = d.institution_id
          and k.contact_id = d.contact_id and k.purpose = 'measurement' and k.state = 'granted'
          where d.institution_id = h.institution_id and d.delivery_id = h.delivery_id and d.measured),
        h.machine, ${now()}
      from unnest(${hits.map((hit) => hit.institutionId)}::int[], ${hits.map((hit) => hit.campaignId)}::bigint[],
        ${hits.map((hit) => hit.kind)}::text[], ${hits.map((hit) => hit.n)}::int[],
        ${hits.map((hit) => hit.deliveryId)}::bigint[], ${hits.map((hit) => hit.machine)}::text[])
        as h (institution_id, campaign_id, kind, n, delivery_id, machine)
      where exists (select from campaign c where c.institution_id = h.institution_id and c.campaign_id = h.campaign_id)`
  }
  return (hit) => {
    gathered.push(hit)
    next ??= commit = commit.then(write, write)
    return next
  }
}

/**
 * Why a request was probably no person, or null. Mail programs' image proxies and bare agents fetch without anybody
 * looking; a HEAD request is a link checker.
 */
export function machineReason({ method, userAgent }: Asker): string | null {
  if (method === 'HEAD') return 'head'
  if (!userAgent || userAgent === 'Mozilla/5.0') return 'no_agent'
  if (/GoogleImageProxy|YahooMailProxy|ggpht|BingPreview/i.test(userAgent)) return 'image_proxy'
  return isbot(userAgent) ? 'scanner' : null
}

/** The campaign and, in individual tracking, the delivery behind an open or click token; null if it is none of ours. */
async function countedBy(
  sql: Database,
  text: string,
): Promise<Pick<Hit, 'institutionId' | 'campaignId' | 'deliveryId'> | null> {
  const token = await provenToken(sql, text, ['a', 'o', 'c'])
  if (!token) return null
  const { institutionId, id } = token
  if (token.kind === 'a') return { institutionId, campaignId: id, deliveryId: null }
  const [delivery] = await sql<{ campaignId: number }[]>`
    select mailing_id as "campaignId" from delivery where institution_id = ${institutionId} and delivery_id = ${id}`
  return delivery ? { institutionId, campaignId: delivery.campaignId, deliveryId: id } : null
}

/** Where link `n` of a campaign leads. */
async function linkTarget(sql: Database, institutionId: number, campaignId: number, n: number): Promise<string | null> {
  const [link] = await sql<{ url: string }[]>`select url from link
    where institution_id = ${institutionId} and mailing_id = ${campaignId} and n = ${n}`
  return link?.url ?? null
}
