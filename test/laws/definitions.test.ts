// Views and functions have files of their own, and the numbered migrations give the builds an order.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSchema } from '../../src/platform/schema.ts'
import { root } from './sources.ts'

/** The last migration before they had. */
const lastBefore = '0014_downward.sql'

const numbered = readdirSync(path.join(root, 'migrations'))
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file) => ({ file, text: readFileSync(path.join(root, 'migrations', file), 'utf8') }))

test('no numbered migration makes a view or a function any more', () => {
  const makes = /^\s*create (or replace )?(view|function|aggregate|trigger)\b/im
  const late = numbered.filter(({ file, text }) => file > lastBefore && makes.test(text))
  expect(late.map(({ file }) => file)).toEqual([])
})

// Else two builds of one schema version would each put their own definition back.
test('whoever changes one adds a numbered migration that names it with its checksum', async () => {
  const named = new Map(
    numbered.flatMap(({ text }) =>
      [...text.matchAll(/^-- Comes with (\S+) (\S+)$/gm)].map(([line, name = '']) => [name, line] as const),
    ),
  )
  const lines = (await readSchema()).definitions.map(
    ({ name, checksum }) => [name, `-- Comes with ${name} ${checksum.slice(0, 12)}`] as const,
  )
  expect(new Map(lines.filter(([name, line]) => named.get(name) !== line))).toEqual(new Map())
})
