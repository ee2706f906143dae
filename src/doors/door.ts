// A server with its own port that strangers can neither fill nor hold open: who keeps us waiting goes first.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, isIPv6, type Socket } from 'node:net'
import { portFailed } from '../platform/config.ts'

export interface Door {
  port: number
  /** Takes no new connections and lets the open requests end. */
  close: () => Promise<void>
}

interface Doorway {
  port: number
  /** The address to listen on; absent: all. */
  host?: string
  /** The variable that names the port. */
  variable: 'PUBLIC_PORT' | 'ADMIN_PORT'
  /** Connections at once, in all and of one network. */
  most?: { inAll: number; ofNetwork: number }
  /** Requests that bring files: whoever answers them reads no more than there may be, and of nobody who may not. */
  isUpload?: (request: IncomingMessage) => boolean
}

/** Below the 1,024 files that some systems give a process, which the database's connections come out of, too. */
const mostByDefault = { inAll: 500, ofNetwork: 200 }
/** Requests under way on one connection; browsers and proxies ask one after the other. */
const pipelinedMost = 16
/** How long a header may take, then what it brings, a form or a file, and how long a connection may say nothing. */
const [headersMs, formMs, uploadMs, keptAliveMs, silentMs] = [10_000, 20_000, 1_800_000, 5_000, 30_000]
/** How long somebody may take to read an answer that came before they had said all. */
const graceMs = 1_000
const headersMost = 100
/** Bytes of a body, of which each piece counts for some more. */
const [bodyMost, pieceCost] = [131_072, 32]
/** How long an open request may take once the door closes. */
const closeAfterMs = 3000

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Opens a door. @throws Refusal `config.port_taken`, `config.port_denied` */
export async function openDoor(answer: Answer, doorway: Doorway): Promise<Door> {
  const { port, host, variable, most = mostByDefault, isUpload = () => false } = doorway
  const callers = openCallers(most, isUpload)
  const server = createServer(
    {
      headersTimeout: headersMs,
      // Of what a request brings: below, since a file takes longer than a form.
      requestTimeout: 0,
      keepAliveTimeout: keptAliveMs,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => {
      if (callers.asks(request, response)) answer(request, response)
    },
  )
  server.maxHeadersCount = headersMost
  server.setTimeout(silentMs)
  server.on('connection', callers.comes)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFailed(variable, port, error.code)))
    server.listen({ port, host }, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        // A browser may hold a connection open for minutes without asking anything.
        setTimeout(() => server.closeAllConnections(), closeAfterMs).unref()
      }),
  }
}

interface Caller {
  network: string
  under: Set<{ request: IncomingMessage; response: ServerResponse }>
}

/** Whoever is connected, longest without a move first. */
function openCallers({ inAll, ofNetwork }: typeof mostByDefault, isUpload: (request: IncomingMessage) => boolean) {
  const callers = new Map<Socket, Caller>()
  const counts = new Map<string, number>()
  const moved = (socket: Socket, caller: Caller) => {
    callers.delete(socket)
    callers.set(socket, caller)
  }

  /** Hangs up on who has kept us waiting longest. @returns whether there was one */
  const shed = (fits: (caller: Caller) => boolean): boolean => {
    for (const [socket, caller] of callers)
      if (fits(caller) && isWaitedFor(caller)) {
        leaves(socket)
        socket.destroy()
        return true
      }
    return false
  }
  const leaves = (socket: Socket) => {
    const caller = callers.get(socket)
    if (!caller) return
    callers.delete(socket)
    const left = (counts.get(caller.network) ?? 1) - 1
    if (left) counts.set(caller.network, left)
    else counts.delete(caller.network)
  }

  return {
    comes(socket: Socket) {
      const network = networkOf(socket.remoteAddress ?? '')
      const caller: Caller = { network, under: new Set() }
      const count = counts.get(network) ?? 0
      if (count >= ofNetwork) shed((one) => one.network === network)
      if (callers.size >= inAll) {
        const [fullest] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one))
        if (!shed((one) => one.network === fullest) && !shed(() => true)) return void socket.destroy()
      }
      counts.set(network, (counts.get(network) ?? 0) + 1)
      callers.set(socket, caller)
      socket.once('close', () => leaves(socket))
    },
    /** @returns whether the request is to be answered */
    asks(request: IncomingMessage, response: ServerResponse): boolean {
      const { socket } = request
      const caller = callers.get(socket)
      if (!caller || caller.under.size >= pipelinedMost) {
        socket.destroy()
        return false
      }
      if (hasBody(request)) {
        const isFile = isUpload(request)
        if (!isFile) hangUpWhenTooMuch(request)
        hangUpWhenTooLong(request, isFile ? uploadMs : formMs)
        // Whoever was answered before their file had come goes on saying it to nobody.
        if (isFile)
          response.once('finish', () =>
            setTimeout(() => !request.complete && request.socket.destroy(), graceMs).unref(),
          )
      }
      const one = { request, response }
      caller.under.add(one)
      moved(socket, caller)
      response.once('close', () => {
        caller.under.delete(one)
        if (callers.has(socket)) moved(socket, caller)
      })
      return true
    },
  }
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

/** Whoever goes on after what any form of ours holds is not listened to; many small pieces cost as much as a big one. */
function hangUpWhenTooMuch(request: IncomingMessage): void {
  let cost = 0
  request.on('data', (piece: Buffer) => {
    cost += piece.length + pieceCost
    if (cost > bodyMost) request.socket.destroy()
  })
}

/** Whoever takes so long to say what they bring is not listened to. */
function hangUpWhenTooLong(request: IncomingMessage, ms: number): void {
  const waiting = setTimeout(() => {
    if (!request.complete) request.socket.destroy()
  }, ms).unref()
  request.once('close', () => clearTimeout(waiting))
}

/** Nothing is asked, or what is asked has not come whole, or what was answered is not taken: it is not our turn. */
const isWaitedFor = ({ under }: Caller): boolean =>
  [...under].every(({ request, response }) => !request.complete || response.writableEnded)

/** Who could have so many addresses of one kind: 256 of IPv4, all of a customer's of IPv6. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (!mapped && isIPv6(address)) return expanded(address).slice(0, 4).join(':')
  return (mapped ?? address).split('.').slice(0, 3).join('.')
}

/** The eight groups of an IPv6 address. */
function expanded(address: string): string[] {
  const [front = '', back] = address.split('%')[0]?.split('::') ?? []
  const groups = (text: string | undefined) => (text ? text.split(':') : [])
  const [before, after] = [groups(front), groups(back)]
  return [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
}
