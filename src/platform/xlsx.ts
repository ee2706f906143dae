// A table as a workbook of one sheet: every cell is text, so that no program makes a figure of a phone number or a formula of a name.
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { escapeUTF8 } from 'entities'
import { ZipFile } from 'yazl'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org'
const sheets = `${office}/spreadsheetml/2006/main`
const relations = `${office}/officeDocument/2006/relationships`
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts that are always the same. Style 1 is text, style 2 the text of the header. */
const parts = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${sheets}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
}

/** What no markup can hold (XML 1.0, 2.2), lone halves of signs included. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
/** As much as a cell takes. */
const cellMost = 32_767

const textOf = (cell: string): string =>
  escapeUTF8(
    cell
      .slice(0, cellMost)
      .toWellFormed()
      .replace(unwritable, '')
      .replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&'),
  )

const rowOf = (cells: string[], style: number): string =>
  `<row>${cells.map((cell) => (cell ? `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${textOf(cell)}</t></is></c>` : `<c s="${style}"/>`)).join('')}</row>`

async function* sheetOf(rows: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield `${head}<worksheet xmlns="${sheets}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="20"/><sheetData>`
  let style = 2
  for await (const cells of rows) {
    yield rowOf(cells, style)
    style = 1
  }
  yield '</sheetData></worksheet>'
}

/**
 * Writes rows of cells as a workbook as they come, in flat memory, and ends `out`. The first row is the header, which stays in sight.
 * @param sheet what its sheet is called: what no program allows in that is left away
 */
export async function writeWorkbook(rows: AsyncIterable<string[]>, out: Writable, sheet: string): Promise<void> {
  const zip = new ZipFile()
  const name =
    sheet
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || 'Kutsu'
  const workbook = `<workbook xmlns="${sheets}" xmlns:r="${relations}"><sheets><sheet name="${textOf(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  for (const [part, content] of Object.entries({ ...parts, 'xl/workbook.xml': workbook }))
    zip.addBuffer(Buffer.from(head + content), part)
  const table = Readable.from(sheetOf(rows))
  const failed = new Promise<never>((_, reject) => {
    table.once('error', reject)
  })
  zip.addReadStream(table, 'xl/worksheets/sheet1.xml')
  zip.end()
  try {
    await Promise.race([pipeline(zip.outputStream, out), failed])
  } catch (error) {
    // Half a workbook is none: whoever reads it hears of it.
    out.destroy()
    throw error
  } finally {
    table.destroy()
  }
}
