// The process that carries out jobs, beside the one that sends: what keeps a processor busy is not in the way of a sign of life.
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'

/** How long it rests before it is started again. */
const againMs = 3_000
/** How long a stop waits; what it had under way begins again. */
const stopMs = 5_000

/** Starts `kutsu jobs work`, and again whenever it ends. @returns what stops it */
export function keepJobProcess(log: Log): () => Promise<void> {
  const stopping = new AbortController()
  let child: ChildProcess | null = null
  const keeping = (async () => {
    while (!stopping.signal.aborted) {
      child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'jobs', 'work'], {
        // By the channel it sees that we are gone.
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      const code = await new Promise((resolve) => {
        child?.once('close', resolve)
        child?.once('error', resolve)
      })
      if (stopping.signal.aborted) return
      log.error({ code: String(code) }, 'the process that carries out jobs has ended; it is started again')
      await pause(againMs, null, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return async () => {
    stopping.abort()
    child?.kill('SIGTERM')
    await Promise.race([keeping, pause(stopMs, null, { ref: false })])
    child?.kill('SIGKILL')
  }
}
