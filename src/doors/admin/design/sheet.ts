// What pages load beside themselves: the look, and two scripts that they work without. Each under a name of its content, so that
// browsers may keep it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { shipped } from '../../../platform/config.ts'
import { digestOf } from '../../../platform/token.ts'

const folder = shipped('src/doors/admin/design')

/** The files of the look, in their order. */
const files = [
  'tokens',
  'base',
  'frame',
  'button',
  'field',
  'table',
  'notice',
  'steps',
  'summary-of-errors',
  'progress',
  'empty',
  'figures',
  'plot',
  'timeline',
  'menu',
  'badge',
  'rows',
  'segment',
  'entry',
  'preview',
  'specimen',
  'print',
]

const sheet = files.map((name) => readFileSync(path.join(folder, `${name}.css`), 'utf8')).join('\n')
const htmx = readFileSync(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'), 'utf8')
const keys = readFileSync(path.join(folder, 'keys.js'), 'utf8')

const named = (name: string, kind: string, text: string) => {
  const mark = digestOf(text).toString('base64url').slice(0, 12)
  return { path: `/${name}-${mark}.${kind}`, kind, text }
}
const served = { sheet: named('look', 'css', sheet), htmx: named('htmx', 'js', htmx), keys: named('keys', 'js', keys) }

/** Where pages find each. */
export const assets = { sheet: served.sheet.path, htmx: served.htmx.path, keys: served.keys.path }

/** Where a page finds the colour of its school, `#rrggbb`: only its hue and its strength are taken (tokens.css), so that everything stays readable. */
export const schoolSheet = (colour: string): string => `/school-${colour.slice(1)}.css`

/** What is served under these paths. */
export function assetAt(place: string): { kind: string; text: string } | undefined {
  const [, colour] = /^\/school-([0-9a-f]{6})\.css$/.exec(place) ?? []
  if (colour) return { kind: 'css', text: `@layer tokens{:root{--school:#${colour}}}` }
  return Object.values(served).find((one) => one.path === place)
}
