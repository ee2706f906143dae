// A list as a table: what Finnish Excel opens right and our own import reads back as it was, as text or workbook, or raw for machines.
import type { Writable } from 'node:stream'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Language } from '../../i18n/languages.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import type { Institution } from '../../institutions/institutions.ts'
import { writeTable } from '../../platform/csv.ts'
import type { Sql } from '../../platform/db.ts'
import { writeWorkbook } from '../../platform/xlsx.ts'
import type { List } from '../lists/lists.ts'
import { attributesOf, ownValue } from './attributes.ts'
import { isHiddenColumn } from './disclosure.ts'

interface Row {
  address: string | null
  firstName: string | null
  lastName: string | null
  formerName: string | null
  phone: string | null
  phoneTyped: string | null
  graduationYear: number | null
  programme: string | null
  language: Language | null
  state: string | null
  nonDisclosure: boolean
  deceased: boolean
  attributes: Record<string, string>
}

const columns = [
  'address',
  'last_name',
  'first_name',
  'former_name',
  'phone',
  'graduation_year',
  'programme',
  'language',
  'permission',
  'non_disclosure',
] as const

/** Text as Finnish Excel opens it, a workbook, or raw text for machines. */
export const exportFlavours = ['excel', 'xlsx', 'raw'] as const

export interface ExportOrder {
  list: List
  purpose: string
  language: Language
  flavour: (typeof exportFlavours)[number]
  /** Also phone and place of people under non-disclosure: for admins only. */
  whole: boolean
  out: Writable
}

/** Writes everybody on a list, in flat memory, with the permission for one purpose. @returns how many */
export async function exportList(
  sql: Sql,
  { institutionId, country }: Institution,
  { list: { listId, name }, purpose, language, flavour, whole, out }: ExportOrder,
): Promise<number> {
  const own = (await attributesOf(sql, institutionId)).map(({ name }) => name)
  const t = (key: MessageKey) => translate(language, key)
  const words: Record<string, string> = { granted: t('table.yes'), refused: t('table.no') }
  // Most lists have nobody in that column.
  const [{ hasDead }] = await sql<[{ hasDead: boolean }]>`select exists (select from subscription s join contact c
      using (institution_id, contact_id)
    where s.institution_id = ${institutionId} and s.list_id = ${listId} and c.deceased) as "hasDead"`
  let written = 0
  const cellsOf = (row: Row): string[] => {
    const isHidden = row.nonDisclosure && !whole
    return [
      row.address ?? '',
      row.lastName ?? '',
      row.firstName ?? '',
      row.formerName ?? '',
      isHidden ? '' : flavour === 'excel' ? callable(row, country) : (row.phone ?? row.phoneTyped ?? ''),
      String(row.graduationYear ?? ''),
      row.programme ?? '',
      row.language ?? '',
      words[row.state ?? ''] ?? '',
      row.nonDisclosure ? t('table.yes') : '',
      ...(hasDead ? [row.deceased ? t('table.yes') : ''] : []),
      ...own.map((name) => (isHidden && isHiddenColumn(name) ? '' : ownValue(row.attributes, name))),
    ]
  }
  async function* table(): AsyncGenerator<string[]> {
    yield [...columns.map((column) => t(`table.${column}`)), ...(hasDead ? [t('table.deceased')] : []), ...own]
    const found = sql<Row[]>`
      select c.address, c.first_name as "firstName", c.last_name as "lastName", c.former_name as "formerName", c.phone,
        c.phone_typed as "phoneTyped", c.graduation_year as "graduationYear", c.programme, c.language, k.state,
        c.non_disclosure as "nonDisclosure", c.deceased, c.attributes
      from subscription s
      join contact c on c.institution_id = s.institution_id and c.contact_id = s.contact_id and c.merged_into is null
      left join consent k on k.institution_id = c.institution_id and k.contact_id = c.contact_id and k.purpose = ${purpose}
      where s.institution_id = ${institutionId} and s.list_id = ${listId} and s.state <> 'unsubscribed'
      order by c.last_name, c.first_name, c.contact_id`
    for await (const rows of found.cursor(1000))
      for (const row of rows) {
        written += 1
        yield cellsOf(row)
      }
  }
  await (flavour === 'xlsx' ? writeWorkbook(table(), out, name) : writeTable(table(), out, flavour))
  return written
}

/**
 * A number as it is dialled from here, with a space that keeps a spreadsheet from taking it for a figure; a foreign one
 * begins with 00, since + would be a formula.
 */
function callable({ phone, phoneTyped }: Row, country: string): string {
  const parsed = phone ? parsePhoneNumberFromString(phone) : undefined
  if (!parsed) return phoneTyped ?? ''
  const home = parsed.country === country ? parsed.formatNational() : ''
  return home.includes(' ') ? home : `00${parsed.countryCallingCode} ${parsed.nationalNumber}`
}
