// Who writes to a campaign's recipients, and why: the same for all who read one language.
import type { LawfulBasis } from '../contacts/permission/purposes.ts'
import type { Sender } from '../content/revision.ts'
import type { Language } from '../i18n/languages.ts'
import { translate } from '../i18n/translate.ts'
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

/** The footer's reason for writing: it mentions the person's permission only where consent is the legal basis. */
export function whyWritten(
  { name }: Institution,
  reason: 'service' | 'members' | 'account' | Pick<Draft, 'purpose' | 'lawfulBasis'>,
  language: Language,
): string {
  const says = { institution: name[language] }
  if (typeof reason === 'string') return translate(language, `why.${reason}`, says)
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
