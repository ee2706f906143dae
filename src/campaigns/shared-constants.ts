// The values that all recipients of a language share besides the slots: the sender, the reason, the words of the shared
// parts.

import type { LawfulBasis } from '../contacts/permission/purposes.ts'
import type { Constants } from '../content/merge-fields.ts'
import type { Sender } from '../content/revision.ts'
import { en } from '../i18n/en/all.ts'
import type { Language } from '../i18n/languages.ts'
import { type MessageKey, translate } from '../i18n/translate.ts'
import { colourInDark } from '../institutions/branding.ts'
import type { Institution } from '../institutions/institutions.ts'
import type { NewCampaign } from './campaigns.ts'

/** The fields of a campaign and its list that its content depends on. */
export type Draft = NewCampaign & {
  campaignId: number
  listSlug: string
  lawfulBasis: LawfulBasis
  /** This installation's, for ids (token.ts); left out where content is only checked. */
  mark?: string
}

const shared = (Object.keys(en) as MessageKey[]).filter((key) => key.startsWith('mail.'))

/**
 * The values that all recipients of a language share besides the slots: the sender, its colours, the words of the
 * shared parts.
 */
export function sharedConstants(institution: Institution, language: Language): Constants {
  const words = shared.map((key) => [`t.${key.slice('mail.'.length)}`, translate(language, key)])
  return {
    ...Object.fromEntries(words),
    'institution.name': institution.name[language],
    'institution.postal_address': institution.postalAddress,
    'brand.colour': institution.colour,
    'brand.colour_in_dark': colourInDark(institution.colour),
    'brand.accent': institution.accent,
    'brand.logo': institution.logoUrl ?? '',
  }
}

/** The footer's reason for writing: it mentions the person's permission only where consent is the legal basis. */
export function whyWritten(
  { name }: Institution,
  reason: 'service' | 'members' | Pick<Draft, 'purpose' | 'lawfulBasis'>,
  language: Language,
): string {
  const says = { institution: name[language] }
  if (reason === 'service' || reason === 'members') return translate(language, `why.${reason}`, says)
  const { purpose, lawfulBasis } = reason
  if (lawfulBasis === 'consent') return translate(language, `why.${purpose}`, says)
  return translate(language, `why.${lawfulBasis}`, says)
}

/** The sender for the headers, and the address with which every link begins. */
export function senderOf(institution: Institution, draft: Draft, language: Language, baseUrl: string): Sender {
  const domain = institution.fromAddress.slice(institution.fromAddress.lastIndexOf('@') + 1)
  return {
    fromName: institution.fromName[language],
    fromAddress: institution.fromAddress,
    replyTo: institution.replyTo,
    listId: `${draft.listSlug}.${domain}`,
    listName: institution.name[language],
    feedbackId: `${draft.campaignId}:${draft.purpose}:${institution.institutionId}:kutsu`,
    // Every link begins with it, List-Unsubscribe too.
    baseUrl: new URL(baseUrl).href.replace(/\/+$/, ''),
    ...(draft.mark === undefined ? {} : { mark: draft.mark }),
  }
}
