// What a campaign is about, as its slots say it: for the pages that its messages lead to.

import { dateInWords, timesInWords } from '../content/dates.ts'
import type { Constants } from '../content/merge-fields.ts'
import type { EventFacts } from '../content/revision.ts'
import type { Language } from '../i18n/languages.ts'

/** @param headline what the template calls it where no slot names it */
export function eventFacts(constants: Constants, headline: string, language: Language): EventFacts {
  const text = (slot: string): string => {
    const value = constants[slot]
    return typeof value === 'string' ? value : ''
  }
  const times = text('event_start') && timesInWords(text('event_start'), text('event_end'), language)
  const when = [dateInWords(text('event_date'), language), times].filter(Boolean).join(', ')
  const date = text('event_date')
  return {
    ...(date ? { begins: `${date}T${text('event_start') || '23:59'}` } : {}),
    name: text('event_name') || text('survey_name') || headline,
    lines: [when, text('place'), text('street')].filter((line) => line !== ''),
  }
}
