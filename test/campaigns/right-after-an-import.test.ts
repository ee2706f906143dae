// Nothing depends on autovacuum having been there: whatever runs after a large import must not be planned as a join of
// everybody with everybody, although the planner knows nothing of the people yet.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCondition } from '../../src/campaigns/audience/condition.ts'
import { countMailable } from '../../src/campaigns/audience/segments.ts'
import { campaignsOf } from '../../src/campaigns/campaigns.ts'
import { preflight } from '../../src/campaigns/preflight.ts'
import { duplicatesOf } from '../../src/contacts/duplicates/queue.ts'
import { countList, listBySlug } from '../../src/contacts/lists/lists.ts'
import { retentionOf } from '../../src/contacts/permission/retention.ts'
import { fillDue } from '../../src/dispatch/filling.ts'
import { moveOn } from '../../src/dispatch/recovery.ts'
import { mailingKinds } from '../../src/engine.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { openLog } from '../../src/platform/log.ts'
import { evening } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { createCampaign, scheduleCampaign, undoImport } from '../support/in-transaction.ts'
import { at, importing, register } from '../support/people.ts'

const people = 20_000
/** Everybody with everybody would be 20,000 for each; every statement here reads each person a few times. */
const readsEach = 100

let db: TestDatabase
let sql: Database
beforeAll(async () => {
  db = await freshDatabase()
  // One connection, whose counters can be read; a statement that joins everybody with everybody does not end in time.
  sql = openDatabase(db.url, 1)
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  for (const { name } of tables) await sql`alter table ${sql(name)} set (autovacuum_enabled = off)`
  await sql`set statement_timeout = '6s'`
})
afterAll(async () => {
  await sql.end()
  await db.drop()
})

/** Rows that tables and indexes gave out so far, in this database. */
async function reads(): Promise<number> {
  await sql`select pg_stat_force_next_flush()`
  const [{ rows }] = await sql<[{ rows: number }]>`
    select ((select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables)
      + (select sum(idx_tup_read) from pg_stat_user_indexes))::bigint as rows`
  return rows
}

describe('right after an import', () => {
  const school = () => ({ sql, institution: db.institution })
  const createEvening = (name: string) =>
    createCampaign(
      { sql, institution: db.institution, baseUrl: 'http://localhost:8080', now: at() },
      {
        name,
        list: 'alumni',
        template: 'alumni-evening',
        purpose: 'invitations',
        tracking: 'aggregate',
        fields: evening,
      },
    )
  const newest = async () => {
    const [campaign] = await campaignsOf(sql, db.institution.institutionId)
    if (!campaign) throw new Error('no campaign')
    return campaign
  }
  const condition = (given: object) => readCondition(given)
  const moment = { now: at(), year: 2026 }

  /** In the order of a first day; each relies on the one before. */
  const acts: Record<string, () => Promise<unknown>> = {
    'the import itself': () => importing(school(), register(people)),
    'counting the list': async () =>
      countList(sql, await listBySlug(sql, db.institution.institutionId, 'alumni'), 'invitations'),
    'looking for duplicates': () => duplicatesOf(sql, db.institution.institutionId),
    'a segment': () =>
      countMailable(sql, db.institution.institutionId, condition({ silent_months: 24 }), {
        purpose: 'invitations',
        ...moment,
      }),
    'whose permission is due': () => retentionOf(sql, db.institution.institutionId, at()),
    'the pre-flight': async () =>
      preflight(
        { sql, institution: db.institution, baseUrl: 'http://localhost:8080', now: at() },
        await createEvening('Ilta'),
      ),
    scheduling: async () =>
      scheduleCampaign(
        { sql, institution: db.institution, baseUrl: 'http://localhost:8080', now: at() },
        await newest(),
        { dueAt: at() },
      ),
    'filling the outbox': async () => fillDue({ sql: sql, kinds: mailingKinds, log: openLog('silent') }, at()),
    'a tick': () => moveOn(sql, at()),
    'the report': async () => report(sql, db.institution.institutionId, (await newest()).campaignId),
    'who was not written to by another campaign': async () =>
      countMailable(
        sql,
        db.institution.institutionId,
        condition({ campaign: (await newest()).campaignId, was: 'not_answered' }),
        { purpose: 'invitations', ...moment },
      ),
    'the same file once more': () => importing(school(), register(people)),
    'taking the import back': () => undoImport(sql, db.institution.institutionId, 1, 'a test', at()),
  }

  test.each(Object.keys(acts))('%s', async (name) => {
    const before = await reads()
    await acts[name]?.()
    expect((await reads()) - before, `${name}: rows read for each person`).toBeLessThan(people * readsEach)
  })
})
