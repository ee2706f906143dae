// The sink in a process of its own, as a relay would be. Talks over the process channel.
import { openSink } from '../sink.ts'

const seen = new Map<string, number>()
let lastMs = 0
let firstAt = 0
let lastAt = 0
let longestGapMs = 0
const sink = await openSink(
  () => null,
  () => performance.now(),
  (id) => {
    seen.set(id, (seen.get(id) ?? 0) + 1)
    lastAt = Date.now()
    firstAt ||= lastAt
    const now = performance.now()
    if (lastMs) longestGapMs = Math.max(longestGapMs, now - lastMs)
    lastMs = now
  },
  false,
)
process.send?.({ port: sink.port })
process.on('message', () => {
  const twice = [...seen.values()].filter((n) => n > 1).length
  process.send?.({ distinct: seen.size, twice, longestGapMs: Math.round(longestGapMs), firstAt, lastAt })
})
process.on('disconnect', () => process.exit())
