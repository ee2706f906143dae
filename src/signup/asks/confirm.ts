import { z } from 'zod'
import { wordingOf } from '../../contacts/permission/purposes.ts'
import { command } from '../../institutions/asking.ts'
import { linkedTo } from '../../platform/asks.ts'
import { confirmOptIn, optInBy } from '../opt-ins.ts'

/** Somebody confirms by their own link; under words that have changed since they were shown, they are asked again. */
export const confirm = command({
  name: 'visitors.confirm',
  role: 'person',
  input: z.strictObject({ version: z.string().optional() }),
  load: ({ tx, actor, institution, now }) => optInBy(tx, institution.institutionId, linkedTo(actor, 'd'), now),
  run: async ({ tx, institution, now }, { version }, found) => {
    const { wordingVersion } = await wordingOf(tx, institution.institutionId, found.purpose)
    if (version !== undefined && version !== String(wordingVersion)) return 'changed' as const
    await confirmOptIn(tx, found, wordingVersion, now)
    return 'done' as const
  },
})
