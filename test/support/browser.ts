// A real Chromium from an npm package; nothing else needs to be installed, fonts included.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Where the package's files lie once they are unpacked. */
export interface UnpackedBrowser {
  folder: string
  executablePath: string
}

/**
 * Unpacks the browser, its libraries and its fonts into a folder of this run. A program that another process is still
 * writing cannot be started (ETXTBSY), so this is done once, before any test runs.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-browser-'))
  // The package brings the libraries only where it believes to be on Lambda, and unpacks into the temporary folder.
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV }
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    await leadToFonts(path.join(folder, 'fonts'))
    return { folder, executablePath }
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
  }
}

/**
 * The package's fontconfig names one fixed folder, in which its fonts do not lie here, and leaves out those of the
 * system. Here it names its own fonts and no others, so that a page looks the same on every machine.
 */
async function leadToFonts(folder: string): Promise<void> {
  const file = path.join(folder, 'fonts.conf')
  const given = await readFile(file, 'utf8')
  const led = given
    .replace(/\s*<dir>[^<]*<\/dir>/g, '')
    .replace(/<cachedir>[^<]*<\/cachedir>/, `<dir>${folder}</dir>\n  <cachedir>${folder}/cache</cachedir>`)
  if (!led.includes(`<dir>${folder}</dir>`)) throw new Error(`${file} is not the fontconfig that is expected here`)
  await writeFile(file, led)
}

/** Takes the unpacked files away again. */
export const removeBrowser = ({ folder }: UnpackedBrowser): Promise<void> =>
  rm(folder, { recursive: true, force: true })

/** Starts the unpacked browser. */
export function openBrowser({ folder, executablePath }: UnpackedBrowser): Promise<Browser> {
  const { LD_LIBRARY_PATH: libraries = '', ...others } = process.env as Record<string, string>
  const env = {
    ...others,
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
    LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), libraries].filter(Boolean).join(':'),
  }
  // Not the package's own arguments: its single process dies with the first closed page.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']
  return chromium.launch({ executablePath, args, headless: true, env })
}
