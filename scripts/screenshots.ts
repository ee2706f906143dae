// Screenshots of pages at desktop and phone width: npm run screenshots -- [--first LINK] FOLDER URL…
// LINK is what a first start shows: it makes an administrator, as whom the pages are looked at.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser, removeBrowser, unpackBrowser } from '../test/support/browser.ts'
import { becomeFirst, openVisitor } from '../test/support/visitor.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { first: { type: 'string' } } })
const [folder = 'var/screenshots', ...urls] = positionals
await mkdir(folder, { recursive: true })
const cookies: { name: string; value: string; url: string }[] = []
if (values.first) {
  const url = new URL(values.first).origin
  const visitor = openVisitor(url)
  await becomeFirst(visitor, values.first)
  for (const [name, value] of visitor.jar) cookies.push({ name, value, url })
}
const unpacked = await unpackBrowser()
const browser = await openBrowser(unpacked)
for (const [i, url] of urls.entries())
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      await context.addCookies(cookies)
      const page = await context.newPage()
      await page.goto(url, { waitUntil: 'networkidle' })
      await page.screenshot({ path: path.join(folder, `${i + 1}-${width}-${colorScheme}.png`), fullPage: true })
      await context.close()
    }
await browser.close()
await removeBrowser(unpacked)
