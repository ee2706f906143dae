// Columns of the school's own: what they hold. The values stay as they were typed; a type says how they compare.
import type { Sql, Transaction } from '../../platform/db.ts'

const attributeTypes = ['text', 'number', 'date', 'yes_no'] as const
export type AttributeType = (typeof attributeTypes)[number]

export interface Attribute {
  name: string
  type: AttributeType
}

/** The value of a column; a school may call it `constructor`, which every object seems to have. Empty where it has none. */
export const ownValue = (attributes: Record<string, string>, name: string): string =>
  Object.hasOwn(attributes, name) ? (attributes[name] as string) : ''

const fits: [AttributeType, RegExp][] = [
  ['yes_no', /^(kyllä|ei|ja|nej|yes|no|x|on|true|false|tosi|epätosi)$/i],
  ['number', /^[+-]?(0|[1-9]\d{0,14})([.,]\d{1,6})?$/],
  ['date', /^(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})$/],
]

/** Watches a file's values go by and says in the end what type each attribute is: the one that every value fits. */
export function typeWatcher() {
  const possible = new Map<string, AttributeType[]>()
  return {
    see(attributes: Record<string, string>): void {
      for (const name in attributes) {
        const value = attributes[name] as string
        const before = possible.get(name)
        if (before?.length === 0) continue
        const left = fits.filter(([type, pattern]) => (before?.includes(type) ?? true) && pattern.test(value))
        if (left.length !== before?.length)
          possible.set(
            name,
            left.map(([type]) => type),
          )
      }
    },
    types: (): Attribute[] => [...possible].map(([name, [type]]) => ({ name, type: type ?? 'text' })),
  }
}

/** Keeps the types of a file's attributes; where two files differ it is text. */
export async function keepAttributes(tx: Transaction, institutionId: number, attributes: Attribute[]): Promise<void> {
  for (const { name, type } of attributes)
    await tx`insert into attribute as known (institution_id, name, type) values (${institutionId}, ${name}, ${type})
      on conflict (institution_id, name) do update set type = 'text' where known.type <> excluded.type`
}

/** The institution's attributes by name. */
export const attributesOf = (sql: Sql, institutionId: number): Promise<Attribute[]> => sql<Attribute[]>`
  select name, type from attribute where institution_id = ${institutionId} order by name`
