// Zip files written by hand, for what no program would write.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A zip file of these parts, inflated as they are given. */
export function zipped(parts: Record<string, string | Buffer | (() => Iterable<Buffer>)>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts))
    if (typeof content === 'function') zip.addReadStream(Readable.from(content(), { objectMode: false }), name)
    else zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

const relations =
  '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'

/** A workbook whose one sheet has these rows as markup. */
export const workbook = (rows: string | (() => Iterable<Buffer>), more: Record<string, string> = {}): Promise<Buffer> =>
  zipped({
    'xl/workbook.xml': '<workbook><sheets><sheet name="People" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml':
      typeof rows === 'string' ? `<worksheet><sheetData>${rows}</sheetData></worksheet>` : rows,
    ...more,
  })

/** A row of texts as markup. */
export const markupRow = (...cells: string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
