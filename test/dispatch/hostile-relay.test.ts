// A relay may say anything, at any length, and hear our password: none of it stops us, and none of it is repeated.
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { outcomeOf } from '../../src/dispatch/outcome.ts'
import { openCutter, secretsPattern, toldOf } from '../../src/dispatch/reply-limits.ts'
import { assertInnards } from '../../src/dispatch/smtp-connection.ts'
import { openSmtpPool } from '../../src/dispatch/smtp-pool.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { watching } from '../support/event-loop.ts'

const message = (to = 'elli@example.org') => ({
  from: 'alumni@school.example',
  to,
  bytes: Buffer.from('Subject: x\r\n\r\nx\r\n'),
  free: () => {},
})
const stopwatch = () => performance.now()
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0).reverse()) close()
})

type Say = (socket: Socket, command: string, line: string) => Promise<void> | void

/** A relay that says what `say` writes; every line of ours is a command, of a body only its end. */
async function relay(say: Say, login = ''): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    let inBody = false
    let heard = ''
    let saying: Promise<void> = Promise.resolve(say(socket, 'HELLO', ''))
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      const lines = heard.split('\r\n')
      heard = lines.pop() ?? ''
      for (const line of lines) {
        if (inBody && line !== '.') continue
        const command = inBody ? '.' : line.slice(0, 4).toUpperCase()
        inBody = command === 'DATA'
        saying = saying.then(() => say(socket, command, line))
      }
    })
    closing.push(() => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  return `smtp://${login}127.0.0.1:${(server.address() as { port: number }).port}`
}

const plain: Record<string, string> = { HELLO: '220 hello', DATA: '354 go on' }
const answer = (socket: Socket, command: string) => void socket.write(`${plain[command] ?? '250 ok'}\r\n`)

async function flood(socket: Socket, piece: Buffer, megabytes: number): Promise<void> {
  for (let written = 0; written < megabytes * 1e6 && !socket.destroyed; written += piece.length)
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
}

const times = (text: string) => Buffer.from(text.repeat(Math.ceil(65_536 / text.length)))
/** What ten megabytes may consist of, and how the reply goes on and ends. */
const worst: [string, string, Buffer, string][] = [
  ['one word', '', times('a'), '\r\n'],
  ['ats', '', times('@'), '\r\n'],
  ['words of mailboxes', '', times('mailbox '), '\r\n'],
  ['limits that are exceeded', '', times('exceeded daily '), '\r\n'],
  ['bytes of no text', '', Buffer.alloc(65_536, 0), '\r\n'],
  ['lines that go on', '-\r\n', times('{code}-more\r\n'), '{code} end\r\n'],
  ['short lines that go on', '-\r\n', times('{code}-\r\n'), '{code} end\r\n'],
  ['blank lines', ' ok\r\n', times('\r\n'), '\r\n'],
  ['line feeds', ' ok\r\n', times('\n'), '\n'],
]

describe('ten megabytes of the worst', () => {
  for (const [at, code, expected] of [
    ['.', '250', { state: 'accepted' }],
    ['RCPT', '550', { state: 'rejected' }],
    ['EHLO', '250', { state: 'accepted' }],
    ['HELLO', '554', { state: 'queued', reason: 'relay_refuses' }],
  ] as const)
    test.each(worst)(`%s, to ${at}`, { retry: 2 }, async (_, begins, piece, ends) => {
      const put = (text: string | Buffer) => text.toString('latin1').replaceAll('{code}', code)
      const url = await relay(async (socket, command) => {
        if (command !== at) return answer(socket, command)
        socket.write(`${code}${begins || ' '}`)
        await flood(socket, Buffer.from(put(piece), 'latin1'), 10)
        socket.write(put(ends))
      })
      const smtp = openSmtpPool(url, 1, stopwatch)
      let outcome: object = {}
      const watched = await watching(async () => {
        outcome = outcomeOf(await smtp.send(message()))
      })
      smtp.drop()
      expect(outcome).toMatchObject(expected)
      expect(JSON.stringify(outcome).length).toBeLessThan(1000)
      expect(watched.awayMs).toBeLessThan(100)
      expect(watched.grownMb).toBeLessThan(40)
    })

  test('whatever a verdict says is cut before it is judged', async () => {
    for (const text of ['a', '@', '<', 'mailbox ', 'exceeded ', 'in 99 ', '5.1.1', '"@', '\n', '\0'])
      for (const stage of ['connect', 'auth', 'mail', 'rcpt', 'data', 'body'] as const) {
        const reply = text.repeat(10_000_000 / text.length)
        const began = stopwatch()
        const { reply: kept } = outcomeOf({ ended: 'refused', stage, code: 550, reply })
        expect(stopwatch() - began, `${text} at ${stage}`).toBeLessThan(50)
        expect((kept ?? '').length).toBeLessThanOrEqual(300)
      }
  })

  test('a reply that takes longer than any may ends with the line', () => {
    let now = 0
    const cut = openCutter(() => now, 1000)
    expect(cut(Buffer.from('250-'))?.toString()).toBe('250-')
    now = 1001
    expect(cut(Buffer.from('x'))).toBeNull()
  })

  test('what fits is read as it came, however it came', () => {
    const whole = '220 hello\r\n250-one\r\n250-two\r\n250 three\r\n354 go\n'
    for (let size = 1; size < 20; size++) {
      const cut = openCutter(() => 0, 1000)
      let read = ''
      for (let at = 0; at < whole.length; at += size) read += cut(Buffer.from(whole.slice(at, at + size)))?.toString()
      expect(read, `${size} bytes a time`).toBe(whole)
    }
  })
})

describe('what is no verdict', () => {
  const at = async (command: string, reply: string) => {
    const smtp = openSmtpPool(
      await relay((socket, c) => (c === command ? void socket.write(reply) : answer(socket, c))),
      1,
      stopwatch,
    )
    const outcome = outcomeOf(await smtp.send(message()))
    smtp.drop()
    return outcome
  }
  test.each(['999 what', '600 no', '55000000000000000000 no', '150 hm', 'nonsense'])(
    '%s rejects nobody',
    async (said) => {
      expect(await at('RCPT', `${said}\r\n`)).toMatchObject({ state: expect.stringMatching(/deferred|queued/) })
      expect(await at('.', `${said}\r\n`)).toMatchObject({ state: 'uncertain' })
    },
  )

  test('a reply with bytes that no database keeps is kept without them', async () => {
    const { reply } = await at('RCPT', '550 5.1.1 no\0 such\x1b[31m \xc2\x9b31m user\r\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(reply).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(reply).toContain('such')
  })
})

describe('a relay that repeats what it was told', () => {
  const [user, password] = ['alumni@school.example', 'salasana: Kissa_99+ öljy']
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`
  const forms = [
    password,
    Buffer.from(password).toString('base64'),
    Buffer.from(`\0${user}\0${password}`).toString('base64'),
  ]

  test.each(['PLAIN', 'LOGIN'])('AUTH %s: nothing of it is told or kept', async (method) => {
    const said: string[] = []
    let step = 0
    const url = await relay((socket, command, line) => {
      if (command === 'EHLO') return void socket.write(`250-raw\r\n250 AUTH ${method}\r\n`)
      if (command === 'HELLO') return answer(socket, command)
      if (method === 'LOGIN' && step++ < 2)
        return void socket.write(`334 ${step === 1 ? 'VXNlcm5hbWU6' : 'UGFzc3dvcmQ6'}\r\n`)
      socket.write(`535 5.7.8 unrecognized ${line} (${password}) ${line.slice(0, 40)}\r\n`)
    }, login)
    const smtp = openSmtpPool(url, 1, stopwatch)
    said.push(
      (await smtp
        .probe()
        .catch((error: Refusal) => `${error.said('fi')} ${error.said('en')} ${error.message}`)) as string,
    )
    step = 0
    const verdict = await smtp.send(message())
    said.push(JSON.stringify(verdict), JSON.stringify(outcomeOf(verdict)))
    smtp.drop()
    expect(verdict).toMatchObject({ ended: 'refused', stage: 'auth', code: 535 })
    for (const text of said) {
      expect(text).toContain('unrecognized')
      for (const form of forms) for (const piece of [form, form.slice(0, 12)]) expect(text).not.toContain(piece)
    }
  })

  test('in any later reply, too', async () => {
    const url = await relay((socket, command) => {
      if (command === 'EHLO') return void socket.write('250-raw\r\n250 AUTH PLAIN\r\n')
      if (command === 'AUTH') return void socket.write('235 ok\r\n')
      if (command === 'RCPT') return void socket.write(`550 5.1.1 you said ${forms[2]} and ${forms[0]}\r\n`)
      answer(socket, command)
    }, login)
    const smtp = openSmtpPool(url, 1, stopwatch)
    const told = JSON.stringify(await smtp.send(message()))
    for (const form of forms) expect(told).not.toContain(form.slice(0, 12))
    smtp.drop()
  })

  test('a secret cut in two is no secret told', () => {
    const pattern = secretsPattern({ user, password })
    for (let before = 960; before < 1010; before++) {
      const told = toldOf(`550 ${'x '.repeat(before / 2)}${forms[2]} ${'y'.repeat(3000)}`, pattern)
      for (const form of forms) expect(told).not.toContain(form.slice(0, 9))
    }
    expect(toldOf('550 ok is no word, book', secretsPattern({ user: 'a', password: 'ok' }))).toBe(
      '550 […] is no word, book',
    )
  })
})

describe('a relay that takes five messages on a connection', () => {
  const ending =
    (last: string) =>
    (socket: Socket): void => {
      socket.end(last && `${last}\r\n`)
    }
  const hangingUp = (socket: Socket): void => {
    socket.destroy()
  }
  const taking = async (most: number, ends: (socket: Socket) => void, where = 'MAIL') => {
    let connections = 0
    const counts = new WeakMap<Socket, number>()
    const url = await relay((socket, command) => {
      if (command === 'HELLO') connections++
      const count = (counts.get(socket) ?? 0) + Number(command === '.')
      counts.set(socket, count)
      if (command === where && count + Number(where !== '.') > most) return ends(socket)
      answer(socket, command)
    })
    return { url, connections: () => connections }
  }
  const twelve = async (url: string, connections = 1) => {
    const smtp = openSmtpPool(url, connections, stopwatch)
    const outcomes = await Promise.all(Array.from({ length: 12 }, async () => outcomeOf(await smtp.send(message()))))
    smtp.drop()
    return outcomes.map(({ state, slow }) => `${state}${slow ?? ''}`)
  }

  test.each([
    ['says 421', 'MAIL', ending('421 4.7.0 too many messages on this connection')],
    ['says 421 to the recipient', 'RCPT', ending('421 4.7.0 enough')],
    ['says 421 to the body', '.', ending('421 4.7.0 enough')],
    ['hangs up', 'MAIL', hangingUp],
    ['hangs up politely', 'RCPT', ending('')],
  ] as const)('and then %s: the next gets a connection at once', async (_, where, ends) => {
    const { url, connections } = await taking(5, ends, where)
    expect(await twelve(url)).toEqual(Array(12).fill('accepted'))
    expect(connections()).toBe(3)
    expect(await twelve(url, 3)).toEqual(Array(12).fill('accepted'))
  })

  test('one that says 421 on a new connection, too, is asked no more than once', async () => {
    const { url, connections } = await taking(0, ending('421 4.7.0 later'))
    expect(new Set(await twelve(url))).toEqual(new Set(['deferredrelay']))
    expect(connections()).toBe(12)
  })

  test('one that hangs up after the body leaves the message uncertain, and it is not sent again', async () => {
    let bodies = 0
    const url = await relay((socket, command) => {
      if (command === '.' && ++bodies > 2) return void socket.destroy()
      answer(socket, command)
    })
    const smtp = openSmtpPool(url, 1, stopwatch)
    const states: string[] = []
    for (let i = 0; i < 3; i++) states.push(outcomeOf(await smtp.send(message())).state)
    expect(states).toEqual(['accepted', 'accepted', 'uncertain'])
    expect(bodies).toBe(3)
    smtp.drop()
  })
})

test('a mail library with other insides is not used', () => {
  class Other {
    _onData() {}
    _actionSMTPStream() {}
  }
  expect(() => assertInnards(Other.prototype)).toThrow(Refusal)
  expect(() => assertInnards(Other.prototype)).toThrow('_createSendStream')
})
