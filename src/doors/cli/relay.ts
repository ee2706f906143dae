// `kutsu institution relay`: an institution's own relay.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { relay } from '../../dispatch/asks/relay.ts'
import { removeRelay } from '../../dispatch/asks/remove-relay.ts'
import { setRelay } from '../../dispatch/asks/set-relay.ts'
import { beginConsent, endConsent } from '../../dispatch/relay-consent.ts'
import type { Engine } from '../../engine.ts'
import { readRelayUrl } from '../../institutions/relays.ts'
import { Refusal } from '../../platform/refusal.ts'
import { required } from './arguments.ts'
import { cli } from './command.ts'
import { textOf } from './files.ts'
import { type Output, table } from './output.ts'

const show = cli({
  name: 'institution relay',
  asks: [relay],
  run: async ({ engine, output }) => tell(await engine.ask(relay, {}), output),
})

/** What was typed is tried before it is kept. @throws Refusal `relay.*` */
const set = cli({
  name: 'institution relay set',
  takes: ['URL'],
  mayDryRun: true,
  options: { 'password-file': { type: 'string', shows: 'FILE' } },
  asks: [setRelay, relay],
  run: async ({ engine, output, words: [typed = ''], options: { 'password-file': passwordFile }, dryRun }) => {
    const { url, user } = readRelayUrl(typed)
    if (user !== null && passwordFile === undefined) throw new Refusal('relay.no_password', { user }, 2)
    if (user === null && passwordFile !== undefined) throw new Refusal('relay.no_user', {}, 2)
    const password = passwordFile === undefined ? '' : (await textOf(passwordFile)).replace(/\r?\n$/, '')
    const credentials = user === null ? { login: 'none' as const } : { login: 'password' as const, user, password }
    await engine.ask(setRelay, { url, credentials }, { dryRun })
    tell(dryRun ? { url, login: credentials.login, user } : await engine.ask(relay, {}), output)
  },
})

const consent = cli({
  name: 'institution relay consent',
  takes: ['ISSUER'],
  options: {
    user: { type: 'string', shows: 'USER', required: true },
    'client-id': { type: 'string', shows: 'ID', required: true },
    'client-secret-file': { type: 'string', shows: 'FILE' },
    tenant: { type: 'string', shows: 'T' },
    relay: { type: 'string', shows: 'URL' },
  },
  asks: [setRelay, relay],
  run: async ({ engine, output, words: [issuer = ''], options }) => {
    await consented(engine, output, {
      issuer,
      user: options.user,
      clientId: options['client-id'],
      secretFile: options['client-secret-file'],
      tenant: options.tenant,
      relay: options.relay,
    })
    tell(await engine.ask(relay, {}), output)
  },
})

const remove = cli({
  name: 'institution relay remove',
  mayDryRun: true,
  asks: [removeRelay],
  run: async ({ engine, output, dryRun }) => {
    await engine.ask(removeRelay, {}, { dryRun })
    tell(null, output)
  },
})

export const relayCommands = [show, set, consent, remove]

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
async function consented(engine: Engine, output: Output, { secretFile, relay: named, ...asked }: Asked): Promise<void> {
  const clientSecret = secretFile === undefined ? '' : (await textOf(secretFile)).trim()
  const waiting = await openAnswer()
  try {
    const begun = await beginConsent({ ...asked, clientSecret, redirectUri: waiting.url })
    const { url } = readRelayUrl(required(named ?? begun.relay ?? undefined, '--relay'))
    output.say('relay.consent', { link: begun.link, user: asked.user })
    const oauth = await endConsent(begun, await waiting.answer)
    await engine.ask(setRelay, { url, credentials: { login: 'oauth', user: asked.user, oauth } })
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

/** The relay that is used. @param told the institution's own; null: the installation's */
function tell(told: { url: string; login: string; user: string | null } | null, output: Output): void {
  if (!told) {
    output.answer({ relay: null }, () => output.say('relay.common'))
    return
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
  if (told.login === 'sealed') throw new Refusal('relay.sealed', { host: new URL(told.url).host })
}
