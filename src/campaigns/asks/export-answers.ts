import { DateTime } from 'luxon'
import { z } from 'zod'
import { answersByName } from '../../events/answers.ts'
import { languages } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import { job } from '../../institutions/asking.ts'
import { writeTable } from '../../platform/csv.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById } from '../campaigns.ts'

/** Who answered what, as a table for Excel; times are those of the institution's clocks. */
export const exportAnswers = job({
  name: 'campaigns.export_answers',
  role: 'coordinator',
  input: z.strictObject({ campaign: id, language: z.enum(languages) }),
  work: async ({ sql, institution: { institutionId, zone }, out }, { campaign, language }) => {
    const { campaignId, aboutCampaignId } = await campaignById(sql, institutionId, campaign)
    const rows = await answersByName(sql, institutionId, aboutCampaignId ?? campaignId)
    async function* table() {
      const headers = ['table.name', 'table.address', 'table.answer', 'table.answered'] as const
      yield headers.map((key) => translate(language, key, { zone }))
      for (const { name, address, choice, answeredAt } of rows) {
        const at = DateTime.fromJSDate(answeredAt, { zone }).toFormat('yyyy-MM-dd HH:mm')
        yield [name, address ?? '', translate(language, `held.choice_${choice}`), at]
      }
    }
    await writeTable(table(), await out(), 'excel')
    return { people: rows.length }
  },
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
  figures: ({ people }) => ({ people }),
})
