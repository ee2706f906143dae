// What a person may ask of Kutsu: a query, a command or a job, an object beside its room's code. Every door asks it the same
// way (work/perform.ts). Nothing here does anything: these are the shapes, and the functions that make them.
import type { Writable } from 'node:stream'
import type { z } from 'zod'
import type { Config } from './config.ts'
import type { Happened } from './consequences.ts'
import type { Database, Transaction } from './db.ts'
import { Refusal } from './refusal.ts'
import type { TokenKind } from './token.ts'

export const roles = ['admin', 'coordinator', 'organiser', 'doorkeeper', 'caller', 'viewer'] as const
export type Role = (typeof roles)[number]

/** Who asks. */
export type Actor =
  /** Whoever may use the command line of the installation: of every institution, everything. */
  | { kind: 'operator' }
  | { kind: 'member'; institutionId: number; memberId: number; role: Role }
  /** Whoever has a link with a proven token: of what kind it is, and of which row. */
  | { kind: 'person'; institutionId: number; link: TokenKind; id: number }
  /** Kutsu itself, when the time comes. */
  | { kind: 'scheduler' }

/** Who may ask it: a role, and those that include it; every member, about their own account; the operator alone; whoever has the link. */
export type Permitted = Role | 'self' | 'operator' | 'person'

/** The roles that may do what a role may. */
const including: Record<Role, readonly Role[]> = {
  admin: ['admin'],
  coordinator: ['admin', 'coordinator'],
  organiser: ['admin', 'coordinator', 'organiser'],
  doorkeeper: ['admin', 'coordinator', 'organiser', 'doorkeeper'],
  caller: ['admin', 'coordinator', 'caller'],
  viewer: ['admin', 'coordinator', 'organiser', 'viewer'],
}

/** Whether an actor may ask what is permitted to `to`; of an institution of theirs. */
export function mayAsk(actor: Actor, to: Permitted, institutionId: number): boolean {
  if (actor.kind === 'operator') return to !== 'person' && to !== 'self'
  if (actor.kind === 'scheduler') return to !== 'person' && to !== 'self' && to !== 'operator'
  if (actor.institutionId !== institutionId) return false
  if (actor.kind === 'person' || to === 'person') return actor.kind === 'person' && to === 'person'
  return mayAskAs(actor.role, to)
}

/** Whether a role may ask what is permitted to `to`. */
export const mayAskAs = (role: Role, to: Permitted): boolean =>
  to === 'self' || (to !== 'person' && to !== 'operator' && including[to].includes(role))

/** The row that a person's link is about. @throws Refusal `link.unknown` where it is not of that kind */
export function linkedTo(actor: Actor, link: TokenKind): number {
  if (actor.kind !== 'person' || actor.link !== link) throw new Refusal('link.unknown')
  return actor.id
}

/** How rows name an actor (`recorded_by`, the audit log): a code, and nothing personal. */
export const actorCode = (actor: Actor): string => (actor.kind === 'member' ? `member:${actor.memberId}` : actor.kind)

/** What every ask stands on, beside its input. `Place` is the institution, which only rooms above this one know. */
interface Standing<Place> {
  institution: Place
  actor: Actor
  /** The actor as rows name them. */
  by: string
  /** When it was asked. */
  now: Date
  config: Config
  /** Milliseconds since some fixed moment, for durations. */
  stopwatch: () => number
}

/** Within the snapshot of a query, or the transaction of a command. */
export interface Scope<Place> extends Standing<Place> {
  tx: Transaction
  /** Tells the rooms above what happened, in the same transaction. A query has nothing to tell. */
  happened: Happened
}

/** Before a command's transaction: what may take its time. */
export interface Preparing<Place> extends Standing<Place> {
  sql: Database
}

/** How long a file stays that a job was given: until the job is over, until it has done what it should, or its whole day. */
export type KeptUntil = 'over' | 'done' | 'old'

/** Of a job, which has transactions of its own. */
interface Working<Place> extends Standing<Place> {
  sql: Database
  happened: (tx: Transaction) => Happened
  /** Tells how far it is; who watches sees it. */
  progress: (done: number, of: number) => void
  /** Somebody wants it to stop. */
  signal: AbortSignal
  /** Where the file that it makes goes; opened when it is asked for. */
  out: () => Promise<Writable>
  /** A file that was kept for the job, as one on this machine. @throws Refusal `job.file_gone` */
  fileOf: (fileId: string, until?: KeptUntil) => Promise<string>
  /**
   * Says in the job's own transaction that it is done, and with what output: then it is done once, whatever dies when. A job of several transactions leaves it
   * out, and may begin again.
   * @throws where another has taken it up meanwhile
   */
  conclude: (tx: Transaction, output: unknown) => Promise<void>
}

/** On what something was done, as the audit log names it. */
export interface Subject {
  kind: SubjectKind
  id: number
}
export const subjectKinds = [
  'campaign',
  'contact',
  'import',
  'institution',
  'job',
  'list',
  'member',
  'merge',
  'segment',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

interface Asked<Place, Input extends z.ZodType, Loaded> {
  /** `things.verb`: what the audit log, the doors and the API call it. */
  name: string
  role: Permitted
  input: Input
  /** What it is about. @throws Refusal where it is absent, or another school's: nobody learns which */
  load?: (scope: Scope<Place>, input: z.output<Input>) => Promise<Loaded>
}

export interface Query<Place, Input extends z.ZodType, Loaded, Output> extends Asked<Place, Input, Loaded> {
  type: 'query'
  /** It stands in the audit log that somebody asked (exports, a protected person looked up): true, or about what input. */
  audited?: (input: z.output<Input>) => boolean
  /** It counts many rows: who asks again at once may be told the same, as long as this stays the same. */
  sameWhile?: (loaded: Loaded) => string
  run: (scope: Scope<Place>, input: z.output<Input>, loaded: Loaded) => Promise<Output>
  subject?: (input: z.output<Input>, output: Output) => Subject | null
}

export interface Command<Place, Input extends z.ZodType, Loaded, Prepared, Output> extends Asked<Place, Input, Loaded> {
  type: 'command'
  /** What takes its time: compiles, asks a server. What it found is looked at in `may`. */
  prepare?: (preparing: Preparing<Place>, input: z.output<Input>) => Promise<Prepared>
  /** @throws Refusal where this actor may not, or the state is another, or something has changed meanwhile */
  may?: (scope: Scope<Place>, loaded: Loaded, prepared: Prepared) => void
  run: (scope: Scope<Place> & { prepared: Prepared }, input: z.output<Input>, loaded: Loaded) => Promise<Output>
  /** What the audit log tells of it. */
  subject?: (input: z.output<Input>, output: Output) => Subject | null
  figures?: (output: Output) => Record<string, number>
}

export interface Job<Place, Input extends z.ZodType, Output> extends Omit<Asked<Place, Input, never>, 'load'> {
  type: 'job'
  /** Does it: from the beginning where it was begun before. */
  work: (working: Working<Place>, input: z.output<Input>) => Promise<Output>
  /** Whether it stands in the audit log; it does, unless this says no. */
  audited?: (input: z.output<Input>) => boolean
  subject?: (input: z.output<Input>, output: Output) => Subject | null
  figures?: (output: Output) => Record<string, number>
}

/** The three that make asks, for a kind of institution (institutions/asking.ts binds ours). */
export const askMakers = <Place>() => ({
  query: <Input extends z.ZodType, Output, Loaded = undefined>(
    ask: Omit<Query<Place, Input, Loaded, Output>, 'type'>,
  ): Query<Place, Input, Loaded, Output> => ({ ...ask, type: 'query' }),
  command: <Input extends z.ZodType, Output, Loaded = undefined, Prepared = undefined>(
    ask: Omit<Command<Place, Input, Loaded, Prepared, Output>, 'type'>,
  ): Command<Place, Input, Loaded, Prepared, Output> => ({ ...ask, type: 'command' }),
  job: <Input extends z.ZodType, Output>(ask: Omit<Job<Place, Input, Output>, 'type'>): Job<Place, Input, Output> => ({
    ...ask,
    type: 'job',
  }),
})
