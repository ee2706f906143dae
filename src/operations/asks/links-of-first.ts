import { z } from 'zod'
import { campaignById } from '../../campaigns/campaigns.ts'
import { composer } from '../../content/message.ts'
import { firstAccepted } from '../../dispatch/outbox.ts'
import { query } from '../../institutions/asking.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { id } from '../../platform/inputs.ts'
import { revisionIn } from '../../templates/revisions.ts'

/** Our links, as paths, in the messages of the first few recipients: the demo plays those people. */
export const linksOfFirst = query({
  name: 'demo.links',
  role: 'operator',
  input: z.strictObject({ campaign: id, people: z.number().int().min(1).max(100) }),
  load: ({ tx, institution }, { campaign }) => campaignById(tx, institution.institutionId, campaign),
  run: async ({ tx, institution: { institutionId }, config: { publicUrl } }, { people }, { mailingId }) => {
    const keys = await loadKeys(tx, institutionId)
    const recipients = await firstAccepted(tx, { institutionId, mailingId }, people)
    return Promise.all(
      recipients.map(async (recipient) => {
        const html = composer(await revisionIn(tx, recipient, recipient.language), keys).html(recipient)
        const links = [...html.matchAll(/(?:href|src)="(https?:[^"]+)"/g)].map(([, link = '']) => link)
        return links.filter((link) => link.startsWith(publicUrl)).map((link) => link.slice(publicUrl.length))
      }),
    )
  },
})
