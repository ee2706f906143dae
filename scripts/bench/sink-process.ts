// The sink in a process of its own, as a relay would be. Talks over the process channel.
import { openSink } from '../sink.ts'

/** How often each message came, and when first. */
const seen = new Map<string, { times: number; at: number }>()
let lastMs = 0
let firstAt = 0
let lastAt = 0
let longestGapMs = 0
const sink = await openSink(
  () => null,
  () => performance.now(),
  (id) => {
    lastAt = Date.now()
    const known = seen.get(id)
    if (known) known.times += 1
    else seen.set(id, { times: 1, at: lastAt })
    firstAt ||= lastAt
    const now = performance.now()
    if (lastMs) longestGapMs = Math.max(longestGapMs, now - lastMs)
    lastMs = now
  },
  false,
)
process.send?.({ port: sink.port })
process.on('message', (asked: { arrivals?: string }) => {
  const { arrivals } = asked
  if (arrivals !== undefined) {
    const of = [...seen].filter(([id]) => id.startsWith(arrivals))
    process.send?.(of.map(([id, { at }]) => [id, at]))
    return
  }
  const twice = [...seen.values()].filter(({ times }) => times > 1).length
  process.send?.({ distinct: seen.size, twice, longestGapMs: Math.round(longestGapMs), firstAt, lastAt })
})
process.on('disconnect', () => process.exit())
