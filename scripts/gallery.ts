// Pictures of every template: npm run gallery [-- NAME…]. One per language: 600 and 320 pixels wide, light and dark.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { shipped } from '../src/platform/config.ts'
import { openBrowser, removeBrowser, unpackBrowser } from '../test/support/browser.ts'
import { showAll } from '../test/support/gallery.ts'

const wanted = process.argv.slice(2)
const unpacked = await unpackBrowser()
const browser = await openBrowser(unpacked)
for (const { template, language, html } of await showAll()) {
  if (wanted.length && !wanted.includes(template)) continue
  const folder = path.join(shipped('templates'), template)
  await mkdir(folder, { recursive: true })
  const views: string[] = []
  for (const width of [600, 320])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme })
      await page.setContent(html)
      const view = await page.screenshot({ fullPage: true, type: 'png' })
      views.push(`<img width="${width}" src="data:image/png;base64,${view.toString('base64')}">`)
      await page.close()
    }
  const sheet = await browser.newPage({ viewport: { width: 600 * 2 + 320 * 2 + 16 * 5, height: 600 } })
  await sheet.setContent(
    `<body style="margin:0;padding:16px;background:#8a9299;display:flex;gap:16px;align-items:flex-start">${views.join('')}`,
  )
  await sheet.screenshot({ path: path.join(folder, `${language}.jpg`), fullPage: true, type: 'jpeg', quality: 40 })
  await sheet.close()
}
await browser.close()
await removeBrowser(unpacked)
