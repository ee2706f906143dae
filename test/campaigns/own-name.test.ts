// A school that sets only what the README names writes to everybody in its own name, in three languages, with the words
// that its log cites. Read off the messages, the pages and the log.
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Campaign, campaignById } from '../../src/campaigns/campaigns.ts'
import { preflight } from '../../src/campaigns/preflight.ts'
import { listBySlug } from '../../src/contacts/lists/lists.ts'
import { personOf } from '../../src/contacts/people/people.ts'
import { consentRecord } from '../../src/contacts/people/subject-access.ts'
import { purposesOf } from '../../src/contacts/permission/purposes.ts'
import type { PublicDoor } from '../../src/doors/public/server.ts'
import { answer } from '../../src/events/answers.ts'
import { languages } from '../../src/i18n/languages.ts'
import { type Institution, institutionById } from '../../src/institutions/institutions.ts'
import { dispatching, evening, until } from '../support/campaigns.ts'
import { freshDatabase, setInstitution, type TestDatabase } from '../support/database.ts'
import { askToConfirm, createCampaign, scheduleCampaign, setPurpose } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'
import { publicDoor } from '../support/public-door.ts'
import { openRelay } from '../support/relay.ts'

const readme = {
  'name.fi': 'Koivulan lukio',
  from_address: 'alumni@koivula.example',
  postal_address: 'Koivutie 2, 33100 Tampere',
}
const examples = /Esimerkkilukio|Exempelgymnasiet|Example Upper Secondary|school\.example|Koulukatu 1/
const people = [
  'Etunimi;Sukunimi;Entinen sukunimi;Sähköposti;Kieli;Lupa',
  'Elli;Mäkinen;Aalto;elli@example.org;suomi;kyllä',
  'Åsa;Öhman;;asa@example.org;ruotsi;kyllä',
  'Alex;Smith;;alex@example.org;englanti;kyllä',
  'Nimetön;;;nimeton@example.org;;kyllä',
].join('\n')

let db: TestDatabase
let school: Institution
let door: PublicDoor
beforeEach(async () => {
  db = await freshDatabase({})
  school = await set(readme)
  await importing(db, people)
  door = await publicDoor(db.sql, { port: 0, publicUrl: 'http://localhost:8080/kutsu' }, at)
  return async () => {
    await door.close()
    await db.drop()
  }
})
const set = (settings: Record<string, string>) =>
  db.sql.begin(async (tx) => setInstitution(tx, await institutionById(tx, 1), settings, at()))

/** Messages link to a door under a path, as behind a proxy that has other pages, too. */
const baseUrl = 'http://localhost:8080/kutsu'
const order = { list: 'alumni', purpose: 'invitations', tracking: 'aggregate' }
const create = (template = 'alumni-evening', more: object = {}) => {
  const { programme_url: _, ...rest } = evening
  const fields = template === 'alumni-evening' ? evening : { event_name: 'Ilta', ...rest }
  return createCampaign(
    { sql: db.sql, institution: school, baseUrl, now: at() },
    { ...order, name: template, template, fields, ...more },
  )
}
const schedule = (campaign: Campaign) =>
  scheduleCampaign({ sql: db.sql, institution: school, baseUrl, now: at() }, campaign, { dueAt: at() })

/** Everybody's message, by address. */
async function sent(campaign: Campaign) {
  const relay = await openRelay()
  const dispatcher = await dispatching(db, relay.url)
  await until(db, campaign, dispatcher, 'finished')
  await dispatcher.stop()
  await relay.close()
  return new Map(
    await Promise.all(relay.messages.map(async ({ to, text }) => [to, await PostalMime.parse(text)] as const)),
  )
}

const linkIn = (text: string | undefined, kind: string): string => {
  const [, path = ''] = new RegExp(`${baseUrl}(/${kind}/[\\w-]+)`).exec(text ?? '') ?? []
  return path
}
const page = async (path: string, form?: [string, string][]) => {
  const body = form && new URLSearchParams(form)
  const response = await fetch(`http://127.0.0.1:${door.port}${path}`, {
    method: form ? 'POST' : 'GET',
    body: body ?? null,
  })
  return { status: response.status, html: await response.text() }
}
/** A page's form as a browser would send it, with some boxes ticked or cleared. */
function filledForm(html: string, change: { tick?: string[]; clear?: string[]; write?: Record<string, string> } = {}) {
  const values: [string, string][] = []
  for (const [input] of html.matchAll(/<input [^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''
    const [name, value] = [of('name'), of('value')]
    const isBox = of('type') === 'checkbox'
    const isTicked = (/ checked/.test(input) && !change.clear?.includes(value)) || change.tick?.includes(value)
    if (!isBox || isTicked) values.push([name, change.write?.[name] ?? value])
  }
  const chosen = /<option [^>]*value="(\w+)"[^>]*selected/.exec(html) ?? /<option selected[^>]*value="(\w+)"/.exec(html)
  if (html.includes('<select')) values.push(['language', change.write?.language ?? chosen?.[1] ?? ''])
  return values
}
const proofOf = async (address: string) => {
  const { contactId } = await personOf(db.sql, 1, address)
  return consentRecord(db.sql, 1, [contactId])
}

describe('in whose name', () => {
  test('what a language lacks is taken from the school’s own language, and pre-flight and schedule say it', async () => {
    const campaign = await create()
    const { findings } = await preflight({ sql: db.sql, institution: school, baseUrl, now: at() }, campaign)
    const borrowed = findings.filter(({ key }) => key === 'preflight.borrowed_name')
    expect(borrowed.map(({ values, blocks }) => [values.language, values.name, blocks])).toEqual([
      ['sv', 'Koivulan lukio', false],
      ['en', 'Koivulan lukio', false],
    ])
    const { remarks } = await schedule(campaign)
    expect(remarks).toHaveLength(2)
    const messages = await sent(campaign)
    expect(messages.size).toBe(4)
    for (const mail of messages.values()) {
      expect(mail.from).toMatchObject({ name: 'Koivulan lukio', address: 'alumni@koivula.example' })
      expect(mail.text).toContain('Koivutie 2, 33100 Tampere')
      expect(JSON.stringify([mail.headers, mail.html, mail.text, mail.subject])).not.toMatch(examples)
    }
  })

  test('a name in a language is used in it; a sender’s name too', async () => {
    school = await set({ 'name.sv': 'Björkby gymnasium', 'from_name.en': 'Koivula alumni' })
    const campaign = await create()
    await schedule(campaign)
    const from = new Map([...(await sent(campaign))].map(([to, { from: sender }]) => [to, sender?.name]))
    expect(Object.fromEntries(from)).toEqual({
      'elli@example.org': 'Koivulan lukio',
      'nimeton@example.org': 'Koivulan lukio',
      'asa@example.org': 'Björkby gymnasium',
      'alex@example.org': 'Koivula alumni',
    })
  })

  test('what cannot be a setting is refused at saving, and nothing is kept', async () => {
    for (const [settings, key] of [
      [{ country: 'suomi' }, 'institution.bad_country'],
      [{ country: 'XX' }, 'institution.bad_country'],
      [{ zone: 'Europe/Tampere' }, 'institution.bad_zone'],
      [{ from_address: 'ääkkönen@koivula.example' }, 'institution.not_ascii'],
      [{ reply_to: 'ohjaaja@köivula.example' }, 'institution.not_ascii'],
      [{ 'name.fi': 'Uusi', reply_to: 'nobody' }, 'institution.bad_address'],
      [{ 'name.no': 'x' }, 'institution.unknown_key'],
      [{ 'zone.fi': 'Europe/Helsinki' }, 'institution.unknown_key'],
      [{ constructor: 'x' }, 'institution.unknown_key'],
      [{ 'name.fi': 'A\nB' }, 'institution.bad_line'],
    ] as [Record<string, string>, string][])
      await expect(set(settings), JSON.stringify(settings)).rejects.toMatchObject({ key, exitCode: 2 })
    expect(await institutionById(db.sql, 1)).toEqual(school)
  })

  test('content that was frozen for a catcher is held where mail leaves the machine', async () => {
    const campaign = await create()
    await schedule(campaign)
    const relay = await openRelay()
    const dispatcher = await dispatching(db, relay.url, { leaves: true })
    await dispatcher.tick()
    expect(await campaignById(db.sql, 1, campaign.campaignId)).toMatchObject({
      state: 'scheduled',
      hold: 'localhost',
    })
    await db.sql`update revision set stays_here = 'example'`
    await db.sql`update mailing set state = 'sending', hold = null`
    await dispatcher.tick()
    expect(await campaignById(db.sql, 1, campaign.campaignId)).toMatchObject({
      state: 'paused',
      hold: 'example',
    })
    await dispatcher.stop()
    await relay.close()
    expect(relay.messages).toHaveLength(0)
  })

  test('the fallback language is frozen with the content', async () => {
    const campaign = await create()
    await schedule(campaign)
    school = await set({ default_language: 'sv' })
    const messages = await sent(campaign)
    // Who has no language reads what the campaign fell back to when it was looked at.
    expect(messages.size).toBe(4)
    expect(messages.get('nimeton@example.org')?.text).toContain('Lähettäjä')
    expect(messages.get('asa@example.org')?.text).toContain('Avsändare')
  })
})

describe('under which words', () => {
  test('pages show the version that is logged, and only what was changed is written', async () => {
    const campaign = await create()
    await schedule(campaign)
    const messages = await sent(campaign)
    for (const [address, language] of [
      ['elli@example.org', 'fi'],
      ['asa@example.org', 'sv'],
      ['alex@example.org', 'en'],
    ] as const) {
      const path = linkIn(messages.get(address)?.text, 'p')
      const { html } = await page(path)
      expect(html).toContain('<base href="/kutsu/">')
      expect(html).toMatch(/<form method="post" action="p\//)
      const wordings = new Map((await purposesOf(db.sql, 1)).map((one) => [one.purpose, one]))
      for (const one of wordings.values()) expect(html).toContain(one.wording[language])
      expect(html).not.toMatch(examples)
      // Under the path of PUBLIC_URL, too: a proxy may leave it on.
      const saved = await page(`/kutsu${path}`, filledForm(html, { tick: ['news'], clear: ['invitations'] }))
      expect(saved.status).toBe(200)
      const proof = await proofOf(address)
      const said = proof.flatMap(({ purpose, entries }) =>
        entries.filter(({ source }) => source === 'form').map((entry) => ({ purpose, ...entry })),
      )
      expect(said.map(({ purpose, state }) => [purpose, state]).sort()).toEqual([
        ['invitations', 'refused'],
        ['news', 'granted'],
      ])
      for (const { wording, language: shownIn } of said) {
        expect(shownIn).toBe(language)
        expect(html).toContain(wording as string)
      }
      // What was unknown and left alone is unknown.
      expect(proof.filter(({ state }) => state === 'unknown').map(({ purpose }) => purpose)).toEqual([
        'measurement',
        'mentoring',
        'surveys',
      ])
    }
    expect(
      JSON.stringify(
        await db.sql`select wording from purpose_wording w join consent_entry e
      on e.purpose = w.purpose and e.wording_version = w.version`,
      ),
    ).not.toMatch(examples)
  })

  test('a person who changes nothing writes nothing; a former name stays in the key', async () => {
    const campaign = await create()
    await schedule(campaign)
    const path = linkIn((await sent(campaign)).get('elli@example.org')?.text, 'p')
    const before = await db.sql`select name_key, language, self_written from contact where address = 'elli@example.org'`
    const entries = await db.sql`select count(*) from consent_entry`
    const { html } = await page(path)
    await page(path, filledForm(html))
    expect(
      await db.sql`select name_key, language, self_written from contact where address = 'elli@example.org'`,
    ).toEqual(before)
    expect(await db.sql`select count(*) from consent_entry`).toEqual(entries)
    await page(path, filledForm(html, { write: { last_name: 'Virtanen', language: 'en' } }))
    const [after] =
      await db.sql`select name_key, language, self_written from contact where address = 'elli@example.org'`
    expect(after).toEqual({ name_key: 'aalto elli virtanen', language: 'en', self_written: ['language', 'last_name'] })
  })

  test('words that changed while the page was open are shown anew before anything is permitted under them', async () => {
    const campaign = await create()
    await schedule(campaign)
    const path = linkIn((await sent(campaign)).get('elli@example.org')?.text, 'p')
    const { html } = await page(path)
    await setPurpose(db.sql, 1, 'news', { 'wording.fi': 'Aivan uudet sanat.' }, at())
    const form = filledForm(html, { tick: ['news'], clear: ['invitations'] })
    const again = await page(path, form)
    expect(again.html).toContain('role="alert"')
    expect(again.html).toContain('Aivan uudet sanat.')
    const stateOf = async (purpose: string) =>
      (await proofOf('elli@example.org')).find((one) => one.purpose === purpose)?.state
    expect([await stateOf('news'), await stateOf('invitations')]).toEqual(['unknown', 'refused'])
    await page(path, filledForm(again.html, { tick: ['news'] }))
    const news = (await proofOf('elli@example.org')).find(({ purpose }) => purpose === 'news')
    expect(news).toMatchObject({ state: 'granted', entries: [{ wording: 'Aivan uudet sanat.' }] })
  })

  test('the confirmation page shows the wording that is logged', async () => {
    const list = await listBySlug(db.sql, 1, 'alumni')
    const asked = {
      address: 'uusi@example.org',
      firstName: null,
      lastName: null,
      language: 'sv',
      list,
      purpose: 'news',
      by: 't',
    } as const
    const { token } = await askToConfirm(db.sql, school, asked, at())
    const { html } = await page(`/d/${token}`)
    await setPurpose(db.sql, 1, 'news', { 'wording.sv': 'Nya ord.' }, at())
    const changed = await page(`/d/${token}`, filledForm(html))
    expect(changed.status).toBe(409)
    expect(await db.sql`select from consent_entry where source = 'confirmation'`).toHaveLength(0)
    await page(`/d/${token}`, filledForm(changed.html))
    const news = (await proofOf('uusi@example.org')).find(({ purpose }) => purpose === 'news')
    expect(news?.entries).toMatchObject([
      { state: 'granted', source: 'confirmation', wording: 'Nya ord.', language: 'sv' },
    ])
    expect(changed.html).toContain('Nya ord.')
  })

  test('renaming the school makes new versions, in its own words, too', async () => {
    await setPurpose(db.sql, 1, 'surveys', { 'wording.fi': 'Koivulan lukio kysyy joskus.' }, at())
    const before = new Map((await purposesOf(db.sql, 1)).map((one) => [one.purpose, one.wordingVersion]))
    await set({ 'name.fi': 'Haapalan lukio' })
    for (const { purpose, wording, wordingVersion } of await purposesOf(db.sql, 1)) {
      expect(wordingVersion).toBe((before.get(purpose) ?? 0) + 1)
      for (const language of languages) expect(wording[language]).toContain('Haapalan lukio')
    }
    const { colour } = await set({ colour: '#123456' })
    expect(colour).toBe('#123456')
    expect((await purposesOf(db.sql, 1))[0]?.wordingVersion).toBe((before.get('invitations') ?? 0) + 1)
  })

  test('each basis has its sentence in the footer', async () => {
    const why = async () => {
      const campaign = await create()
      await schedule(campaign)
      return new Map([...(await sent(campaign))].map(([to, { text }]) => [to, text ?? '']))
    }
    const consent = /antanut luvan|samtyckt till|given .* permission/
    for (const text of (await why()).values()) expect(text).toMatch(consent)
    for (const basis of ['legitimate_interest', 'public_task', 'contract']) {
      await setPurpose(db.sql, 1, 'invitations', { basis }, at())
      for (const text of (await why()).values()) {
        expect(text).not.toMatch(consent)
        expect(text).toContain('Koivulan lukio')
      }
    }
  })
})

describe('a school without a name', () => {
  let unnamed: TestDatabase
  beforeAll(async () => {
    unnamed = await freshDatabase({})
    await importing(unnamed, people)
  })
  afterAll(() => unnamed.drop())

  test('nobody can permit it anything; to refuse is always possible', async () => {
    const list = await listBySlug(unnamed.sql, 1, 'alumni')
    const asked = {
      address: 'uusi@example.org',
      firstName: null,
      lastName: null,
      language: 'fi',
      list,
      purpose: 'news',
      by: 't',
    } as const
    await expect(askToConfirm(unnamed.sql, unnamed.institution, asked, at())).rejects.toMatchObject({
      key: 'institution.unnamed',
    })
    const { takeDown } = await import('../support/in-transaction.ts')
    const { contactId } = await personOf(unnamed.sql, 1, 'elli@example.org')
    const word = { purpose: 'invitations', source: 'phone', detail: 'x', language: null, by: 't' } as const
    await takeDown(unnamed.sql, 1, contactId, { ...word, state: 'refused' }, at())
    await expect(takeDown(unnamed.sql, 1, contactId, { ...word, state: 'granted' }, at())).rejects.toMatchObject({
      key: 'institution.unnamed',
    })
    expect(await unnamed.sql`select from consent_entry where wording_version is not null`).toHaveLength(0)
  })
})

describe('a template that speaks of an answer', () => {
  test('needs the campaign that was answered, and means nobody who did not answer', async () => {
    await expect(create('answer-confirmation')).rejects.toMatchObject({ key: 'campaign.needs_about', exitCode: 2 })
    const invitation = await create()
    await schedule(invitation)
    await sent(invitation)
    const about = { institutionId: 1, campaignId: invitation.campaignId }
    for (const [address, choice] of [
      ['elli@example.org', 'yes'],
      ['asa@example.org', 'no'],
    ] as const) {
      const { contactId } = await personOf(db.sql, 1, address)
      await db.sql.begin((tx) => answer(tx, { ...about, contactId }, choice, at()))
    }
    for (const [template, whom] of [
      ['answer-confirmation', ['asa@example.org', 'elli@example.org']],
      ['promotion', ['elli@example.org']],
    ] as const) {
      const confirmation = await create(template, { about: invitation.campaignId })
      const { recipients } = await preflight({ sql: db.sql, institution: school, baseUrl, now: at() }, confirmation)
      expect(recipients).toBe(whom.length)
      await schedule(confirmation)
      expect([...(await sent(confirmation)).keys()].sort()).toEqual(whom)
    }
  })
})
