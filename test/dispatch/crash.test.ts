// A small set of the crash harness's seeds: real processes, killed, stopped, cut off, with the sink as the judge.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from '../../scripts/crash/faults.ts'
import { type Installation, openInstallation } from '../../scripts/crash/installation.ts'
import { crashRun } from '../../scripts/crash/run.ts'

let installation: Installation
beforeAll(async () => {
  installation = await openInstallation()
})
afterAll(() => installation.close())

const seedOf = (name: string, workers: 1 | 3) =>
  faults.findIndex((fault) => fault.name === name) + (workers === 3 ? faults.length : 0)

test.each([
  ['SIGKILL', 1],
  ['SIGSTOP', 3],
  ['SIGTERM', 1],
  ['postgres restart', 1],
  ['database cut', 3],
  ['hang up at after-dot', 1],
  ['failover, synchronous', 1],
] as const)('%s with %i workers: nobody lost, nobody twice', { timeout: 120_000 }, async (name, workers) => {
  const run = await crashRun(seedOf(name, workers), installation)
  expect(run).toMatchObject({ fault: name, workers, violations: [] })
  expect(run.accepted).toBeGreaterThan(200)
})
