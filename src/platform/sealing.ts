// Secrets that lie in the database are sealed under a key that does not: AES-256-GCM (NIST SP 800-38D).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** 32 bytes. */
export type SealingKey = Buffer

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16
/** Says how it was sealed, so that another way can come. */
const format = 1

/** A key that nobody else has. */
export const newSealingKey = (): SealingKey => randomBytes(32)

/** @param about what it belongs to: sealed for one it does not open for another */
export function seal(key: SealingKey, text: string, about: string): string {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(about))
  const parts = [sealing.update(text, 'utf8'), sealing.final()]
  return Buffer.concat([Buffer.of(format), iv, sealing.getAuthTag(), ...parts]).toString('base64url')
}

/** @returns null when it was sealed under another key or for something else, or was changed since */
export function unseal(key: SealingKey, sealed: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes[0] !== format || bytes.length < 1 + ivBytes + tagBytes) return null
  const [iv, tag] = [bytes.subarray(1, 1 + ivBytes), bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes)]
  try {
    const opening = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes })
    opening.setAAD(Buffer.from(about)).setAuthTag(tag)
    return opening.update(bytes.subarray(1 + ivBytes + tagBytes), undefined, 'utf8') + opening.final('utf8')
  } catch {
    return null
  }
}
