// One way in: whoever asks, by whichever door, asks here.
import type { z } from 'zod'
import type { Institution } from '../institutions/institutions.ts'
import {
  type Actor,
  actorCode,
  type Command,
  mayAsk,
  type Permitted,
  type Preparing,
  type Query,
  type Scope,
} from '../platform/asks.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { type Happened, happenedIn, type Wired } from '../platform/consequences.ts'
import type { Database, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { keepEntry } from './audit.ts'
import { readInput } from './input.ts'
import type { Recent } from './recent.ts'

/** What asks are carried out on. */
export interface Grounds {
  sql: Database
  config: Config
  clock: Clock
  stopwatch: () => number
  /** What follows above from what happens below. */
  consequences: readonly Wired[]
  /** Of a door that stays open: what was counted a moment ago. */
  recent?: Recent
}

/** Who asks, and of which institution. */
export interface Asking {
  actor: Actor
  institution: Institution
  /** Carries it out, tells what would come of it, and takes it back. */
  dryRun?: boolean
}

type AnyInput = z.ZodType
type Asked<Input extends AnyInput, Loaded, Output> = Query<Institution, Input, Loaded, Output>
type Commanded<Input extends AnyInput, Loaded, Prepared, Output> = Command<Institution, Input, Loaded, Prepared, Output>
export type Askable<Input extends AnyInput, Loaded, Prepared, Output> =
  | Asked<Input, Loaded, Output>
  | Commanded<Input, Loaded, Prepared, Output>

/** Takes a dry run's transaction back, with what would have come of it. */
class TakenBack extends Error {
  readonly output: unknown

  constructor(output: unknown) {
    super('a dry run')
    this.output = output
  }
}

/**
 * Checks role and institution, parses, prepares, loads, asks `may`, runs, and writes the audit line.
 * @throws Refusal `ask.not_permitted`, `input.*`, or the ask's own
 */
export const performOn =
  (grounds: Grounds) =>
  async <Input extends AnyInput, Loaded, Prepared, Output>(
    asking: Asking,
    ask: Askable<Input, Loaded, Prepared, Output>,
    given: z.input<Input>,
  ): Promise<Output> => {
    assertPermitted(asking, ask)
    const input = readInput(ask.input, given)
    return ask.type === 'query'
      ? performQuery(grounds, { asking, ask, input })
      : performCommand(grounds, { asking, ask, input })
  }

/** Before anything is looked at, so that nobody learns what there is. @throws Refusal `ask.not_permitted` */
export function assertPermitted({ actor, institution }: Asking, { role }: { role: Permitted }): void {
  if (!mayAsk(actor, role, institution.institutionId)) throw new Refusal('ask.not_permitted')
}

/** What an ask stands on. */
export function standing({ config, clock, stopwatch }: Grounds, { actor, institution }: Asking) {
  return { institution, actor, by: actorCode(actor), now: clock(), config, stopwatch }
}

interface Performing<Ask, Input extends AnyInput> {
  asking: Asking
  ask: Ask
  input: z.output<Input>
}

/** In one snapshot; that somebody asked is written after it. */
async function performQuery<Input extends AnyInput, Loaded, Output>(
  grounds: Grounds,
  { asking, ask, input }: Performing<Asked<Input, Loaded, Output>, Input>,
): Promise<Output> {
  const stands = standing(grounds, asking)
  const output = await grounds.sql.begin('isolation level repeatable read read only', async (tx) => {
    const scope: Scope<Institution> = { ...stands, tx, happened: nothingHappens }
    const loaded = (await ask.load?.(scope, input)) as Loaded
    const answer = () => ask.run(scope, input, loaded)
    if (!grounds.recent || !ask.sameWhile) return answer()
    const { institutionId } = stands.institution
    return grounds.recent.of(JSON.stringify([institutionId, ask.name, input, ask.sameWhile(loaded)]), answer)
  })
  if (ask.audited?.(input))
    await keepEntry(grounds.sql, { ...stands, ask: ask.name, subject: ask.subject?.(input, output as Output) ?? null })
  return output as Output
}

const nothingHappens: Happened = () => {
  throw new Error('a query changes nothing')
}

async function performCommand<Input extends AnyInput, Loaded, Prepared, Output>(
  grounds: Grounds,
  { asking, ask, input }: Performing<Commanded<Input, Loaded, Prepared, Output>, Input>,
): Promise<Output> {
  const stands = standing(grounds, asking)
  const preparing: Preparing<Institution> = { ...stands, sql: grounds.sql }
  const prepared = (await ask.prepare?.(preparing, input)) as Prepared
  const carryOut = async (tx: Transaction): Promise<Output> => {
    const scope: Scope<Institution> = { ...stands, tx, happened: happenedIn(grounds.consequences, tx, stands.now) }
    const loaded = (await ask.load?.(scope, input)) as Loaded
    ask.may?.(scope, loaded, prepared)
    const output = await ask.run({ ...scope, prepared }, input, loaded)
    const subject = ask.subject?.(input, output) ?? null
    await keepEntry(tx, { ...stands, ask: ask.name, subject, figures: ask.figures?.(output) })
    // What a command does is all done and told before it is taken back.
    if (asking.dryRun) throw new TakenBack(output)
    return output
  }
  try {
    return (await grounds.sql.begin(carryOut)) as Output
  } catch (error) {
    if (error instanceof TakenBack) return error.output as Output
    throw error
  } finally {
    grounds.recent?.forget()
  }
}
