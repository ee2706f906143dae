// Frozen content: what was looked at is what is sent, in every language, for good.
import { createHash } from 'node:crypto'
import { keptRevision, readRevision } from '../content/kept-revision.ts'
import type { Compiled, Revision } from '../content/revision.ts'
import type { Found } from '../content/seal.ts'
import type { Language } from '../i18n/languages.ts'
import { json, type Sql, type Transaction } from '../platform/db.ts'
import { checkApart } from './compiling.ts'

/** Which mailing's content it is. */
interface OfMailing {
  institutionId: number
  mailingId: number
}

/** Compiled content, and why it may go to a catcher only. */
interface Frozen {
  compiled: Compiled[]
  staysHere: 'example' | 'localhost' | null
}

/** Keeps the compiled content for good. The second time nothing is written. */
export async function keepRevisions(
  tx: Transaction,
  { institutionId, mailingId }: OfMailing,
  { compiled, staysHere, now }: Frozen & { now: Date },
): Promise<void> {
  let n = 0
  for (const { revision, urls } of compiled) {
    const hash = hashOf(revision)
    await tx`insert into revision (institution_id, mailing_id, language, content, content_hash, stays_here, frozen_at)
      values (${institutionId}, ${mailingId}, ${revision.language}, ${json(tx, keptRevision(revision))}, ${hash}, ${staysHere}, ${now})
      on conflict do nothing`
    for (const url of urls)
      await tx`insert into link (institution_id, mailing_id, n, language, url)
        values (${institutionId}, ${mailingId}, ${n++}, ${revision.language}, ${url}) on conflict do nothing`
  }
}

const hashOf = (revision: Revision): Buffer => createHash('sha256').update(JSON.stringify(revision)).digest()

/** Whether a mailing has just this content, in just these languages. */
export async function hasContent(sql: Sql, { institutionId, mailingId }: OfMailing, compiled: Compiled[]) {
  const rows = await sql<{ hash: Buffer }[]>`select content_hash as hash from revision
    where institution_id = ${institutionId} and mailing_id = ${mailingId}`
  const kept = new Set(rows.map(({ hash }) => hash.toString('hex')))
  return rows.length === compiled.length && compiled.every(({ revision }) => kept.has(hashOf(revision).toString('hex')))
}

/** Where a mailing's counted links lead, by number. */
export async function linkTargets(sql: Sql, { institutionId, mailingId }: OfMailing): Promise<Map<number, string>> {
  const rows = await sql<{ n: number; url: string }[]>`
    select n, url from link where institution_id = ${institutionId} and mailing_id = ${mailingId}`
  return new Map(rows.map(({ n, url }) => [n, url]))
}

/** The frozen content of a mailing by language. */
export async function revisionsOf(sql: Sql, { institutionId, mailingId }: OfMailing): Promise<Map<Language, Revision>> {
  const rows = await sql<{ content: unknown }[]>`
    select content from revision where institution_id = ${institutionId} and mailing_id = ${mailingId}`
  return new Map(rows.map(({ content }) => readRevision(content)).map((revision) => [revision.language, revision]))
}

/**
 * Whether what was frozen may still go out: rules for templates may have become stricter since. Read in the thread apart.
 * @returns what stands against it
 */
export async function frozenProblems(sql: Sql, mailing: OfMailing): Promise<Found[]> {
  const revisions = await revisionsOf(sql, mailing)
  const found: Found[] = []
  for (const revision of revisions.values()) found.push(...(await checkApart(revision)))
  return found
}

/** The frozen content in one language. */
export async function revisionIn(sql: Sql, mailing: OfMailing, language: Language): Promise<Revision> {
  const revision = (await revisionsOf(sql, mailing)).get(language)
  if (!revision) throw new Error(`mailing ${mailing.mailingId} has no revision in ${language}`)
  return revision
}
