import { mkdir } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

let unpacked: Promise<string> | undefined

/**
 * The package unpacks the libraries it brings only where it believes to be on Lambda, and into the common temporary
 * folder: each user gets a folder of their own there.
 */
async function unpack() {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  process.env.TMPDIR = path.join(tmpdir(), `kutsu-browser-${userInfo().username}`)
  await mkdir(process.env.TMPDIR, { recursive: true })
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** A real Chromium from an npm package; nothing else needs to be installed. */
export async function openBrowser(): Promise<Browser> {
  unpacked ??= unpack()
  // Not the package's own arguments: its single process dies with the first closed page.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']
  return chromium.launch({ executablePath: await unpacked, args, headless: true })
}
