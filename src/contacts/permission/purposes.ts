// What we write about: on which basis, in which words we told people, how long a permission is trusted.
import { z } from 'zod'
import { languages, type Texts } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import type { Institution } from '../../institutions/institutions.ts'
import { json, type Sql, type Transaction } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'

export const purposes = ['invitations', 'surveys', 'news', 'mentoring', 'measurement'] as const
export type Purpose = (typeof purposes)[number]
export const purposeInput = z.enum(purposes, { error: 'purpose.unknown' })

const lawfulBases = ['consent', 'legitimate_interest', 'public_task', 'contract'] as const
export type LawfulBasis = (typeof lawfulBases)[number]

interface KnownPurpose {
  purpose: Purpose
  lawfulBasis: LawfulBasis
  /** The school's own words on why this basis fits. */
  assessment: string | null
  /** Months without a sign of life after which a permission is asked about and lapses; null: never. */
  retentionMonths: number | null
  wordingVersion: number
  wording: Texts
  /** Since when the wording stands. */
  since: Date
}

/** An institution's purposes with the wordings that are in force. */
export const purposesOf = async (sql: Sql, institutionId: number): Promise<KnownPurpose[]> => [
  ...(await sql<KnownPurpose[]>`
    select p.purpose, p.lawful_basis as "lawfulBasis", p.assessment, p.retention_months as "retentionMonths",
      p.wording_version as "wordingVersion", w.wording, w.since
    from purpose p join purpose_wording w on w.institution_id = p.institution_id and w.purpose = p.purpose
      and w.version = p.wording_version
    where p.institution_id = ${institutionId} order by p.purpose`),
]

/** The words of one purpose that are in force now. */
export async function wordingOf(sql: Sql, institutionId: number, purpose: Purpose): Promise<KnownPurpose> {
  const known = (await purposesOf(sql, institutionId)).find((one) => one.purpose === purpose)
  if (!known) throw new Error(`institution ${institutionId} has no purpose ${purpose}`)
  return known
}

const settings = z.strictObject({
  basis: z.enum(lawfulBases).optional(),
  assessment: z.string().max(5000).optional(),
  retention_months: z.union([z.literal('none'), z.coerce.number().int().min(1).max(1200)]).optional(),
  ...Object.fromEntries(
    languages.map((language) => [`wording.${language}`, z.string().trim().min(1).max(5000).optional()]),
  ),
})

/**
 * Changes a purpose. New words are a new version: entries of the log go on naming the version that was shown.
 * @throws Refusal `purpose.bad_setting` (exit 2) naming the setting
 */
export async function setPurpose(
  tx: Transaction,
  { institutionId, purpose }: { institutionId: number; purpose: Purpose },
  given: Record<string, string>,
  now: Date,
): Promise<void> {
  const read = settings.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
    const known = 'basis, assessment, retention_months, wording.fi, wording.sv, wording.en'
    throw new Refusal('purpose.bad_setting', { key: key ?? '–', value: given[key ?? ''] ?? '', known }, 2)
  }
  const { basis, assessment, retention_months: months } = read.data
  const words = Object.entries(given).flatMap(([key, text]) =>
    key.startsWith('wording.') ? [[key.slice('wording.'.length), text.trim()] as const] : [],
  )
  const changes = {
    ...(basis ? { lawful_basis: basis } : {}),
    ...(assessment === undefined ? {} : { assessment: assessment || null }),
    ...(months === undefined ? {} : { retention_months: months === 'none' ? null : Number(months) }),
  }
  if (Object.keys(changes).length)
    await tx`update purpose set ${tx(changes)} where institution_id = ${institutionId} and purpose = ${purpose}`
  if (words.length) await newVersion(tx, { institutionId, purpose, words: Object.fromEntries(words) }, now)
}

/** Other words for a purpose, in the languages given: what was shown before keeps its version. */
const newVersion = (
  tx: Transaction,
  { institutionId, purpose, words }: { institutionId: number; purpose: Purpose; words: Partial<Texts> },
  now: Date,
) => tx`with raised as (
    update purpose set wording_version = wording_version + 1
    where institution_id = ${institutionId} and purpose = ${purpose} returning wording_version as version)
  insert into purpose_wording (institution_id, purpose, version, wording, since)
  select w.institution_id, w.purpose, r.version, w.wording || ${json(tx, words)}, ${now}
  from raised r join purpose_wording w on w.institution_id = ${institutionId} and w.purpose = ${purpose}
    and w.version = r.version - 1`

/** The program's notice text of a purpose, in each language. */
const firstWording = (purpose: Purpose, name: Texts): Texts =>
  Object.fromEntries(
    languages.map((language) => [language, translate(language, `purpose.${purpose}`, { institution: name[language] })]),
  ) as Texts

/** A new institution has the five purposes, in the program's first words. The second time nothing is written. */
export async function ensurePurposes(sql: Sql, { institutionId, name }: Institution): Promise<void> {
  for (const purpose of purposes) {
    await sql`insert into purpose (institution_id, purpose) values (${institutionId}, ${purpose}) on conflict do nothing`
    await sql`insert into purpose_wording (institution_id, purpose, version, wording, since)
      values (${institutionId}, ${purpose}, 1, ${json(sql, firstWording(purpose, name))}, now()) on conflict do nothing`
  }
}

/**
 * A school has another name (in some language): the wordings that speak of it get a version that says so. The program's
 * first words are said anew, in the school's own words the name is exchanged.
 */
export async function renameInWordings(
  tx: Transaction,
  { before, after }: { before: Institution; after: Institution },
  now: Date,
): Promise<void> {
  const { institutionId } = after
  for (const { purpose, wording } of await purposesOf(tx, institutionId)) {
    const [said, toSay] = [firstWording(purpose, before.name), firstWording(purpose, after.name)]
    const words: Partial<Texts> = {}
    for (const language of languages) {
      const [was, is] = [before.name[language], after.name[language]]
      if (was === is) continue
      const renamed =
        wording[language] === said[language] ? toSay[language] : wording[language].replaceAll(was, () => is)
      if (renamed !== wording[language]) words[language] = renamed
    }
    if (Object.keys(words).length) await newVersion(tx, { institutionId, purpose, words }, now)
  }
}
