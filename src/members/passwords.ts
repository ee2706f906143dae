// Passwords: which ones are good enough, and how they are kept (argon2id, RFC 9106; OWASP's parameters for it).
import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '../platform/refusal.ts'

const lengthMin = 12
/** Longer ones would only cost time. */
const lengthMax = 200

/** 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). The library's default is argon2id. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let common: Promise<Set<string>> | undefined
/** 49,000 of the commonest passwords, in small letters; read when somebody chooses one. */
const commonest = (): Promise<Set<string>> => {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'] as string[]),
  )
  return common
}

/**
 * NIST SP 800-63B 3.1.1.2: long enough, and none of those that are tried first; no rule on what it is made of.
 * @param about words that others know of the person: address, name
 * @throws Refusal `password.short`, `password.long`, `password.common`, `password.known`
 */
export async function assertGoodPassword(password: string, about: string[]): Promise<void> {
  const length = [...password].length
  if (length < lengthMin) throw new Refusal('password.short', { least: lengthMin }, 2)
  if (length > lengthMax) throw new Refusal('password.long', { most: lengthMax }, 2)
  const small = password.toLowerCase()
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 3)
  if (words.includes(bareOf(small)) || about.some((text) => text.toLowerCase() === small))
    throw new Refusal('password.known', {}, 2)
  const known = await commonest()
  if (known.has(small) || known.has(bareOf(small)) || known.has(once(small)) || once(small).length < 4)
    throw new Refusal('password.common', {}, 2)
}

/** Without the figures and signs that are put before and behind a word. */
const bareOf = (small: string): string => small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** What is said again and again, said once: `abcabcabc` is `abc`. */
const once = (small: string): string => /^(.+?)\1*$/s.exec(small)?.[1] ?? small

/** As it is kept: with its salt and parameters. Letters that look the same are the same (RFC 8265 4.2.2). */
export const keptPassword = (password: string): Promise<string> => hash(normal(password), parameters)

const normal = (password: string): string => password.normalize('NFC')

/** Nobody's: held against whoever has none, so that it takes as long. */
let nobodys: Promise<string> | undefined

/** Whether it is the one that was kept. @param kept null: there is none, and nobody learns it from how long it takes */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= keptPassword('nobody has this one')
  const held = kept ?? (await nobodys)
  const isIt = [...password].length <= lengthMax && (await verify(held, normal(password)))
  return kept !== null && isIt
}
