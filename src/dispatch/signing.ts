// Signs what an institution sends, if it has a key. A key that cannot sign stops the campaign: never unsigned by accident.

import { covers, openSigner, type Signer } from '../content/dkim.ts'
import type { Message } from '../content/message.ts'
import { type KeptSigningKey, signingKeys } from '../institutions/signing-keys.ts'
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'

export interface Signing {
  /** Looks for new keys. @returns institutions whose key cannot be used */
  refresh: () => Promise<number[]>
  /** The message as it is, or signed. @throws Refusal `dkim.*` */
  sign: (institutionId: number, message: Message) => Message | Promise<Message>
}

/** The signers of all institutions; `refresh` reads their keys. */
export function openSigning(sql: Sql): Signing {
  let known = new Map<number, { key: KeptSigningKey; signer: Signer | Refusal }>()
  const refresh = async () => {
    const keys = await signingKeys(sql)
    known = new Map(
      keys.map((key) => {
        const same = known.get(key.institutionId)
        const kept = same?.key.keptAt.getTime() === key.keptAt.getTime() ? same : { key, signer: opened(key) }
        return [key.institutionId, kept]
      }),
    )
    return [...known.values()].filter(({ signer }) => signer instanceof Refusal).map(({ key }) => key.institutionId)
  }
  return {
    refresh,
    sign(institutionId, message) {
      const kept = known.get(institutionId)
      if (!kept) return message
      if (kept.signer instanceof Refusal) throw kept.signer
      if (!covers(kept.key.domain, message.from)) throw new Refusal('dkim.other_domain', { domain: kept.key.domain })
      return signed(message, kept.signer)
    },
  }
}

function opened(key: KeptSigningKey): Signer | Refusal {
  try {
    return openSigner(key)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

async function signed(message: Message, sign: Signer): Promise<Message> {
  const bytes = await sign(message.bytes)
  message.free()
  return { ...message, bytes, free: () => {} }
}
