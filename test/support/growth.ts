// How the time of a function grows with its text: what comes from outside must not cost more than in proportion.
import { expect } from 'vitest'

const smallest = 1 << 12
const largest = 1 << 20
/** Below this nothing can be told from the noise of the machine. */
const noticeableMs = 80
/** Twice the text takes twice the time: an exponent of 1, and room for a cold start and a busy machine. */
const exponentMost = 1.5

/**
 * Gives a function texts of 4 kB to 1 MB, each twice as long as the one before, and expects its time to grow in proportion:
 * time ~ size^exponent, over the last two doublings. It stops where it is sure, before the time has grown out of hand.
 */
export function expectProportional(run: (text: string) => unknown, textOf: (length: number) => string): void {
  const times: number[] = []
  for (let size = smallest; size <= largest; size *= 2) {
    const text = textOf(size).slice(0, size)
    times.push(Math.min(timeOf(run, text), (times.at(-1) ?? 0) < noticeableMs ? timeOf(run, text) : Infinity))
    const last = times.at(-1) ?? 0
    if (last < noticeableMs || times.length < 3) continue
    // Once more, before it is said: a busy machine makes single times longer.
    const time = Math.min(last, timeOf(run, text))
    times[times.length - 1] = time
    const exponent = Math.log2(time / Math.max(times.at(-3) ?? 0, noticeableMs / 16)) / 2
    const shown = `${JSON.stringify(text.slice(0, 12))} ${times.map((ms) => Math.round(ms)).join(', ')} ms`
    expect(time < noticeableMs ? 1 : exponent, shown).toBeLessThan(exponentMost)
  }
}

function timeOf(run: (text: string) => unknown, text: string): number {
  const started = process.cpuUsage()
  run(text)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

/** One piece over and over. */
export const repeated = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length))
