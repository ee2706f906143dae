// One build, one real PostgreSQL and one unpacked browser for the whole run; every test file gets a copy of the migrated template
// database.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/platform/db.ts'
import { startEmbedded } from '../../src/platform/embedded.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { removeBrowser, type UnpackedBrowser, unpackBrowser } from './browser.ts'
import { build } from './build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    browser: UnpackedBrowser
  }
}

export const templateDatabase = 'kutsu_template'

export default async function setup(project: TestProject) {
  const building = build()
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-test-'))
  const browser = await unpackBrowser()
  project.provide('browser', browser)
  const server = await startEmbedded(folder, ['-c', 'fsync=off'])
  const admin = openDatabase(server.url, 1)
  await admin.unsafe(`create database ${templateDatabase}`)
  await admin.end()
  const template = openDatabase(server.url.replace(/kutsu$/, templateDatabase), 1)
  await migrate(template)
  await template.end()
  project.provide('serverUrl', server.url)
  await building
  return async () => {
    await server.leave()
    await rm(folder, { recursive: true, force: true })
    await removeBrowser(browser)
  }
}
