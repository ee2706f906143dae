// The conversation with a relay: what it takes, what it does not, and when a body may not leave.
import { createServer, type Server } from 'node:http'
import { createServer as createRawServer, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { outcomeOf } from '../../src/dispatch/outcome.ts'
import { openSmtpPool } from '../../src/dispatch/smtp-pool.ts'
import type { OAuth } from '../../src/institutions/relays.ts'
import { openRelay, type Relay } from '../support/relay.ts'

const message = (to = 'elli@example.org', size = 100) => ({
  from: 'alumni@school.example',
  to,
  bytes: Buffer.from(`Subject: x\r\n\r\n${'x'.repeat(size)}\r\n`),
  free: () => {},
})
const stopwatch = () => performance.now()
const closing: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function relayOf(manners: Parameters<typeof openRelay>[0]): Promise<Relay> {
  const relay = await openRelay(manners)
  closing.push(relay.close)
  return relay
}

test('a message larger than the relay takes pauses the campaign and rejects nobody', async () => {
  const relay = await relayOf({ size: 5000 })
  const smtp = openSmtpPool(relay.url, 1, stopwatch)
  const verdict = await smtp.send(message('elli@example.org', 6000))
  expect(outcomeOf(verdict)).toMatchObject({ state: 'queued', reason: 'size', pause: 'size' })
  expect(await smtp.send(message())).toMatchObject({ ended: 'accepted' })
  await smtp.close()
})

test('an address in Unicode is refused here where the relay does not take such', async () => {
  const relay = await relayOf({ noUtf8: true })
  const smtp = openSmtpPool(relay.url, 1, stopwatch)
  expect(outcomeOf(await smtp.send(message('åsa@example.org')))).toMatchObject({ state: 'rejected' })
  expect(await smtp.send(message())).toMatchObject({ ended: 'accepted' })
  await smtp.close()
})

test('a body that may not be handed over any more does not leave', async () => {
  const relay = await relayOf({})
  const smtp = openSmtpPool(relay.url, 1, stopwatch)
  expect(outcomeOf(await smtp.send(message(), () => false))).toMatchObject({ state: 'queued' })
  expect(relay.messages).toHaveLength(0)
  expect(await smtp.send(message())).toMatchObject({ ended: 'accepted' })
  expect(relay.messages).toHaveLength(1)
  await smtp.close()
})

test('the bytes are free when the socket took them, and only then', async () => {
  const relay = await relayOf({ onRcpt: (to) => (to.startsWith('no') ? { code: 550, text: '5.1.1 no' } : null) })
  const smtp = openSmtpPool(relay.url, 1, stopwatch)
  let freed = 0
  const counted = (to: string) => ({ ...message(to, 100_000), free: () => freed++ })
  await smtp.send(counted('elli@example.org'))
  await smtp.send(counted('no@example.org'))
  expect(freed).toBe(2)
  await smtp.close()
})

/** A relay of few words: what it answers to each command; it hangs up after an answer that ends with '!'. */
async function rawRelay(answer: (command: string) => string | null): Promise<string> {
  const server = createRawServer((socket: Socket) => {
    socket.on('error', () => {})
    const say = (text: string | null) => {
      if (text === null) return
      socket.write(`${text.replace(/!$/, '')}\r\n`)
      if (text.endsWith('!')) socket.end()
    }
    say('220 raw')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) say(answer(line.slice(0, 4).toUpperCase()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`
}

test('a relay that refuses and hangs up leaves nobody waiting', async () => {
  const smtp = openSmtpPool(
    await rawRelay((command) => (command === 'RCPT' ? '550 5.1.1 no!' : '250 ok')),
    1,
    stopwatch,
  )
  for (let i = 0; i < 3; i++)
    expect(outcomeOf(await smtp.send(message()))).toMatchObject({ state: 'rejected', reason: 'address' })
  await smtp.close()
})

test('a 421 that ends the line is heard as what it says', async () => {
  const smtp = openSmtpPool(
    await rawRelay((command) => (command === 'RCPT' ? '421 4.7.0 slower!' : '250 ok')),
    1,
    stopwatch,
  )
  expect(outcomeOf(await smtp.send(message()))).toMatchObject({ state: 'deferred', slow: 'provider' })
  await smtp.close()
})

test('dropped, everything under way ends at once and nothing new begins', async () => {
  const smtp = openSmtpPool(await rawRelay((command) => (command === 'MAIL' ? null : '250 ok')), 1, stopwatch)
  const under = [smtp.send(message()), smtp.send(message())]
  await new Promise((resolve) => setTimeout(resolve, 200))
  smtp.drop()
  expect((await Promise.all(under)).map(({ ended }) => ended)).toEqual(['lost', 'lost'])
  await smtp.close()
})

test('XOAUTH2: who is refused a token for good has no login; who cannot ask tries again', async () => {
  for (const [error, status, pause] of [
    ['invalid_grant', 400, 'credentials'],
    ['temporarily_unavailable', 503, null],
  ] as const) {
    const issuer = createServer((_request, response) => {
      response.statusCode = status
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ error, error_description: 'no' }))
    })
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
    closing.push(() => issuer.close())
    const accessUrl = `http://127.0.0.1:${(issuer.address() as { port: number }).port}/token`
    const oauth: OAuth = { clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh', accessUrl }
    const relay = await rawRelay((command) => (command === 'EHLO' ? '250-raw\r\n250 AUTH XOAUTH2' : '250 ok'))
    const smtp = openSmtpPool(relay.replace('//', '//alumni%40school.example@'), 1, stopwatch, { oauth })
    expect(outcomeOf(await smtp.send(message()))).toMatchObject({ state: 'queued', reason: 'credentials', pause })
    await smtp.close()
  }
})

test('XOAUTH2: a token is fetched, kept, and used to log in', async () => {
  let tokens = 0
  const issuer: Server = createServer((_request, response) => {
    tokens++
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ access_token: 'token-1', expires_in: 3600, token_type: 'Bearer' }))
  })
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
  closing.push(() => issuer.close())
  const logins: string[] = []
  const server = new SMTPServer({
    authMethods: ['XOAUTH2'],
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    logger: false,
    onAuth(auth, _session, done) {
      logins.push(`${auth.username} ${auth.accessToken}`)
      done(auth.accessToken === 'token-1' ? null : new Error('no'), { user: 'x' })
    },
    onData: (stream, _session, done) => void stream.resume().on('end', () => done(null)),
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const port = (open: { address: () => unknown }) => (open.address() as { port: number }).port
  const oauth: OAuth = {
    clientId: 'id',
    clientSecret: 'secret',
    refreshToken: 'refresh',
    accessUrl: `http://127.0.0.1:${port(issuer)}/token`,
  }
  const smtp = openSmtpPool(`smtp://alumni%40school.example@127.0.0.1:${port(server.server)}`, 2, stopwatch, { oauth })
  const verdicts = await Promise.all([smtp.send(message()), smtp.send(message())])
  expect(verdicts.map(({ ended }) => ended)).toEqual(['accepted', 'accepted'])
  expect(new Set(logins)).toEqual(new Set(['alumni@school.example token-1']))
  expect(tokens).toBe(1)
  await smtp.close()
})
