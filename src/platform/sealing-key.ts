// Where the key lies under which secrets are sealed: in KUTSU_KEY, else in a file of the data folder.
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from './refusal.ts'
import { newSealingKey, type SealingKey } from './sealing.ts'
import { randomSecret } from './token.ts'

interface Place {
  /** Of KUTSU_KEY: several machines on one database need the same. */
  sealingKey: SealingKey | undefined
  dataFolder: string
}

const fileIn = (folder: string): string => path.join(folder, 'sealing.key')

const keyBytes = 32

/** @returns null when there is none that can be read: nothing that was sealed opens on this machine */
export async function loadSealingKey({ sealingKey, dataFolder }: Place): Promise<SealingKey | null> {
  if (sealingKey) return sealingKey
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => '')
  const key = Buffer.from(text.trim(), 'base64url')
  return key.length === keyBytes ? key : null
}

/**
 * The key, made now if there is none; of several processes that make one at once, one makes it for all.
 * @throws Refusal `relay.bad_key` when there is a file that is none
 */
export async function ensureSealingKey(place: Place): Promise<SealingKey> {
  const known = await loadSealingKey(place)
  if (known) return known
  const file = fileIn(place.dataFolder)
  // A name of its own: one process may make it twice at once.
  const part = `${file}.${randomSecret().slice(0, 8)}`
  await writeFile(part, `${newSealingKey().toString('base64url')}\n`, { mode: 0o600 })
  await link(part, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(part, { force: true })
  const made = await loadSealingKey(place)
  if (!made) throw new Refusal('relay.bad_key', { file })
  return made
}
