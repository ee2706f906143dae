// The keys by which an institution's links and address hashes are made and proven.
import type { Sql } from '../platform/db.ts'
import { type Keys, newKeys, readToken, type Token, type TokenKind } from '../platform/token.ts'

/** Nobody has these: what a token is held against whose institution is not there, so that it takes as long. */
const nobodysKeys = newKeys()

/** An institution's keys; those that are missing are made and kept. */
export async function loadKeys(sql: Sql, institutionId: number): Promise<Keys> {
  const kept = await keptKeys(sql, institutionId)
  if (kept) return kept
  const fresh = Object.entries(newKeys())
  await sql`insert into token_key (institution_id, kind, key)
    select ${institutionId}, kind, decode(key, 'hex')
    from unnest(${fresh.map(([kind]) => kind)}::text[], ${fresh.map(([, key]) => key.toString('hex'))}::text[]) as fresh (kind, key)
    on conflict do nothing`
  return (await keptKeys(sql, institutionId)) as Keys
}

/** An institution's keys, if it has all. */
async function keptKeys(sql: Sql, institutionId: number): Promise<Keys | null> {
  const rows = await sql<{ kind: keyof Keys; key: Buffer }[]>`
    select kind, key from token_key where institution_id = ${institutionId}`
  const keys = Object.fromEntries(rows.map(({ kind, key }) => [kind, key])) as Keys
  return Object.keys(nobodysKeys).every((kind) => keys[kind as keyof Keys]) ? keys : null
}

/** Whom a link is about, and the keys that prove it. */
type ProvenToken = Token & { keys: Keys }

/**
 * The token that a link carries; null where it is none, of another kind, or not made by us. Nothing is written, nothing is
 * asked of the database but all keys now and then, and a forged token takes as long whatever it names.
 */
export async function provenToken(sql: Sql, text: string, kinds: readonly TokenKind[]): Promise<ProvenToken | null> {
  const token = readToken(text)
  if (!token || !kinds.includes(token.kind)) return null
  const keys = await keyringOf(sql)(token.institutionId)
  const isProven = token.proven(keys ?? nobodysKeys)
  if (!keys || !isProven) return null
  return { kind: token.kind, institutionId: token.institutionId, id: token.id, keys }
}

/** Keys are looked at again after so long, and at most so often for an institution that was not there. */
const [staleMs, restMs] = [60_000, 1_000]
const keyrings = new WeakMap<Sql, (institutionId: number) => Promise<Keys | undefined>>()

function keyringOf(sql: Sql) {
  const known = keyrings.get(sql)
  if (known) return known
  let kept = new Map<number, Keys>()
  let isStale = true
  let isResting = false
  let looking: Promise<void> | null = null
  const look = async (): Promise<void> => {
    const rows = await sql<{ institutionId: number; kind: keyof Keys; key: Buffer }[]>`
      select institution_id as "institutionId", kind, key from token_key`
    // Kinds that an institution has no key of yet: nobody's token is of that kind.
    const found = new Map<number, Keys>()
    for (const { institutionId, kind, key } of rows)
      found.set(institutionId, { ...(found.get(institutionId) ?? nobodysKeys), [kind]: key })
    kept = found
    isStale = false
    isResting = true
    setTimeout(() => {
      isResting = false
    }, restMs).unref()
    setTimeout(() => {
      isStale = true
    }, staleMs).unref()
  }
  const ring = async (institutionId: number): Promise<Keys | undefined> => {
    if (isStale || (!kept.has(institutionId) && !isResting)) {
      looking ??= look().finally(() => {
        looking = null
      })
      await looking
    }
    return kept.get(institutionId)
  }
  keyrings.set(sql, ring)
  return ring
}
