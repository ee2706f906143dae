// Commands as they are installed: built. Translating the sources on the way took half of a short command's time, and 70 MB.
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../..')

/** What plain `node` runs, once `build` has ended. */
export const builtMain = path.join(root, 'dist/main.js')

/** Builds what has changed; types are the check's business. */
export async function build(): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const options = ['--noCheck', '--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo']
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json', ...options], { cwd: root })
}
