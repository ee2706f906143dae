// A workbook's sheet as a table of people: read in a thread that has limits of time, memory and unfolded size.
import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../platform/refusal.ts'
import type { TableRecord } from '../records.ts'
import type { Said, SheetTold, Wanted } from './thread.ts'
import type { Unreadability } from './unreadable.ts'

/** A million rows take 200 MB of shared texts. */
const memoryMb = 384
/** A thread says something of each piece of a file, so silence is trouble; a busy machine may take its time. */
const silenceMs = 60_000

const isSource = import.meta.url.endsWith('.ts')
/** In a checkout the thread reads the sources through tsx. */
const threadAt = isSource
  ? `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
      register()
      return import(${JSON.stringify(new URL('./thread.ts', import.meta.url).href)})
    })`
  : new URL('./thread.js', import.meta.url)

interface Reading extends Wanted {
  signal?: AbortSignal | undefined
}

/**
 * Reads a sheet: its rows in batches, then what there is to know of it.
 * @throws Refusal `import.workbook_*` naming what is wrong with the file, `job.stopped`
 */
export async function* readWorkbook({
  signal,
  ...wanted
}: Reading): AsyncGenerator<Exclude<Said, { unreadable: object }>> {
  const refused = (why: Unreadability, values: Record<string, string | number> = {}) =>
    why === 'long_row'
      ? new Refusal('import.long_row', { file: wanted.file, line: values.line ?? 0 })
      : new Refusal(`import.workbook_${why}`, { file: wanted.file, ...values })
  const thread = new Worker(threadAt, {
    eval: isSource,
    workerData: wanted,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  })
  const silent = new AbortController()
  let waiting: NodeJS.Timeout | undefined
  const wait = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => silent.abort(), silenceMs).unref()
  }
  try {
    wait()
    const heard = on(thread, 'message', {
      signal: signal ? AbortSignal.any([signal, silent.signal]) : silent.signal,
      close: ['exit'],
    })
    for await (const [said] of heard as AsyncIterable<[Said]>) {
      if ('unreadable' in said) throw refused(said.unreadable.why, said.unreadable.values)
      clearTimeout(waiting)
      yield said
      if ('told' in said) return
      wait()
      thread.postMessage('go on')
    }
    throw refused('broken')
  } catch (error) {
    if (signal?.aborted) throw new Refusal('job.stopped')
    if (silent.signal.aborted || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw refused('heavy')
    throw error
  } finally {
    clearTimeout(waiting)
    await thread.terminate()
  }
}

/** The first rows of a sheet, and what there is to know of it. @throws Refusal as readWorkbook */
export async function lookAtWorkbook(wanted: Wanted, most: number): Promise<{ first: TableRecord[]; told: SheetTold }> {
  const first: TableRecord[] = []
  for await (const said of readWorkbook(wanted)) {
    if ('told' in said) return { first, told: said.told }
    first.push(...said.rows.slice(0, most - first.length))
  }
  throw new Error('a workbook was read without a last word')
}
