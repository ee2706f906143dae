// `kutsu jobs …`: what takes its time, whoever asked for it.
import { isMessageKey, translate } from '../../i18n/translate.ts'
import { cancelJob } from '../../work/asks/cancel-job.ts'
import { jobs } from '../../work/asks/jobs.ts'
import { showJob } from '../../work/asks/show-job.ts'
import type { KnownJob } from '../../work/jobs.ts'
import { numberIn } from './arguments.ts'
import { type Call, cli } from './command.ts'
import { stopSignal } from './stop-signal.ts'
import { timesIn } from './times.ts'

const list = cli({
  name: 'jobs',
  options: { most: { type: 'string', shows: 'N', default: '50' } },
  asks: [jobs],
  run: async ({ engine, output, options }) => {
    const found = await engine.ask(jobs, { most: numberIn(options.most) ?? 0 })
    output.answer(found, () => {
      for (const job of found) line(job, { engine, output })
      const { zone } = engine.institution
      output.say(found.length ? 'cli.times_in' : 'job.none', { zone })
    })
  },
})

const show = cli({
  name: 'jobs show',
  takes: ['ID'],
  asks: [showJob],
  run: async ({ engine, output, words }) => {
    const job = await engine.ask(showJob, { job: numberIn(words[0]) ?? 0 })
    output.answer(job, () => {
      line(job, { engine, output })
      if (job.refusal) output.line(`  ${translate(output.language, job.refusal.key, job.refusal.values)}`)
    })
  },
})

const cancel = cli({
  name: 'jobs cancel',
  takes: ['ID'],
  mayDryRun: true,
  asks: [cancelJob],
  run: async ({ engine, output, words, dryRun }) => {
    const job = await engine.ask(cancelJob, { job: numberIn(words[0]) ?? 0 }, { dryRun })
    output.answer(job, () =>
      output.say(job.state === 'cancelled' ? 'job.is_cancelled' : 'job.will_stop', { id: job.jobId }),
    )
  },
})

/** The process that carries out what waits, for all institutions. `start` and `work` have one beside them. */
const work = cli({
  name: 'jobs work',
  isForAll: true,
  stays: true,
  run: async ({ engine, output }) => {
    const stopping = new AbortController()
    const asked = Promise.race([stopSignal(), leftAlone()]).then(() => stopping.abort())
    output.say('cli.until_stop')
    await engine.workOnJobs(stopping.signal)
    await asked
  },
})

/** Resolves when whoever keeps this process is gone, also where that was before it listened: then it is another's to keep one. */
const leftAlone = (): Promise<void> =>
  new Promise((resolve) => {
    if (process.send && !process.connected) return resolve()
    process.once('disconnect', resolve)
  })

function line(job: KnownJob, { engine, output }: Pick<Call, 'engine' | 'output'>): void {
  const key = `job_name.${job.ask}`
  output.say('job.line', {
    id: job.jobId,
    at: timesIn(engine.institution.zone)(job.askedAt),
    what: isMessageKey(key) ? { said: key } : job.ask,
    state: { said: `job_state.${job.state}` },
    percent: job.total ? Math.floor((100 * job.done) / job.total) : job.state === 'done' ? 100 : 0,
  })
}

export const jobCommands = [list, show, cancel, work]
