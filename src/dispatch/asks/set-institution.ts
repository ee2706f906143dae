import { z } from 'zod'
import { checkSigningKey } from '../../content/dkim.ts'
import { command } from '../../institutions/asking.ts'
import { setInstitution as set } from '../../institutions/settings.ts'
import { forgetSigningKey, keepSigningKey, withSigning } from '../../institutions/signing-keys.ts'
import { pairs } from '../../platform/inputs.ts'

const signing = z.strictObject({
  /** Undefined: that of the sender's address. */
  domain: z.string().max(253).optional(),
  selector: z.string().min(1).max(63),
  privateKey: z.string().max(20_000),
})

/** Changes who the sender is, and how messages are signed; null takes the key away. */
export const setInstitution = command({
  name: 'institutions.set',
  role: 'admin',
  input: z.strictObject({ settings: pairs, signing: signing.nullable().optional() }),
  run: async ({ tx, institution, happened, now }, { settings, signing: given }) => {
    const { institutionId, fromAddress } = await set(tx, institution, settings, happened)
    if (given === null) await forgetSigningKey(tx, institutionId)
    if (given) {
      const key = { ...given, domain: given.domain ?? fromAddress.slice(fromAddress.lastIndexOf('@') + 1) }
      await checkSigningKey(key, fromAddress)
      await keepSigningKey(tx, { ...key, institutionId, keptAt: now })
    }
    return withSigning(tx, institutionId)
  },
  subject: (_, { institutionId }) => ({ kind: 'institution', id: institutionId }),
})
