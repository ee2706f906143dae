// What goes wrong in a run: something happens to a process or a line, or the relay misbehaves at a stage.
import type { Manner, Stage } from '../sink.ts'

export type Event =
  | 'SIGKILL'
  | 'SIGSTOP'
  | 'SIGTERM'
  | 'postgres restart'
  | 'database cut'
  | 'relay cut'
  | 'failover'
  | 'failover, synchronous'

export type Fault = { name: string } & ({ event: Event } | { stage: Stage; manner: Manner; times: number })

const event = (name: Event): Fault => ({ name, event: name })
const hangUp = (stage: Stage): Fault => ({ name: `hang up at ${stage}`, stage, manner: 'hang up', times: 12 })

export const faults: Fault[] = [
  event('SIGKILL'),
  event('SIGSTOP'),
  event('SIGTERM'),
  event('postgres restart'),
  event('database cut'),
  event('relay cut'),
  ...(['connect', 'ehlo', 'mail', 'rcpt', 'data', 'mid-body', 'after-dot'] as const).map(hangUp),
  { name: '421', stage: 'rcpt', manner: { reply: '421 4.3.2 closing' }, times: 6 },
  { name: '4xx', stage: 'rcpt', manner: { reply: '451 4.3.0 later' }, times: 12 },
  { name: '4xx after the dot', stage: 'after-dot', manner: { reply: '451 4.3.0 later' }, times: 12 },
  { name: '5xx', stage: 'rcpt', manner: { reply: '550 5.1.1 no such user' }, times: 12 },
  { name: 'slow dot', stage: 'after-dot', manner: { waitMs: 2500 }, times: 6 },
  event('failover'),
  event('failover, synchronous'),
]

/** Which fault a seed is, and with how many workers: all faults with one, then all with three, and so on. */
export const caseOf = (seed: number): { fault: Fault; workers: number } => ({
  fault: faults[seed % faults.length] as Fault,
  workers: Math.floor(seed / faults.length) % 2 === 0 ? 1 : 3,
})

/** Numbers in [0, 1) that a seed decides (mulberry32). */
export function chance(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
