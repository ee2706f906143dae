// npm run bench -- [NAME] [--recipients N] [--connections N] [--json]: figures of this machine, each beside a reference of the
// same run. Rates are per second, perCoreSecond counts our own CPU time.
import { parseArgs } from 'node:util'
import { benchCompile } from './bench/compile.ts'
import { benchCompose } from './bench/compose.ts'
import { benchDispatch } from './bench/dispatch.ts'
import { benchFill } from './bench/fill.ts'
import { benchFirst } from './bench/first.ts'
import { benchImport } from './bench/import.ts'
import { benchPreflight } from './bench/preflight.ts'
import { benchSegment } from './bench/segment.ts'
import { benchKill, benchWorkers } from './bench/workers.ts'

const benches: Record<string, (options: { recipients?: number; connections?: number }) => Promise<object>> = {
  compile: benchCompile,
  compose: benchCompose,
  dispatch: benchDispatch,
  fill: benchFill,
  first: benchFirst,
  import: benchImport,
  preflight: benchPreflight,
  segment: benchSegment,
  workers: benchWorkers,
  kill: benchKill,
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
for (const name of names) {
  const recipients = number(values.recipients)
  const connections = number(values.connections)
  const figures = await benches[name]?.({
    ...(recipients ? { recipients } : {}),
    ...(connections ? { connections } : {}),
  })
  if (values.json) console.log(JSON.stringify(figures))
  else console.table(figures)
}
