// An example of every ask: its rows are those of `openStage`, its input is valid. Whoever adds an ask adds one here.
import { createReadStream, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { Secret, TOTP } from 'otpauth'
import { keepRelay } from '../../src/institutions/relays.ts'
import { offerTotp } from '../../src/members/second-step.ts'
import type { Actor } from '../../src/platform/asks.ts'
import { loadConfig, shipped } from '../../src/platform/config.ts'
import { ensureSealingKey } from '../../src/platform/sealing-key.ts'
import type { TokenKind } from '../../src/platform/token.ts'
import { keepFile } from '../../src/work/files.ts'
import { evening, fillOutboxes } from '../support/campaigns.ts'
import { freshDatabase, setInstitution, type TestDatabase } from '../support/database.ts'
import { createCampaign, scheduleCampaign } from '../support/in-transaction.ts'
import { at, fileOf, importing, register } from '../support/people.ts'

/** What stands in the database: nobody of it may be known to another school. */
export interface Stage {
  db: TestDatabase
  file: string
  campaigns: { draft: number; scheduled: number; sending: number; paused: number; uncertain: number }
  /** A file that is kept, and is draft 1. */
  kept: string
  deliveryId: number
  optInId: number
  /** Of member 1, and the browser that they have just come in with. */
  accountId: number
  session: number
}

const planning = ({ sql, institution }: TestDatabase) => ({
  sql,
  institution,
  baseUrl: 'http://localhost:8080',
  now: at(),
})

/** Mail goes to a catcher that is not there; nothing is handed over. */
export const config = loadConfig({
  KUTSU_DATA: mkdtempSync(path.join(tmpdir(), 'kutsu-examples-')),
  KUTSU_KEY: Buffer.alloc(32, 7).toString('base64'),
})

/** A school in the middle of its year: people, duplicates, a conflict, campaigns in every state. */
export async function openStage(): Promise<Stage> {
  const db = await freshDatabase()
  const { sql } = db
  const file = await fileOf(`${register(6)}\r\nMäkinen0;Aatu;elli0@example.org;suomi;kyllä`)
  await importing(db, { file })
  const plan = planning(db)
  const order = { name: 'Alumni-ilta', list: 'alumni', template: 'alumni-evening', fields: evening }
  const made = async (name: string) => createCampaign(plan, { ...order, name })
  const draft = await made('Luonnos')
  const scheduled = await made('Ajastettu')
  await scheduleCampaign(plan, scheduled, { dueAt: at('2026-10-30T09:00:00Z') })
  const [sending, paused, uncertain] = [await made('Lähtee'), await made('Tauolla'), await made('Epävarma')]
  for (const campaign of [sending, paused, uncertain]) await scheduleCampaign(plan, campaign, { dueAt: at() })
  await fillOutboxes(db)
  await sql`update mailing set state = 'paused' where mailing_id = ${paused.campaignId}`
  await sql`update delivery set state = 'uncertain' where mailing_id = ${uncertain.campaignId}`
  await sql`update delivery set state = 'accepted' where mailing_id = ${sending.campaignId}`
  await sql`insert into suppression (institution_id, address_hash, reason, since, recorded_by)
    select 1, address_hash, 'manual', now(), 'operator' from contact where address = 'elli5@example.org'`
  await sql`insert into segment (institution_id, slug, condition, changed_at)
    values (1, 'kaikki', '{"list": "alumni"}', now())`
  await sql`insert into installation.account (address, address_key, name, language, made_at)
    values ('outi@one.example', 'outi@one.example', 'Outi', 'fi', now())`
  await sql`insert into member (institution_id, member_id, account_id, role, added_at, added_by, joined_at)
    select 1, 1, account_id, 'coordinator', now(), 'operator', now() from installation.account`
  await sql`insert into counter values (1, 'member', 1)`
  const [{ accountId }] = await sql<[{ accountId: number }]>`select account_id as "accountId" from installation.account`
  await sql`insert into installation.oidc_identity (issuer, subject, account_id, linked_at)
    values ('https://one.example', '1', ${accountId}, ${at()}), ('https://two.example', '1', ${accountId}, ${at()})`
  const [{ session }] = await sql<[{ session: number }]>`
    insert into installation.session (secret, account_id, way, agent, begun_at, seen_at)
    values ('x', ${accountId}, 'oidc', '', ${at()}, ${at()}) returning session_id as session`
  const key = await ensureSealingKey(config)
  const relay = { url: 'smtp://127.0.0.1:1?preset=catcher', credentials: { login: 'none' as const }, now: at() }
  await keepRelay(sql, key, { institutionId: 1, ...relay })
  const merged = await sql<{ contactId: number }[]>`select contact_id as "contactId" from contact
    where address in ('elli3@example.org', 'elli4@example.org') order by 1`
  await sql.begin(async (tx) => setInstitution(tx, db.institution, {}, at()))
  const [one, other] = merged.map(({ contactId }) => contactId)
  await sql`insert into contact_merge (institution_id, merge_id, kept_id, gone_id, before, merged_at, merged_by)
    values (1, 1, ${one as number}, ${other as number},
      '{"columns": {}, "attributes": {}, "lastEntry": 0, "lastDecease": 0, "subscriptions": []}', now(), 'operator')`
  await sql`update contact set merged_into = ${one as number} where contact_id = ${other as number}`
  await sql`insert into counter values (1, 'merge', 1)`
  await sql`insert into list_change (institution_id, change_id, kind, list_id, made_at, made_by)
    select 1, 1, 'put', list_id, ${at()}, 'operator' from list where institution_id = 1 limit 1`
  await sql`insert into counter values (1, 'change', 1)`
  await sql`insert into job (institution_id, job_id, ask, actor, state, is_here, asked_at)
    values (1, 1, 'imports.import', '{"kind": "operator"}', 'queued', false, now())`
  await sql`insert into counter values (1, 'job', 1)`
  await sql`insert into template (institution_id, name, declaration, variants, kept_at)
    select 1, 'oma', '{"title": {"fi": "x", "sv": "x", "en": "x"}, "slots": {}}', '{}', now()`
  await sql`update campaign set is_archived = true where campaign_id = ${sending.campaignId}`
  const kept = await keepFile(sql, { institutionId: 1, name: 'register.csv', now: at() }, createReadStream(file))
  await sql`insert into import_draft (institution_id, draft_id, file_name, content_hash, file_id, list, purpose, source,
      begun_by, begun_at)
    values (1, 1, 'register.csv', sha256('x'), ${kept}, 'alumni', 'invitations', 'an example', 'operator', ${at()})`
  await sql`insert into counter values (1, 'draft', 1)`
  const [optIn] = await sql<[{ optInId: number }]>`
    insert into opt_in (institution_id, contact_id, list_id, purpose, language, asked_at, asked_by)
    select 1, contact_id, 1, 'invitations', 'fi', ${at()}, 'operator' from contact where address = 'elli2@example.org'
    returning opt_in_id as "optInId"`
  const [delivery] = await sql<[{ deliveryId: number }]>`select delivery_id as "deliveryId" from delivery limit 1`
  const ids = { draft, scheduled, sending, paused, uncertain }
  return {
    db,
    file,
    campaigns: Object.fromEntries(
      Object.entries(ids).map(([name, { campaignId }]) => [name, campaignId]),
    ) as Stage['campaigns'],
    kept,
    deliveryId: delivery.deliveryId,
    optInId: optIn.optInId,
    ...{ accountId, session },
  }
}

const elli = 'elli1@example.org'
const order = { name: 'Uusi', list: 'alumni', template: 'alumni-evening', fields: evening }

/** The input of each ask, as its door would give it. */
export const examples: Record<string, (stage: Stage) => unknown> = {
  'account.change': () => ({ name: 'Outi O', language: 'sv' }),
  'account.drop_totp': ({ session }) => ({ session }),
  'account.end_sessions': ({ session }) => ({ allBut: session }),
  'account.keep_totp': async ({ session, accountId }) => {
    const { secret, offer } = offerTotp(await ensureSealingKey(config), { accountId, address: elli, issuer: 'x' })
    return { session, offer, code: TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at().getTime() }) }
  },
  'account.new_codes': ({ session }) => ({ session, mark: 'd41d8cd98f00b204e9800998ecf8427e' }),
  'account.new_totp': () => ({}),
  'account.set_password': ({ session }) => ({ session, password: 'seitsemän hopeista lusikkaa' }),
  'account.show': ({ session }) => ({ session }),
  'account.unlink': ({ session }) => ({ session, issuer: 'https://one.example' }),
  'audit.search': () => ({}),
  'campaigns.answers': ({ campaigns }) => ({ campaign: campaigns.sending }),
  'campaigns.export_answers': ({ campaigns }) => ({ campaign: campaigns.sending, language: 'fi' }),
  'campaigns.archive': ({ campaigns }) => ({ campaign: campaigns.draft, archived: true }),
  'campaigns.cancel': ({ campaigns }) => ({ campaign: campaigns.sending }),
  'campaigns.archived': () => ({ language: 'fi' }),
  'campaigns.copy': ({ campaigns }) => ({ campaign: campaigns.sending, name: 'Kopio' }),
  'campaigns.course': ({ campaigns }) => ({ campaign: campaigns.sending }),
  'campaigns.create': () => order,
  'campaigns.edit': ({ campaigns }) => ({ campaign: campaigns.draft, fields: { place: 'Aula' } }),
  'campaigns.leave_uncertain': ({ campaigns }) => ({ campaign: campaigns.uncertain }),
  'campaigns.list': () => ({}),
  'campaigns.pause': ({ campaigns }) => ({ campaign: campaigns.sending }),
  'campaigns.preflight': ({ campaigns }) => ({ campaign: campaigns.draft }),
  'campaigns.preview': ({ campaigns }) => ({ campaign: campaigns.draft, like: { contact: elli } }),
  'campaigns.progress': ({ campaigns }) => ({ campaign: campaigns.sending }),
  'campaigns.remove': ({ campaigns }) => ({ campaign: campaigns.draft }),
  'campaigns.report': ({ campaigns }) => ({ campaign: campaigns.sending }),
  'campaigns.resend_uncertain': ({ campaigns }) => ({ campaign: campaigns.uncertain }),
  'campaigns.resume': ({ campaigns }) => ({ campaign: campaigns.paused }),
  'campaigns.schedule': ({ campaigns }) => ({ campaign: campaigns.draft, at: 'now' }),
  'campaigns.show': ({ campaigns }) => ({ campaign: campaigns.draft }),
  'campaigns.start': ({ campaigns }) => ({ campaign: campaigns.scheduled }),
  'campaigns.test': ({ campaigns }) => ({
    campaign: campaigns.draft,
    to: 'outi@one.example',
    like: { language: 'fi' },
  }),
  'campaigns.uncertain': ({ campaigns }) => ({ campaign: campaigns.uncertain }),
  'consents.ask': () => ({ address: 'uusi@one.example', list: 'alumni' }),
  'consents.record': () => ({ person: elli }),
  'consents.take_down': () => ({
    ...{ person: elli, purpose: 'news', state: 'granted', source: 'phone', because: 'called' },
  }),
  'contacts.add': () => ({
    address: 'uusi@one.example',
    fields: { first_name: 'Uusi' },
    list: 'alumni',
    word: { state: 'granted', source: 'paper', because: 'a form' },
  }),
  'contacts.correct': () => ({ person: elli, fields: { last_name: 'Virtanen' } }),
  'contacts.deceased': () => ({ person: elli, deceased: true }),
  'contacts.erase': () => ({ person: elli }),
  'contacts.export': () => ({ person: elli }),
  'contacts.list': () => ({ words: 'elli', list: 'alumni', permission: 'granted', most: 3 }),
  'contacts.show': () => ({ person: elli }),
  'contacts.find': () => ({ words: 'Mäkinen' }),
  'demo.links': ({ campaigns }) => ({ campaign: campaigns.sending, people: 1 }),
  'duplicates.decide': () => ({ import: 1, line: 8, decided: 'apart' }),
  'duplicates.keep_apart': () => ({ one: elli, other: 'elli2@example.org' }),
  'duplicates.list': () => ({}),
  'duplicates.merge': () => ({ keep: elli, gone: 'elli2@example.org' }),
  'duplicates.merges': () => ({}),
  'duplicates.undo': () => ({ merge: 1 }),
  'imports.begin': ({ kept }) => ({ kept, name: 'register.csv' }),
  'imports.bring_in': () => ({ draft: 1 }),
  'imports.choose_columns': () => ({ draft: 1, map: { Sukunimi: 'last_name' } }),
  'imports.choose_meanings': () => ({ draft: 1, meanings: { Lupa: { joo: 'granted' } } }),
  'imports.choose_target': () => ({ draft: 1, list: 'alumni', purpose: 'invitations', source: 'an example' }),
  'imports.draft': () => ({ draft: 1 }),
  'imports.drafts': () => ({}),
  'imports.drop': () => ({ draft: 1 }),
  'imports.import': ({ file }) => ({ file, list: 'alumni', source: 'an example', dryRun: true }),
  'imports.list': () => ({}),
  'imports.mapping': ({ file }) => ({ file }),
  'imports.mend': () => ({ import: 1, headers: ['Email'], rows: [['uusi@example.org']], name: 'mended.csv' }),
  'imports.rows': () => ({ import: 1 }),
  'imports.problem_rows': () => ({ import: 1, language: 'fi' }),
  'imports.review': () => ({ import: 1 }),
  'imports.set_mapping': ({ file }) => ({ file, map: { Sukunimi: 'last_name' } }),
  'imports.show': () => ({ import: 1 }),
  'imports.undo': () => ({ import: 1 }),
  'institutions.create': () => ({ slug: 'kolmas' }),
  'institutions.list': () => ({}),
  'institutions.set': () => ({ settings: { 'name.fi': 'Uusi lukio' } }),
  'institutions.show': () => ({}),
  'jobs.cancel': () => ({ job: 1 }),
  'jobs.list': () => ({}),
  'jobs.show': () => ({ job: 1 }),
  'lists.change': () => ({ list: 'alumni', name: 'Alumnit' }),
  'lists.count': () => ({ list: 'alumni' }),
  'lists.create': () => ({ list: 'uusi' }),
  'lists.put': () => ({ list: 'alumni', who: { found: {} } }),
  'lists.take_off': () => ({ list: 'alumni', who: { found: {} } }),
  'lists.undo_change': () => ({ change: 1 }),
  'lists.export': () => ({ list: 'alumni', language: 'fi' }),
  'lists.list': () => ({}),
  'members.add': () => ({ address: 'aino@two.example', name: 'Aino', role: 'viewer' }),
  'members.invite': () => ({ address: 'aino@two.example', name: 'Aino', role: 'viewer' }),
  'members.link': () => ({ member: '1' }),
  'members.change': () => ({ member: '1', role: 'viewer' }),
  'members.list': () => ({}),
  'members.remove': () => ({ member: '1' }),
  'messages.leave': () => ({}),
  'messages.may_go_out': () => ({}),
  'messages.state': ({ deliveryId }) => ({ delivery: deliveryId }),
  'operations.doctor': () => ({}),
  'purposes.list': () => ({}),
  'purposes.set': () => ({ purpose: 'news', settings: { retention_months: '24' } }),
  'relays.remove': () => ({}),
  'relays.set': () => ({ url: 'smtp://127.0.0.1:1', credentials: { login: 'none' } }),
  'relays.show': () => ({}),
  'retention.apply': () => ({}),
  'contacts.follow_imports': () => ({}),
  'contacts.own_columns': () => ({}),
  'retention.asked': ({ campaigns }) => ({ campaign: campaigns.sending }),
  'retention.show': () => ({}),
  'segments.count': () => ({ of: { segment: 'kaikki' } }),
  'segments.list': () => ({}),
  'segments.set': () => ({ segment: 'uudet', condition: '{"list": "alumni"}' }),
  'suppressions.add': () => ({ address: elli }),
  'suppressions.lift': () => ({ address: 'elli5@example.org', because: 'asked to' }),
  'suppressions.show': () => ({ address: 'elli5@example.org' }),
  'templates.add': () => ({ folder: shipped('templates/alumni-evening'), name: 'toinen' }),
  'templates.check': () => ({ folder: shipped('templates/alumni-evening'), name: 'toinen' }),
  'templates.list': () => ({}),
  'templates.remove': () => ({ name: 'oma' }),
  'templates.show': () => ({ name: 'alumni-evening' }),
  'visitors.answer': () => ({ choice: 'yes' }),
  'visitors.choose': () => ({
    ...{ firstName: 'Elli', lastName: 'Mäkinen', language: 'fi', wanted: ['news'] },
    shown: { language: 'fi', ticked: [], versions: ['news 1'] },
  }),
  'visitors.confirm': () => ({ version: '1' }),
  'visitors.invitation': () => ({}),
  'visitors.leave': () => ({ all: false }),
  'visitors.message': () => ({}),
  'visitors.opt_in': () => ({}),
  'visitors.preferences': () => ({}),
  'visitors.show': () => ({}),
}

/** By which link a person asks. */
const linkKinds: Record<string, TokenKind> = {
  'campaigns.archived': 'n',
  'visitors.answer': 'r',
  'visitors.choose': 'p',
  'visitors.confirm': 'd',
  'visitors.invitation': 'r',
  'visitors.leave': 'u',
  'visitors.message': 'v',
  'visitors.opt_in': 'd',
  'visitors.preferences': 'p',
  'visitors.show': 'u',
}

/** Whoever has the link that an ask wants. */
export function personOf(name: string, { campaigns, deliveryId, optInId }: Stage, institutionId = 1): Actor {
  const link = linkKinds[name] ?? 'o'
  const id = link === 'n' ? campaigns.sending : link === 'd' ? optInId : deliveryId
  return { kind: 'person', institutionId, link, id }
}

/** A file that nobody reads. */
export const nowhere = async () => new PassThrough().resume()
