// How long the event loop was away, and how much memory was held, while something went on.
import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface Watched {
  /** The longest time that nothing else could run. */
  awayMs: number
  /** What the process held more at its fullest than before, in MB; buffers counted, too. */
  grownMb: number
}

const megabyte = 1024 * 1024

export async function watching(what: () => Promise<unknown>): Promise<Watched> {
  const held = () => {
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / megabyte
  }
  const delay = monitorEventLoopDelay({ resolution: 5 })
  // What was compiled and collected before is not what is watched.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const before = held()
  let most = before
  const looking = setInterval(() => {
    most = Math.max(most, held())
  }, 10)
  delay.enable()
  const began = process.cpuUsage()
  try {
    await what()
    // What kept the loop away is seen by the next look.
    await new Promise((resolve) => setTimeout(resolve, 20))
  } finally {
    delay.disable()
    clearInterval(looking)
  }
  // A machine that is busy with others takes the processor away; who used less of it was not away for longer of its own.
  const { user, system } = process.cpuUsage(began)
  const awayMs = Math.round(Math.min(delay.max / 1e6, (user + system) / 1000))
  return { awayMs, grownMb: Math.round(Math.max(most, held()) - before) }
}
