import { Resolver } from 'node:dns/promises'
import { z } from 'zod'
import { job } from '../../institutions/asking.ts'
import { checkSenderDomain } from '../../institutions/sender-authentication.ts'
import { signingKeys } from '../../institutions/signing-keys.ts'
import { id } from '../../platform/inputs.ts'
import { campaignById, planningOf } from '../campaigns.ts'
import { preflight } from '../preflight.ts'
import { sendingTakes } from '../takes.ts'

/** DNS answers within this or counts as not asked. */
const dnsMs = 3_000

/** Makes and checks everybody's message before anything is sent, and asks what the world knows of the sender. */
export const preflightCampaign = job({
  name: 'campaigns.preflight',
  role: 'coordinator',
  input: z.strictObject({ campaign: id }),
  work: async (working, { campaign }) => {
    const { sql, institution, config, progress, signal, stopwatch } = working
    const { institutionId, fromAddress } = institution
    const began = stopwatch()
    const planned = await campaignById(sql, institutionId, campaign)
    const found = await preflight(planningOf(working), planned, { progress, signal })
    const seconds = Math.round(stopwatch() - began) / 1000
    const signing = (await signingKeys(sql)).find((key) => key.institutionId === institutionId)
    const resolver = new Resolver({ timeout: dnsMs, tries: 1 })
    const domain = await checkSenderDomain(fromAddress, signing ?? null, (name) => resolver.resolveTxt(name))
    const takes = await sendingTakes({ sql, institutionId, config }, found.recipients)
    return { ...found, domain, ...takes, seconds, purpose: planned.purpose }
  },
  subject: ({ campaign }) => ({ kind: 'campaign', id: campaign }),
  figures: ({ recipients }) => ({ recipients }),
})
