// The thread that reads a workbook: what a file makes of it costs this thread alone.
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { TableRecord } from '../records.ts'
import { openOds } from './ods.ts'
import { openParts, type Parts } from './parts.ts'
import type { SheetFacts, Sheets } from './sheet.ts'
import { type Unreadability, Unreadable } from './unreadable.ts'
import { openXlsx } from './xlsx.ts'

/** What it is given. */
export interface Wanted {
  file: string
  /** The sheet's name; null: the one that people are on. */
  sheet: string | null
}

/** What it says of the sheet that it has read. */
export interface SheetTold extends SheetFacts {
  kind: 'xlsx' | 'ods'
  name: string
  /** The others that hold something, in their order. */
  others: { name: string; isHidden: boolean }[]
}

/** What it says, one after the other; it goes on when it hears of each. */
export type Said =
  | { rows: TableRecord[]; bytes: number; of: number }
  | { told: SheetTold }
  | { unreadable: { why: Unreadability; values: Unreadable['values'] } }

const port = parentPort
if (!port) throw new Error('this is a thread')

/** Waits until what was said has been dealt with. */
async function say(said: Said): Promise<void> {
  port?.postMessage(said)
  if ('rows' in said && port) await once(port, 'message')
}

/** What a zip file is. */
async function openSheets(parts: Parts): Promise<{ kind: SheetTold['kind']; sheets: Sheets }> {
  if (parts.has('xl/workbook.xml')) return { kind: 'xlsx', sheets: await openXlsx(parts) }
  if (parts.has('xl/workbook.bin')) throw new Unreadable('old')
  if (parts.has('Index/Document.iwa') || parts.hasIn('Index/Tables/')) throw new Unreadable('numbers')
  if (!parts.has('content.xml')) throw new Unreadable('other')
  const sheets = await openOds(parts)
  if (!sheets.named.length) throw new Unreadable('other')
  return { kind: 'ods', sheets }
}

const looked = { rows: 200, bytes: 8 << 20 }

/** Whether a sheet holds something, and whether an address is among the first of it. */
async function glance(sheets: Sheets, at: number): Promise<'address' | 'something' | 'nothing'> {
  let rows = 0
  let hasAddress = false
  await sheets.read(at, {
    take: ({ cells }) => {
      rows += 1
      hasAddress ||= cells.some((cell) => cell.includes('@'))
    },
    rest: async (bytes) => (hasAddress || rows > looked.rows || bytes > looked.bytes ? 'enough' : 'go on'),
  })
  return hasAddress ? 'address' : rows ? 'something' : 'nothing'
}

/** The sheet that somebody named, or the first that people's addresses are on and that is shown. */
async function choose(sheets: Sheets, wanted: string | null): Promise<{ at: number; filled: number[] }> {
  const seen: Awaited<ReturnType<typeof glance>>[] = []
  for (const at of sheets.named.keys()) seen.push(await glance(sheets, at))
  const filled = [...seen.keys()].filter((at) => seen[at] !== 'nothing')
  const shown = filled.filter((at) => !sheets.named[at]?.isHidden)
  const at =
    wanted === null
      ? (shown.find((one) => seen[one] === 'address') ?? shown[0] ?? filled[0])
      : filled.find((one) => sheets.named[one]?.name === wanted)
  if (at !== undefined) return { at, filled }
  if (wanted === null || !filled.length) throw new Unreadable('blank')
  throw new Unreadable('sheet', { sheet: wanted, found: filled.map((one) => sheets.named[one]?.name).join(', ') })
}

const rowsAtOnce = 500
/** What one piece of markup may unfold into. */
const lettersAtOnce = 64 << 20

async function read({ file, sheet }: Wanted): Promise<void> {
  const parts = await openParts(file)
  try {
    const { kind, sheets } = await openSheets(parts)
    const names = sheets.named.map(({ name }) => name)
    // A sheet is asked for by its name.
    if (new Set(names).size !== names.length) throw new Unreadable('broken')
    const { at, filled } = await choose(sheets, sheet)
    const of = sheets.sizeOf(at)
    let rows: TableRecord[] = []
    let bytes = 0
    let letters = 0
    const flush = async () => {
      await say({ rows, bytes, of })
      rows = []
      letters = 0
    }
    const facts = await sheets.read(at, {
      take: (row) => {
        rows.push(row)
        for (const cell of row.cells) letters += cell.length
        if (letters > lettersAtOnce) throw new Unreadable('heavy')
      },
      rest: async (read) => {
        bytes = read
        if (rows.length >= rowsAtOnce || letters > lettersAtOnce / 64) await flush()
        return 'go on'
      },
    })
    await flush()
    const others = filled.filter((one) => one !== at).flatMap((one) => sheets.named[one] ?? [])
    await say({ told: { kind, name: sheets.named[at]?.name ?? '', others, ...facts } })
  } finally {
    parts.close()
  }
}

await read(workerData as Wanted)
  .catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error
    const { why, values } = error
    return say({ unreadable: { why, values } })
  })
  .finally(() => port.close())
