// Looks at messages one after the other, as each person would get theirs.
import { DateTime } from 'luxon'
import { openBufferPool } from '../content/buffer-pool.ts'
import { type Composer, composer } from '../content/message.ts'
import { bareFields, programOf } from '../content/program.ts'
import { greetsNobody, oddity, oddTimes, proofread, type Remark } from '../content/proofread.ts'
import { type Compiled, fieldsOf } from '../content/revision.ts'
import { htmlBytesMax } from '../content/template.ts'
import type { Language } from '../i18n/languages.ts'
import type { MessageKey, Values } from '../i18n/translate.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import type { WouldGet } from './audience/audience.ts'
import type { Campaign, Planning } from './campaigns.ts'

/** Something that somebody would stumble over. */
export interface Finding {
  key: MessageKey
  values: Values
  /** With it the campaign cannot be scheduled. */
  blocks: boolean
  /** How many people it concerns; 0: all who read the language. */
  people: number
  /** A few of them. */
  examples: { contactId: number; shown: string }[]
}

/** What there was to see in everybody's message. */
export interface Seen {
  /** Who would be written to now. */
  recipients: number
  languages: Partial<Record<Language, number>>
  /** The largest HTML part in each language, in bytes. */
  htmlBytes: Partial<Record<Language, number>>
  /** The largest whole message, in bytes. */
  messageBytes: number
  findings: Finding[]
  longestNames: { contactId: number; name: string }[]
}

interface Looker {
  /** How many messages were looked at. */
  seen: () => number
  at: (one: WouldGet) => void
  found: () => Seen
}

/** What a look stands on. */
export type Looking = Pick<Planning, 'sql' | 'institution' | 'now'>

const examplesMax = 5
const longestNamesTold = 3

/** Looks at one message after the other, and remembers what there was to see. */
export async function lookerFor(
  { sql, institution, now }: Looking,
  campaign: Campaign,
  compiled: Compiled[],
): Promise<Looker> {
  const keys = await loadKeys(sql, institution.institutionId)
  const pool = openBufferPool()
  const today = DateTime.fromJSDate(now, { zone: institution.zone }).toISODate() ?? ''
  const findings = new Map<string, Finding>()
  const languages: Seen['languages'] = {}
  const htmlBytes: Seen['htmlBytes'] = {}
  let [recipients, messageBytes] = [0, 0]
  let longest: Seen['longestNames'] = []

  const add = ({ key, values }: Remark, blocks: boolean, whom?: { contactId: number; shown: string }) => {
    const id = JSON.stringify([key, values])
    const finding = findings.get(id) ?? { key, values, blocks, people: 0, examples: [] }
    findings.set(id, finding)
    if (!whom) return
    finding.people += 1
    if (finding.examples.length < examplesMax) finding.examples.push(whom)
  }
  const variants = new Map<Language, { composer: Composer; bare: string[]; used: string[] }>()
  for (const { revision, targets } of compiled) {
    const { language, subject, html, text } = revision
    const fields = fieldsOf(revision)
    const bare = [subject, html, text].flatMap((part) => bareFields(programOf(part, String, null)))
    variants.set(language, {
      composer: composer(revision, keys, pool),
      bare: fields.filter((field) => bare.includes(field)),
      used: [...new Set(['first_name', 'last_name', ...fields])],
    })
    for (const remark of oddTimes(campaign.fields, language, institution.zone)) add(remark, true)
    for (const remark of proofread(revision, targets, today, campaign.fields.event_date ?? null)) add(remark, false)
  }

  const told = () => ({
    recipients,
    languages,
    htmlBytes,
    messageBytes,
    findings: [...findings.values()].sort((a, b) => Number(b.blocks) - Number(a.blocks) || b.people - a.people),
    longestNames: longest,
  })

  return {
    seen: () => recipients,
    at({ contactId, reads, address, fields, measured }: WouldGet): void {
      recipients += 1
      const language = reads ?? campaign.fallbackLanguage ?? institution.defaultLanguage
      languages[language] = (languages[language] ?? 0) + 1
      const name = [fields.first_name, fields.last_name].filter(Boolean).join(' ')
      const shown = { contactId, shown: name || '–' }
      const variant = variants.get(language)
      if (!variant) {
        add({ key: 'preflight.no_variant', values: { language } }, true, shown)
        return
      }
      for (const field of variant.bare)
        if (!fields[field]) add({ key: 'preflight.missing', values: { field, language } }, true, shown)
      for (const field of variant.used) {
        const odd = fields[field] && oddity(fields[field], field.endsWith('_name'))
        if (odd) add({ key: odd, values: { field } }, false, { contactId, shown: fields[field] ?? '' })
      }
      if (longest.length < longestNamesTold || name.length > (longest.at(-1)?.name.length ?? 0))
        longest = [...longest, { contactId, name }]
          .sort((a, b) => b.name.length - a.name.length)
          .slice(0, longestNamesTold)
      const { institutionId, mailingId } = campaign
      const recipient = {
        institutionId,
        mailingId,
        deliveryId: contactId,
        contactId,
        address,
        fields,
        measured,
        queuedAt: now,
      }
      const message = variant.composer.compose(recipient)
      messageBytes = Math.max(messageBytes, message.bytes.length)
      message.free()
      const nobody = greetsNobody(variant.composer.text(recipient))
      if (nobody) add({ key: 'preflight.greeting', values: { found: nobody, language } }, true, shown)
      const bytes = variant.composer.htmlBytes(recipient)
      htmlBytes[language] = Math.max(htmlBytes[language] ?? 0, bytes)
      if (bytes > htmlBytesMax) add({ key: 'preflight.too_large', values: { language } }, true, shown)
    },
    found() {
      for (const language of institution.borrowed)
        if (languages[language])
          add({ key: 'preflight.borrowed_name', values: { language, name: institution.name[language] } }, false)
      return told()
    },
  }
}
