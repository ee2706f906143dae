// Who may read all caught mail by program: whoever may read the data folder.
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { randomSecret } from './token.ts'

const fileIn = (folder: string): string => path.join(folder, 'catcher.token')

/** The token, made now if there is none; of several processes that make one at once, one makes it for all. */
export async function catcherToken(folder: string): Promise<string> {
  const read = async () => (await readFile(fileIn(folder), 'utf8').catch(() => '')).trim()
  const known = await read()
  if (known) return known
  const part = `${fileIn(folder)}.${randomSecret().slice(0, 8)}`
  await writeFile(part, `${randomSecret()}\n`, { mode: 0o600 })
  await link(part, fileIn(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(part, { force: true })
  return read()
}
