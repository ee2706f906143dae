// The commands that stay: start, serve, work.
import { setTimeout as pause } from 'node:timers/promises'
import cron from 'node-cron'
import { mayMailGoOut } from '../../dispatch/asks/may-mail-go-out.ts'
import type { Dispatcher } from '../../dispatch/dispatcher.ts'
import { openDispatcher } from '../../dispatching.ts'
import type { Engine } from '../../engine.ts'
import { whatFailed } from '../../platform/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type CliCommand, cli } from './command.ts'
import { keepJobProcess } from './job-child.ts'
import type { Output } from './output.ts'
import { stopSignal } from './stop-signal.ts'

export interface Doors {
  publicPort: number
  adminPort: number
  /** Where members reach it. */
  adminUrl: string
  /** Makes the first administrator; null: somebody can sign in. */
  firstLink: string | null
  close: () => Promise<void>
}

/** Opens both doors. @throws Refusal naming the port that is taken */
export async function openDoors({
  askerAs,
  visitor,
  openEntry,
  openHits,
  isReady,
  config,
  log,
}: Engine): Promise<Doors> {
  // A dispatcher alone loads no pages.
  const [{ openPublicDoor }, { openAdminDoor }] = await Promise.all([
    import('../public/server.ts'),
    import('../admin/server.ts'),
  ])
  const recipients = await openPublicDoor(
    { visitor, hits: openHits(), isReady, log },
    { ...config, port: config.publicPort },
  )
  try {
    const entry = await openEntry()
    const coordinators = await openAdminDoor({ entry, askerAs, settings: config, log })
    const token = await entry.firstToken()
    // A port that was left to the system is known only now.
    const adminUrl = config.adminUrl.replace(/:0$/, `:${coordinators.port}`)
    return {
      publicPort: recipients.port,
      adminPort: coordinators.port,
      adminUrl,
      firstLink: token && `${adminUrl}/start/${token}`,
      close: async () => void (await Promise.all([recipients.close(), coordinators.close()])),
    }
  } catch (error) {
    await recipients.close()
    throw error
  }
}

/** How long a stop waits for a tick under way. */
const tickMs = 15_000

/** Ticks every second. node-cron only wakes us: what is due stands in the database. */
export function keepTicking(
  dispatcher: Pick<Dispatcher, 'tick'>,
  engine: Pick<Engine, 'revive' | 'log'>,
): () => Promise<void> {
  let ticking: Promise<void> | null = null
  let reviving: Promise<void> | null = null
  /** A tick that asked a server which is gone may wait for ever (seen once): after a new start the next one begins. */
  const revive = () => {
    reviving ??= engine
      .revive()
      .then((wasDown) => {
        if (wasDown) ticking = null
      })
      .catch((error: unknown) => engine.log.error({ why: whatFailed(error) }, 'the embedded database does not start'))
      .finally(() => {
        reviving = null
      })
    return reviving
  }
  const tick = () => {
    if (ticking) return revive()
    const begun: Promise<void> = dispatcher
      .tick()
      .catch((error: unknown) => {
        engine.log.error({ why: whatFailed(error) }, 'a tick failed')
        return revive()
      })
      .finally(() => {
        if (ticking === begun) ticking = null
      })
    ticking = begun
    return begun
  }
  const task = cron.schedule('* * * * * *', tick, { timezone: 'UTC', logger: silent, suppressMissedWarning: true })
  return async () => {
    await task.stop()
    // A tick may be filling an outbox: that is done again by whoever comes next.
    await Promise.race([ticking, pause(tickMs, null, { ref: false })])
  }
}

/** A tick that comes late is made up by the next: node-cron's own lines would stand between ours. */
const silent = { info() {}, warn() {}, error() {}, debug() {} }

/** Says what keeps mail from being sent, if anything does. */
async function sayWhoSends(engine: Engine, output: Output): Promise<void> {
  try {
    await engine.ask(mayMailGoOut, {})
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    output.say(error.key, error.values)
  }
}

/** Shows whoever started it how to become the first administrator. */
export function sayFirstLink({ firstLink }: Doors, output: Output): void {
  if (firstLink === null) return
  output.say('first.link')
  output.line(`  ${firstLink}`)
}

/** `start`: everything; `serve`: the doors; `work`: a dispatcher. Stops in two phases: take nothing new, then drain. */
async function stay(engine: Engine, output: Output, what: 'start' | 'serve' | 'work'): Promise<void> {
  const asked = stopSignal()
  const doors = what === 'work' ? null : await openDoors(engine)
  let dispatcher: Dispatcher | null = null
  try {
    // Unsubscribing must work while the relay does not.
    const onUnreachable = (refusal: Refusal) => output.say(refusal.key, refusal.values)
    dispatcher = what === 'serve' ? null : await openDispatcher(engine, { onUnreachable })
  } catch (error) {
    await doors?.close()
    throw error
  }
  const stopTicking = dispatcher && keepTicking(dispatcher, engine)
  const stopJobs = what === 'serve' ? null : keepJobProcess(engine.log)
  const { publicUrl, smtpUrl, dataFolder } = engine.config
  // Only sending is refused: leaving must always be possible.
  if (what !== 'serve') await sayWhoSends(engine, output)
  if (doors) output.say('cli.doors', { public: publicUrl, admin: doors.adminUrl })
  if (doors) sayFirstLink(doors, output)
  if (dispatcher && !smtpUrl) output.say('cli.catcher', { folder: `${dataFolder}/mail` })
  output.say('cli.until_stop')
  await asked
  output.say('cli.stopping')
  await Promise.all([stopTicking?.(), stopJobs?.(), dispatcher?.stop(), doors?.close()])
}

export const serviceCommands: CliCommand[] = (['start', 'serve', 'work'] as const).map((name) =>
  cli({
    name,
    isForAll: true,
    migrates: name === 'start',
    stays: true,
    run: ({ engine, output }) => stay(engine, output, name),
  }),
)
