// The data folder holds personal data: nobody else on this machine may read it.
import { chmod, mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** What of a data folder is ours; the database's own folder takes care of itself. */
const ours = ['mail', 'demo', 'database.json', 'database.json.part', 'postgres.log', 'sealing.key']
/** The same, of which there is more than one name: also what is there only while something is being made. */
const others = /^(postgres(\.making-\d+(\.password)?)?|sealing\.key\.[\w-]+)$/

/**
 * Makes the data folder for its owner alone, and tightens what is there: folders of before, and what was copied. Where root
 * runs the database as somebody else, others may pass through the folder (not list it) to what they own.
 * A folder that holds other things than ours (somebody's home, /tmp) keeps its own mode.
 */
export async function lockDataFolder(folder: string): Promise<void> {
  const asRoot = process.getuid?.() === 0
  const mode = asRoot ? 0o711 : 0o700
  await mkdir(folder, { recursive: true, mode })
  const names = await readdir(folder)
  if (names.every((name) => ours.includes(name) || others.test(name))) await tighten(folder, mode)
  for (const name of names.filter((one) => ours.includes(one))) await lockBelow(path.join(folder, name))
}

/** A folder and all in it, or a file. */
async function lockBelow(place: string): Promise<void> {
  if (!(await stat(place)).isDirectory()) return void (await tighten(place, 0o600))
  // What is in a folder that was shut is out of reach: a hundred thousand caught messages are not asked one by one.
  if (await tighten(place, 0o700)) for (const name of await readdir(place)) await tighten(path.join(place, name), 0o600)
}

/** Takes away, gives nothing. What is somebody else's stays as it is: they may lock it. @returns whether it was too open */
async function tighten(place: string, most: number): Promise<boolean> {
  const mode = (await stat(place)).mode & 0o777
  if ((mode & ~most) === 0) return false
  await chmod(place, mode & most).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPERM' && error.code !== 'ENOENT') throw error
  })
  return true
}
