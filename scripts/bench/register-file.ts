// A register of invented people as a school has it, written as a file.
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

const head = 'Sukunimi;Etunimi;Sähköposti;Puhelin;Valmistumisvuosi;Kieli;Lupa'
const lastNames = ['Mäkinen', 'Åkerblom', 'Virtanen', 'Öhman', 'Korhonen', 'Lindström']
const firstNames = ['Elli', 'Väinö', 'Aino', 'Åke', 'Maija-Liisa', 'Jänis']

/** One person a row, one phone in three ways of typing it. */
const row = (n: number, permission: string): string => {
  const tail = String(1_000_000 + n)
  const phone = [`040${tail}`, `+358 50 ${tail}`, `044 ${tail.slice(0, 3)} ${tail.slice(3)}`, ''][n % 4]
  const last = `${lastNames[n % 6]}${String.fromCharCode(97 + (n % 26))}`
  return `${last};${firstNames[n % 5]};person${n}@example.org;${phone};${1960 + (n % 65)};${['suomi', 'ruotsi', ''][n % 3]};${permission}`
}

/** Writes `rows` people, with what `permission` says in the column of that name. */
export async function writeRegister(
  rows: number,
  permission: (n: number) => string,
): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-bench-file-'))
  const file = path.join(folder, 'register.csv')
  await pipeline(function* () {
    yield `${head}\r\n`
    // In pieces, so that making the file does not count as memory of reading it.
    for (let n = 0; n < rows; n += 1000)
      yield `${Array.from({ length: Math.min(1000, rows - n) }, (_, i) => row(n + i, permission(n + i))).join('\r\n')}\r\n`
  }, createWriteStream(file))
  return { file, remove: () => rm(folder, { recursive: true }) }
}
