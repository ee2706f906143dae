// `kutsu institution relay`: an institution's own relay.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { beginConsent, endConsent, issuerNames } from '../../dispatch/relay-consent.ts'
import { accessWith, openRelay } from '../../dispatch/relays.ts'
import type { Engine } from '../../engine.ts'
import {
  type Credentials,
  credentialsOf,
  forgetRelay,
  keepRelay,
  readRelayUrl,
  relayOf,
  renewedWith,
} from '../../institutions/relays.ts'
import { stopwatch, systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { ensureSealingKey, loadSealingKey } from '../../platform/sealing-key.ts'
import { oneOf, readArguments, required } from './arguments.ts'
import { textOf } from './files.ts'
import { type Output, table } from './output.ts'

const actions = ['show', 'set', 'consent', 'remove'] as const

/** `kutsu institution relay [set URL | consent ISSUER | remove]`: over which relay its messages go. */
export async function relayCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const options = {
    'password-file': { type: 'string' },
    user: { type: 'string' },
    'client-id': { type: 'string' },
    'client-secret-file': { type: 'string' },
    tenant: { type: 'string' },
    relay: { type: 'string' },
  } as const
  const { values, positionals } = readArguments(args, options, 2)
  const [word = 'show', given] = positionals
  const { sql, institution } = engine
  switch (oneOf(actions, word, 'relay')) {
    case 'set':
      await set(engine, required(given, 'URL'), values['password-file'])
      break
    case 'consent':
      await consent(engine, output, {
        issuer: required(given, issuerNames.join(' | ')),
        user: required(values.user, '--user'),
        clientId: required(values['client-id'], '--client-id'),
        secretFile: values['client-secret-file'],
        tenant: values.tenant,
        relay: values.relay,
      })
      break
    case 'remove':
      if (!(await forgetRelay(sql, institution.institutionId))) throw new Refusal('relay.none')
  }
  await show(engine, output)
}

/** What was typed is tried before it is kept. @throws Refusal `relay.*` */
async function set(engine: Engine, typed: string, passwordFile: string | undefined): Promise<void> {
  const { url, user } = readRelayUrl(typed)
  if (user !== null && passwordFile === undefined) throw new Refusal('relay.no_password', { user }, 2)
  if (user === null && passwordFile !== undefined) throw new Refusal('relay.no_user', {}, 2)
  const password = passwordFile === undefined ? '' : (await textOf(passwordFile)).replace(/\r?\n$/, '')
  await keepTried(engine, url, user === null ? { login: 'none' } : { login: 'password', user, password })
}

interface Asked {
  issuer: string
  user: string
  clientId: string
  secretFile: string | undefined
  tenant: string | undefined
  /** Where it is not the one that the issuer is known for. */
  relay: string | undefined
}

/** A person says yes in a browser, which leads back to this process (RFC 8252 7.3). @throws Refusal `relay.*` */
async function consent(engine: Engine, output: Output, { secretFile, relay, ...asked }: Asked): Promise<void> {
  const clientSecret = secretFile === undefined ? '' : (await textOf(secretFile)).trim()
  const waiting = await openAnswer()
  try {
    const begun = await beginConsent({ ...asked, clientSecret, redirectUri: waiting.url })
    const { url } = readRelayUrl(required(relay ?? begun.relay ?? undefined, '--relay'))
    output.say('relay.consent', { link: begun.link, user: asked.user })
    const oauth = await endConsent(begun, await waiting.answer)
    await keepTried(engine, url, { login: 'oauth', user: asked.user, oauth })
  } finally {
    waiting.close()
  }
}

/** Whoever has not said yes or no by then begins anew. */
const answerMs = 10 * 60_000

/** A page on this machine to which the issuer sends the person back. */
async function openAnswer(): Promise<{ url: string; answer: Promise<URL>; close: () => void }> {
  let answered = (_: URL) => {}
  const come = new Promise<URL>((resolve) => {
    answered = resolve
  })
  const server = createServer((request, response) => {
    const back = new URL(request.url ?? '/', url)
    // Whatever else asks here is not the issuer.
    if (!back.searchParams.has('state')) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'referrer-policy': 'no-referrer' })
    response.end('Kutsu: ok. You can close this page. Voit sulkea sivun. Du kan stänga sidan.\n')
    answered(back)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  const late = pause(answerMs, null, { ref: false }).then((): never => {
    throw new Refusal('relay.no_consent', { why: 'timeout' })
  })
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url, answer: Promise.race([come, late]), close }
}

async function keepTried({ sql, institution, config }: Engine, url: string, credentials: Credentials): Promise<void> {
  const { institutionId } = institution
  let tried = credentials
  // Trying it may use up the refresh token: the one that comes in its place is kept.
  const write = async (refreshToken: string) => {
    tried = renewedWith(tried, refreshToken)
  }
  const access = { ...accessWith(url, credentials), store: { read: async () => null, write } }
  const { smtp } = openRelay(access, config, stopwatch)
  await smtp.probe().finally(smtp.close)
  const key = await ensureSealingKey(config)
  await keepRelay(sql, key, { institutionId, url, credentials: tried, now: systemClock() })
}

async function show({ sql, institution, config }: Engine, output: Output): Promise<void> {
  const kept = await relayOf(sql, institution.institutionId)
  if (!kept) return output.answer({ relay: null }, () => output.say('relay.common'))
  const credentials = credentialsOf(await loadSealingKey(config), kept)
  const told = {
    url: kept.url,
    login: credentials?.login ?? 'sealed',
    user: credentials && 'user' in credentials ? credentials.user : null,
    keptAt: kept.keptAt,
  }
  output.answer({ relay: told }, () =>
    output.lines(
      table([
        ['relay', told.url],
        ['login', told.login],
        ['user', told.user ?? '–'],
      ]),
    ),
  )
  if (!credentials) throw new Refusal('relay.sealed', { host: new URL(kept.url).host })
}
