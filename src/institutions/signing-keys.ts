// The keys that sign the institutions' messages. They are in the database so that every worker signs alike.
import type { Sql } from '../platform/db.ts'
import { institutionById } from './institutions.ts'

export interface KeptSigningKey {
  institutionId: number
  domain: string
  selector: string
  privateKey: string
  keptAt: Date
}

/** Keeps a key that was checked (content/dkim.ts); the former one is forgotten. */
export async function keepSigningKey(sql: Sql, key: KeptSigningKey): Promise<void> {
  await sql`insert into signing_key (institution_id, domain, selector, private_key, kept_at)
    values (${key.institutionId}, ${key.domain}, ${key.selector}, ${key.privateKey}, ${key.keptAt})
    on conflict (institution_id) do update set domain = excluded.domain, selector = excluded.selector,
      private_key = excluded.private_key, kept_at = excluded.kept_at`
}

/** Takes an institution's key away: its messages go out unsigned. */
export async function forgetSigningKey(sql: Sql, institutionId: number): Promise<void> {
  await sql`delete from signing_key where institution_id = ${institutionId}`
}

/** All institutions' keys. */
export const signingKeys = (sql: Sql): Promise<KeptSigningKey[]> => sql<KeptSigningKey[]>`
  select institution_id as "institutionId", domain, selector, private_key as "privateKey", kept_at as "keptAt"
  from signing_key`

/** An institution as it stands now, with what its messages are signed as, without the key. */
export async function withSigning(sql: Sql, institutionId: number) {
  const institution = await institutionById(sql, institutionId)
  const signing = (await signingKeys(sql)).find((one) => one.institutionId === institutionId)
  return { ...institution, dkim: signing ? { domain: signing.domain, selector: signing.selector } : null }
}
