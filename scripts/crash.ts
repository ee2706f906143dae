// npm run crash -- [--seeds N] [--from N] [--lanes N] [--json]: campaigns with a fault in the middle, as real processes; with --jobs,
// jobs whose process is killed. Each seed is one case: faults × {1, 3 workers} in turn. Ends with 1 when anybody was lost or written to twice.
import { parseArgs } from 'node:util'
import { build } from '../test/support/build.ts'
import { openInstallation } from './crash/installation.ts'
import { type JobRun, openJobLane } from './crash/jobs.ts'
import { crashRun, type Run } from './crash/run.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '36' },
    from: { type: 'string', default: '0' },
    lanes: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
    jobs: { type: 'boolean', default: false },
  },
})
await build()
const from = Number(values.from)
const queue = Array.from({ length: Number(values.seeds) }, (_, i) => from + i)
const runs: Run[] = []

/** Each lane has a server of its own: crashing it is nobody else's business. */
async function lane(): Promise<void> {
  const installation = await openInstallation()
  for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) {
    const run = await crashRun(seed, installation)
    runs.push(run)
    const verdict = run.violations.length ? run.violations.join('; ') : 'good'
    if (!values.json)
      console.log(
        `${String(run.seed).padStart(4)}  ${run.fault.padEnd(20)} ${run.workers} workers  ${run.seconds.toFixed(1)} s  ` +
          `${run.accepted} accepted  ${run.uncertain}/${run.uncertainAllowed} uncertain  ${verdict}`,
      )
  }
  await installation.close()
}

const jobRuns: JobRun[] = []
async function jobLane(): Promise<void> {
  const opened = await openJobLane()
  for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) {
    const run = await opened.run(seed)
    jobRuns.push(run)
    const verdict = run.violations.length ? run.violations.join('; ') : 'good'
    console.log(
      `${String(seed).padStart(4)}  ${run.kind.padEnd(10)} killed after ${run.killedAfterMs} ms  ${run.tries} tries  ${run.seconds} s  ${verdict}`,
    )
  }
  await opened.close()
}

await Promise.all(Array.from({ length: Number(values.lanes) }, values.jobs ? jobLane : lane))
if (values.jobs) {
  const wrong = jobRuns.filter(({ violations }) => violations.length)
  console.log(`${jobRuns.length} runs, ${wrong.length} with violations`)
  process.exit(wrong.length ? 1 : 0)
}
const bad = runs.filter(({ violations }) => violations.length)
const uncertain = runs.reduce((sum, run) => sum + run.uncertain, 0)
if (values.json) console.log(JSON.stringify(runs))
else console.log(`${runs.length} runs, ${bad.length} with violations, ${uncertain} uncertain in all`)
process.exitCode = bad.length ? 1 : 0
