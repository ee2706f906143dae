// Short ways to put invented people into a test's database.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ImportOrder, importFile } from '../../src/contacts/imports/import.ts'
import type { ImportReport } from '../../src/contacts/imports/report.ts'
import { followImports } from '../../src/contacts/people/directory.ts'
import type { TestDatabase } from './database.ts'

export const at = (time = '2026-10-20T09:00:00Z'): Date => new Date(time)

/** A file in a folder of its own. */
export async function fileOf(content: string | Buffer, name = 'people.csv'): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'kutsu-file-')), name)
  await writeFile(file, content)
  return file
}

export interface Given {
  list?: string
  dryRun?: boolean
  name?: string
  map?: ImportOrder['map']
  repair?: boolean
  plan?: string
  sheet?: string
  problemRows?: NonNullable<ImportOrder['problemRows']>
}

/** Imports a table written as text, or a file that exists. */
export async function importing(
  { sql, institution }: Pick<TestDatabase, 'sql' | 'institution'>,
  content: string | Buffer | { file: string },
  { list = 'alumni', dryRun = false, name, map = {}, ...rest }: Given = {},
): Promise<ImportReport> {
  const file = typeof content === 'object' && 'file' in content ? content.file : await fileOf(content, name)
  const order = {
    file,
    list,
    createList: true,
    purpose: 'invitations' as const,
    source: 'a test',
    recordedBy: 'a test',
    dryRun,
    map,
    ...rest,
  }
  return importFile(sql, institution, order, { now: at(), stopwatch: () => 0 })
}

/** Until the people of imports are in the directory, and whom they may be has been looked for. */
export async function followed({ sql }: Pick<TestDatabase, 'sql'>): Promise<void> {
  while (await followImports(sql, at()));
}

/** `count` people who may all be invited, as a register. */
export const register = (count: number): string =>
  [
    'Sukunimi;Etunimi;Sähköposti;Kieli;Lupa',
    ...Array.from({ length: count }, (_, i) => `Mäkinen${i};Elli;elli${i}@example.org;suomi;kyllä`),
  ].join('\r\n')
