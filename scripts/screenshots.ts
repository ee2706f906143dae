// Screenshots of pages at desktop and phone width: npm run screenshots -- FOLDER URL…
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { openBrowser, removeBrowser, unpackBrowser } from '../test/support/browser.ts'

const [folder = 'var/screenshots', ...urls] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const unpacked = await unpackBrowser()
const browser = await openBrowser(unpacked)
for (const [i, url] of urls.entries())
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      await page.goto(url, { waitUntil: 'networkidle' })
      await page.screenshot({ path: path.join(folder, `${i + 1}-${width}-${colorScheme}.png`), fullPage: true })
      await page.close()
    }
await browser.close()
await removeBrowser(unpacked)
