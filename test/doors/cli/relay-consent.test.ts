// A school lets Kutsu send through its mailbox: a real issuer on loopback, a person with a browser, a relay that asks for tokens.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentialsOf, relayOf } from '../../../src/institutions/relays.ts'
import { loadSealingKey } from '../../../src/platform/sealing-key.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { dataFolder, kutsu, start } from '../../support/kutsu.ts'

const user = 'alumni@school.example'
let db: TestDatabase
let issuer: Server
let issuerUrl: string
let relay: SMTPServer
let folder: string
let env: Record<string, string>
const received: string[] = []

const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port

beforeAll(async () => {
  db = await freshDatabase()
  folder = await dataFolder()
  issuer = createServer()
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
  issuerUrl = `http://127.0.0.1:${portOf(issuer)}`
  const provider = new Provider(issuerUrl, {
    clients: [
      {
        client_id: 'kutsu',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://localhost/'],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    cookies: { keys: ['test'] },
    issueRefreshToken: async () => true,
    // As Microsoft does: each use gives another, and here the former one stops working.
    rotateRefreshToken: () => true,
    findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  })
  issuer.on('request', provider.callback())
  relay = new SMTPServer({
    authMethods: ['XOAUTH2'],
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    logger: false,
    onAuth: ({ username, accessToken }, _session, done) =>
      void provider.AccessToken.find(String(accessToken)).then((token) =>
        username === user && token ? done(null, { user }) : done(new Error('no')),
      ),
    onData: (stream, session, done) =>
      void stream.resume().on('end', () => {
        received.push(session.envelope.rcptTo[0]?.address ?? '')
        done(null)
      }),
  })
  relay.on('error', () => {})
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  env = { DATABASE_URL: db.url, KUTSU_DATA: folder, PUBLIC_URL: 'https://kutsu.example' }
})
afterAll(async () => {
  await new Promise<void>((resolve) => relay.close(() => resolve()))
  issuer.close()
  issuer.closeAllConnections()
  await db.drop()
})

/** Follows the link as a browser would, until it leads away from the issuer. */
async function follow(link: string, answers: Record<string, string>[]): Promise<string> {
  const cookies = new Map<string, string>()
  const ask = async (url: string, form?: Record<string, string>) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const body = form && { method: 'POST', body: new URLSearchParams(form) }
    const response = await fetch(url, { redirect: 'manual', headers: { cookie }, ...body })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return response
  }
  let at = link
  for (let steps = 0; steps < 20; steps++) {
    const response = await ask(at)
    const next = response.headers.get('location')
    if (next === null) {
      const answer = answers.shift()
      if (!answer) throw new Error(`nothing to answer at ${at}: ${await response.text()}`)
      const posted = answer.abort ? await ask(`${at}/abort`) : await ask(at, answer)
      at = new URL(posted.headers.get('location') ?? '', at).href
    } else at = new URL(next, at).href
    if (!at.startsWith(issuerUrl)) return at
  }
  throw new Error('in a circle')
}

/** Runs the command, and is the person at the browser. */
async function consent(answers: Record<string, string>[], change = (back: string) => back) {
  const relayUrl = `smtp://127.0.0.1:${portOf(relay.server)}`
  const words = [
    'institution',
    'relay',
    'consent',
    issuerUrl,
    '--user',
    user,
    '--client-id',
    'kutsu',
    '--relay',
    relayUrl,
  ]
  const { child, ended } = start(words, env)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk
    })
  const link = () => /http:\/\/127\.0\.0\.1\S*\/auth\?\S*/.exec(said)?.[0]
  await expect.poll(link, { timeout: 20_000 }).toBeDefined()
  const back = await follow(link() ?? '', answers)
  expect(back).toMatch(/^http:\/\/localhost:\d+\/\?/)
  const page = await fetch(change(back).replace('localhost', '127.0.0.1'))
  expect(page.status).toBe(200)
  return ended
}
const yes = (): Record<string, string>[] => [{ prompt: 'login', login: user, password: 'x' }, { prompt: 'consent' }]

test('who says no, or answers to another link, has kept nothing', async () => {
  const no = await consent([{ abort: 'yes' }])
  expect(no.code).toBe(1)
  expect(no.err).toContain('was not allowed to send (access_denied')
  const other = await consent(yes(), (back) => back.replace(/state=[^&]*/, 'state=another'))
  expect(other.code).toBe(1)
  expect(other.err).toContain('was not allowed to send')
  expect(await relayOf(db.sql, db.institution.institutionId)).toBeNull()
}, 60_000)

test('who says yes sends with tokens that renew themselves, and none is ever shown', async () => {
  const agreed = await consent(yes())
  expect(agreed).toMatchObject({ code: 0 })
  const kept = async () => {
    const row = await relayOf(db.sql, db.institution.institutionId)
    const key = await loadSealingKey({ sealingKey: undefined, dataFolder: folder })
    const credentials = row && credentialsOf(key, row)
    if (credentials?.login !== 'oauth') throw new Error('no OAuth')
    return credentials.oauth.refreshToken
  }
  const first = await kept()
  expect(agreed.out + agreed.err).not.toContain(first)
  const set = ['--set', 'event_date=2030-11-19', '--set', 'event_start=17:00', '--set', 'place=Sali']
  await db.sql`insert into list (institution_id, slug, name, created_at) values (1, 'alumni', '{"fi": "Alumnit"}', now()) on conflict do nothing`
  const order = ['--name', 'Ilta', '--list', 'alumni', '--template', 'alumni-evening', ...set]
  const made = await kutsu(['campaign', 'create', ...order, '--set', 'programme_url=https://x.example', '--json'], env)
  const { id } = JSON.parse(made.out)
  for (const n of [1, 2]) {
    const sent = await kutsu(['campaign', 'test', String(id), '--to', `katsoja${n}@x.example`], env)
    expect(sent, sent.err).toMatchObject({ code: 0 })
  }
  expect(received).toEqual(['katsoja1@x.example', 'katsoja2@x.example'])
  // The second could not have gone out with the first token: it was renewed, and kept.
  expect(await kept()).not.toBe(first)
}, 60_000)
