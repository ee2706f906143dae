// Kutsu's commands as processes, and what they cost.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { builtMain } from '../../test/support/build.ts'
import type { BenchDatabase } from './surroundings.ts'

/** Starts a command on a database, built as it is installed. */
export function startKutsu(
  { url }: Pick<BenchDatabase, 'url'>,
  args: string[],
  env: Record<string, string>,
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [builtMain, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH, HOME, DATABASE_URL: url, LOG_LEVEL: 'error', ...env },
  })
}

/** User and system time of a process and the most memory it had; null where /proc does not tell. */
export function costs(child: ChildProcess): { cpuSeconds: number; peakMb: number } | null {
  try {
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
    // It has ended, and nobody has asked how yet.
    if (peak === undefined) return null
    return { cpuSeconds: (Number(stat[11]) + Number(stat[12])) / 100, peakMb: Math.round(Number(peak) / 1024) }
  } catch {
    return null
  }
}
