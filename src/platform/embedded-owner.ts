// As whom a PostgreSQL program runs: as ourselves, or, where we are root (which PostgreSQL refuses), as somebody else.
import { type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { childEnvironment } from './config.ts'
import { lockDataFolder } from './data-folder.ts'
import { reasonOf } from './db.ts'
import { Refusal } from './refusal.ts'

/** Null: as ourselves. */
export type Owner = { uid: number; gid: number; throughLockedFolders: boolean } | null

/** Makes the data folder and says as whom the server runs. @throws Refusal `embedded.no_access`, `embedded.root_without_user` */
export async function serverOwner(dataFolder: string, program: string): Promise<Owner> {
  await lockDataFolder(dataFolder).catch((error: unknown) => {
    throw new Refusal('embedded.no_access', { folder: dataFolder, why: reasonOf(error) })
  })
  if (process.getuid?.() !== 0) return null
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Refusal('embedded.root_without_user')
  const passable = (await enterable(path.join(dataFolder, 'postgres'))) && (await enterable(program))
  return { uid: Number(user[2]), gid: Number(user[3]), throughLockedFolders: !passable }
}

/** Whether anybody may pass through all folders above `place`. */
async function enterable(place: string): Promise<boolean> {
  for (let folder = path.dirname(place); ; folder = path.dirname(folder)) {
    if (!((await stat(folder)).mode & constants.S_IXOTH)) return false
    if (folder === path.dirname(folder)) return true
  }
}

/**
 * Spawns a PostgreSQL program as the owner, in a process group of its own: Ctrl-C in a terminal is for us, and the
 * server must stay until we have drained. Its words go to `words`, an open file or a pipe.
 */
export function run(program: string, args: string[], owner: Owner, words: number | 'pipe') {
  const options: SpawnOptions = { env: childEnvironment(), stdio: ['ignore', words, words], detached: true }
  if (!owner) return spawn(program, args, options)
  const { uid, gid, throughLockedFolders } = owner
  // A folder such as /root that only root may pass: another user with just the capability to pass it, and a kernel
  // told (securebits) to count that capability in access(2) too, which initdb asks for its own programs.
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup']
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return throughLockedFolders
    ? spawn('setpriv', [...identity, ...capability, '--', program, ...args], options)
    : spawn(program, args, { ...options, uid, gid })
}
