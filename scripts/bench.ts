// npm run bench -- [NAME] [--recipients N] [--connections N] [--json]: figures of this machine, each beside a reference of the
// same run. Rates are per second, perCoreSecond counts our own CPU time.
import { parseArgs } from 'node:util'
import { build } from '../test/support/build.ts'

type Bench = (options: { recipients?: number; connections?: number }) => Promise<object>

// Each loads what it measures alone, so that its peak of memory is its own.
const benches: Record<string, () => Promise<Bench>> = {
  compile: async () => (await import('./bench/compile.ts')).benchCompile,
  compose: async () => (await import('./bench/compose.ts')).benchCompose,
  dispatch: async () => (await import('./bench/dispatch.ts')).benchDispatch,
  fill: async () => (await import('./bench/fill.ts')).benchFill,
  first: async () => (await import('./bench/first.ts')).benchFirst,
  import: async () => (await import('./bench/import.ts')).benchImport,
  ledger: async () => (await import('./bench/ledger.ts')).benchLedger,
  preflight: async () => (await import('./bench/preflight.ts')).benchPreflight,
  segment: async () => (await import('./bench/segment.ts')).benchSegment,
  service: async () => (await import('./bench/service.ts')).benchService,
  throttled: async () => (await import('./bench/throttled.ts')).benchThrottled,
  workers: async () => (await import('./bench/workers.ts')).benchWorkers,
  kill: async () => (await import('./bench/workers.ts')).benchKill,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    recipients: { type: 'string' },
    connections: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const number = (text: string | undefined) => (text ? Number(text.replaceAll('_', '')) : undefined)
const names = positionals.length ? positionals : Object.keys(benches)
const unknown = names.find((name) => !benches[name])
if (unknown) {
  console.error(`There is no bench ${unknown}: the benches are ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
await build()
for (const name of names) {
  const recipients = number(values.recipients)
  const connections = number(values.connections)
  const bench = await benches[name]?.()
  const figures = await bench?.({
    ...(recipients ? { recipients } : {}),
    ...(connections ? { connections } : {}),
  })
  if (values.json) console.log(JSON.stringify(figures))
  else console.table(figures)
}
