// The command line as a process of its own, built. The README's own commands run the sources (readme.test.ts).
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { builtMain } from './build.ts'

export interface Ended {
  code: number | null
  out: string
  err: string
}

export const dataFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'kutsu-data-'))

interface Started {
  child: ChildProcess
  ended: Promise<Ended>
  /** What it has said on standard output so far. */
  said: () => string
}

/** Starts `kutsu …`; `ended` tells how it went. */
export function start(args: string[], env: Record<string, string>): Started {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [builtMain, ...args], {
    env: { PATH, HOME, PUBLIC_PORT: '0', ADMIN_PORT: '0', KUTSU_STRICT_TEXTS: '1', ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })))
  return { child, ended, said: () => out }
}

export const kutsu = (args: string[], env: Record<string, string>): Promise<Ended> => start(args, env).ended
