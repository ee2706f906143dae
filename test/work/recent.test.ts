// What was counted a moment ago is said again, and never for longer than it is worth.
import { expect, test } from 'vitest'
import { openRecent } from '../../src/work/recent.ts'

function counting(tookMs: number) {
  let [now, counted] = [0, 0]
  const recent = openRecent(() => now)
  return {
    ...recent,
    later: (ms: number) => {
      now += ms
    },
    ask: (what = 'report') =>
      recent.of(what, async () => {
        now += tookMs
        return ++counted
      }),
  }
}

test('what took a tenth of a second is said again for five, what took a minute for ten', async () => {
  for (const [took, lasts] of [
    [100, 5000],
    [60_000, 10_000],
  ] as const) {
    const { ask, later } = counting(took)
    expect(await ask()).toBe(1)
    later(lasts - 1)
    expect(await ask()).toBe(1)
    expect(await ask('another report')).toBe(2)
    later(1)
    expect(await ask()).toBe(3)
  }
})

test('what is cheap is always fresh', async () => {
  const { ask } = counting(29)
  expect([await ask(), await ask()]).toEqual([1, 2])
})

test('who asks while it is being counted is told what comes of it', async () => {
  const { ask } = counting(100)
  expect(await Promise.all([ask(), ask(), ask('another')])).toEqual([1, 1, 2])
})

test('what somebody changed is seen at once, also by a count that had begun before', async () => {
  const { ask, forget } = counting(100)
  await ask()
  forget()
  expect(await ask()).toBe(2)
  const begun = [ask('list')]
  forget()
  expect(await Promise.all([...begun, ask('list')])).toEqual([3, 4])
  expect(await ask('list')).toBe(4)
})

test('a count that failed is made again', async () => {
  const recent = openRecent(() => 0)
  await expect(recent.of('report', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await recent.of('report', async () => 1)).toBe(1)
})
