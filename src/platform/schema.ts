// What this build's database looks like: the files of migrations/. Numbered ones are applied once, in the order of their
// names; each view and each function has a file of its own that is applied anew when it changes.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { shipped } from './config.ts'

/** A file of migrations/ under the name by which a database remembers it (`0001_contacts.sql`, `views/mailability.sql`). */
export interface SchemaFile {
  name: string
  text: string
  /** SHA-256, hexadecimal. */
  checksum: string
}

export interface Schema {
  /** The number of the newest numbered migration; whoever changes a view or a function adds one, too. */
  version: number
  numbered: SchemaFile[]
  /** Views and functions, each after those that it uses. */
  definitions: SchemaFile[]
}

/** Reads a folder like migrations/. @throws Error when views and functions use each other in a circle: a bug */
export async function readSchema(folder = shipped('migrations')): Promise<Schema> {
  const numbered = await filesIn(folder, '')
  const definitions = await Promise.all([filesIn(folder, 'functions'), filesIn(folder, 'views')])
  return { version: newestOf(numbered.map(({ name }) => name)), numbered, definitions: inOrder(definitions.flat()) }
}

let ours: Promise<number> | undefined

/** The schema version of this process: looked up once, since the files may be replaced while it runs. */
export function schemaVersion(): Promise<number> {
  ours ??= readdir(shipped('migrations')).then(newestOf)
  return ours
}

/** Numbered migrations have names like these; whatever else is remembered is a view or a function. */
export const isNumbered = (name: string): boolean => /^\d{4}_/.test(name)

/** The view or function that a file defines. */
export const definedBy = (name: string): string => path.basename(name, '.sql')

/** Whether a file of the schema defines a view. */
export const isView = (name: string): boolean => name.startsWith('views/')

/** Whether a definition's text names what another one defines. */
const uses = (one: SchemaFile, other: SchemaFile): boolean =>
  one !== other && new RegExp(`\\b${definedBy(other.name)}\\b`).test(withoutComments(one.text))

const newestOf = (names: string[]): number =>
  Math.max(0, ...names.filter(isNumbered).map((name) => Number.parseInt(name, 10)))

async function filesIn(folder: string, within: string): Promise<SchemaFile[]> {
  const here = path.join(folder, within)
  const names = await readdir(here).catch((error: NodeJS.ErrnoException) => {
    // A folder of numbered migrations alone is one, too.
    if (error.code === 'ENOENT' && within) return []
    throw error
  })
  const files = names.filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(here, file), 'utf8')
      // Other words about a definition are no other definition.
      const checksum = createHash('sha256')
        .update(within ? withoutComments(text) : text)
        .digest('hex')
      return { name: within ? `${within}/${file}` : file, text, checksum }
    }),
  )
}

const withoutComments = (text: string): string => text.replace(/^\s*--.*\n?/gm, '')

function inOrder(definitions: SchemaFile[]): SchemaFile[] {
  const placed: SchemaFile[] = []
  const place = (one: SchemaFile, users: SchemaFile[]) => {
    if (placed.includes(one)) return
    if (users.includes(one)) throw new Error(`${users.map(({ name }) => name).join(', ')} use each other`)
    for (const other of definitions) if (uses(one, other)) place(other, [...users, one])
    placed.push(one)
  }
  for (const one of definitions) place(one, [])
  return placed
}
