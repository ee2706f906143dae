// What a real browser is asked of each page: what screen readers, big letters, small phones and the dark would stumble over; what of
// its own policy it broke, and what went wrong in its script.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const looks = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
  // The first window, zoomed to 200 %: half as many pixels of the page.
  { width: 640, height: 450, colorScheme: 'light' },
  { width: 390, height: 900, colorScheme: 'dark' },
  { width: 320, height: 900, colorScheme: 'light' },
  { width: 320, height: 900, colorScheme: 'dark' },
] as const

/**
 * What axe finds on a page as it stands, and whether it is wider than its window, in each look. Afterwards it is wide and light.
 * The page's context has to have `bypassCSP`.
 */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const { width, height, colorScheme } of looks) {
    const seen = `${name} at ${width} ${colorScheme}`
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await page.evaluate(axe)
    const violations: string[] = await page.evaluate(
      `axe.run({ runOnly: ${JSON.stringify(tags)} }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' ').slice(0, 300)))`,
    )
    const isWider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
    found.push(...violations.map((one) => `${seen}: ${one}`), ...(isWider ? [`${seen} is wider than its window`] : []))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
  return found
}

export interface Looking {
  /** A window of its own. */
  opened: (options?: Parameters<Browser['newContext']>[0]) => Promise<{ context: BrowserContext; page: Page }>
  /** What its pages broke of their own policy, what failed in their scripts, and what of a file ran. Statuses are looked at elsewhere. */
  broken: () => string[]
}

/** Windows of a Finnish browser. @param ready what each is given before its first page, such as cookies */
export function openLooking(browser: Browser, ready: (context: BrowserContext) => Promise<unknown>): Looking {
  const broken: string[] = []
  return {
    async opened(options = {}) {
      const context = await browser.newContext({ locale: 'fi-FI', viewport: { width: 1280, height: 900 }, ...options })
      await ready(context)
      const page = await context.newPage()
      page.on('console', (message) => {
        // A provider's own pages break what they like.
        const isOurs = /^https?:\/\/(?:localhost|127\.0\.0\.1)\b/.test(message.location().url)
        if (message.type() === 'error' && isOurs) broken.push(message.text())
      })
      page.on('pageerror', (error) => broken.push(error.message))
      page.on('dialog', (dialog) => {
        broken.push(`a page ran what it was given: ${dialog.message()}`)
        void dialog.dismiss()
      })
      return { context, page }
    },
    broken: () => broken.filter((text) => !/status of 4\d\d/.test(text)),
  }
}
