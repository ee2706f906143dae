// Takes jobs and carries them out, one after the other, until it is told to stop: in a process of its own, since an import keeps a
// processor busy, and a sign of life of the dispatcher must never wait for it.
import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { followImports } from '../contacts/people/directory.ts'
import { institutionById } from '../institutions/institutions.ts'
import { actorNow } from '../institutions/members.ts'
import type { Log } from '../platform/log.ts'
import { whatFailed } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { randomSecret } from '../platform/token.ts'
import { forgetOldFiles } from '../work/files.ts'
import { endJob, forgetJobs, type HeldJob, takeJob } from '../work/jobs.ts'
import type { Grounds } from '../work/perform.ts'
import { carryOut, inputOf, type Workable } from '../work/working.ts'
import { asks } from './asks.ts'

const lookAgainMs = 500
const tidyEveryMs = 60_000
/** Rests when the database is away. */
const restMs = 2_000

/** Works until `signal` says so; a job under way is stopped then, and begins again elsewhere. */
export async function workOnJobs(grounds: Grounds, { log, signal }: { log: Log; signal: AbortSignal }): Promise<void> {
  const { sql, clock, stopwatch } = grounds
  let tidiedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    try {
      if (stopwatch() - tidiedAt > tidyEveryMs) {
        await forgetJobs(sql, clock())
        await forgetOldFiles(sql, clock())
        tidiedAt = stopwatch()
      }
      const isBehind = await followImports(sql, clock())
      const job = await takeJob(sql, { holder: randomSecret(), leaseMs: grounds.config.lease * 1000, now: clock() })
      if (job) await carryOutOne(grounds, job, { log, signal })
      else if (!isBehind) await pause(lookAgainMs, null, { signal }).catch(() => {})
    } catch (error) {
      log.error({ why: whatFailed(error) }, 'cannot look for jobs')
      await pause(restMs, null, { signal }).catch(() => {})
    }
  }
}

/** Whatever becomes of it stands in its row. */
async function carryOutOne(
  grounds: Grounds,
  held: HeldJob,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<void> {
  const { sql, clock } = grounds
  // The list is of many kinds; which of them this is, its name has said, and its input is parsed by its own shape below.
  const job = asks.find(({ name }) => name === held.ask) as unknown as Workable<z.ZodType, unknown> | undefined
  try {
    // A job of a newer build is left to it.
    if (job?.type !== 'job') throw new Refusal('job.not_known', { ask: held.ask })
    const institution = await institutionById(sql, held.institutionId)
    const asking = { institution, actor: await actorNow(sql, held.institutionId, held.actor) }
    const input = inputOf(job, asking, held.input)
    await carryOut(grounds, asking, { job, input, watching: { signal, stopMeans: 'queued' }, lease: held })
  } catch (error) {
    const refusal = error instanceof Refusal ? error : null
    if (!refusal)
      log.error({ job: held.jobId, institution: held.institutionId, why: whatFailed(error) }, 'a job failed')
    // Where it was not begun, or is over already, this changes nothing.
    await endJob(sql, held, { state: 'failed', refusal: refusal ?? new Refusal('job.fault'), now: clock() })
  }
}
