import { type Browser, chromium } from 'playwright-core'

let unpacked: Promise<string> | undefined

/** The package unpacks the libraries it brings only where it believes to be on Lambda. */
async function unpack() {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
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
