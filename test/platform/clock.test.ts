import { expect, test } from 'vitest'
import { momentOf } from '../../src/platform/clock.ts'

const helsinki = (wall: string) => momentOf(wall, 'Europe/Helsinki')?.toISOString()

test('nine o’clock in October is 06:00Z, in November 07:00Z', () => {
  expect(helsinki('2026-10-20T09:00')).toBe('2026-10-20T06:00:00.000Z')
  expect(helsinki('2026-11-09T09:00')).toBe('2026-11-09T07:00:00.000Z')
})

test('a wall time that daylight saving skips runs when the gap ends', () => {
  expect(helsinki('2026-03-29T03:30')).toBe('2026-03-29T01:00:00.000Z')
  expect(helsinki('2026-03-29T03:00')).toBe('2026-03-29T01:00:00.000Z')
  expect(helsinki('2026-03-29T04:00')).toBe('2026-03-29T01:00:00.000Z')
})

test('a wall time that comes twice runs the first time', () => {
  expect(helsinki('2026-10-25T03:30')).toBe('2026-10-25T00:30:00.000Z')
  expect(helsinki('2026-10-25T03:00')).toBe('2026-10-25T00:00:00.000Z')
  expect(helsinki('2026-10-25T04:00')).toBe('2026-10-25T02:00:00.000Z')
})

test('what is no date and time is none', () => {
  for (const text of ['', 'huomenna', '2026-02-30T09:00', '2026-10-20', '20.10.2026 09:00'])
    expect(momentOf(text, 'Europe/Helsinki')).toBeNull()
})
