import { createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { addressHash, type Keys, makeToken, readToken, type TokenKind, tokenKinds } from '../../src/platform/token.ts'

const kinds = [...Object.keys(tokenKinds), 'address'] as (keyof Keys)[]
const keys = Object.fromEntries(kinds.map((kind) => [kind, randomBytes(32)])) as Keys

test('a token names its kind, institution and id, and is proven by the institution’s keys only', () => {
  for (const id of [0, 1, 127, 128, 123456789, 2 ** 40]) {
    const text = makeToken(keys, { kind: 'u', institutionId: 3, id })
    const read = readToken(text)
    expect(read).toMatchObject({ kind: 'u', institutionId: 3, id })
    expect(read?.proven(keys)).toBe(true)
    expect(read?.proven({ ...keys, u: randomBytes(32) })).toBe(false)
    expect(text.length).toBeLessThanOrEqual(40)
  }
})

test('a token of one kind does not pass for another', () => {
  const text = makeToken(keys, { kind: 'o', institutionId: 1, id: 7 })
  const bytes = Buffer.from(text, 'base64url')
  bytes[0] = 'u'.charCodeAt(0)
  expect(readToken(bytes.toString('base64url'))?.proven(keys)).toBe(false)
})

test('no changed character leaves a token proven', () => {
  const text = makeToken(keys, { kind: 'p' satisfies TokenKind, institutionId: 1, id: 99 })
  for (let i = 0; i < text.length; i++) {
    const changed = text.slice(0, i) + (text[i] === 'A' ? 'B' : 'A') + text.slice(i + 1)
    expect(readToken(changed)?.proven(keys) ?? false).toBe(false)
  }
})

test('text that is no token is none', () => {
  for (const text of ['', 'x', '../../etc/passwd', 'a'.repeat(200), '%00'.repeat(10), 'ä'.repeat(30)])
    expect(readToken(text)).toBeNull()
})

test('the hash of an address depends on the key', () => {
  const other = { ...keys, address: randomBytes(32) }
  expect(addressHash(keys, 'a@b.example')).toEqual(addressHash(keys, 'a@b.example'))
  expect(addressHash(keys, 'a@b.example')).not.toEqual(addressHash(other, 'a@b.example'))
})

test('is HMAC-SHA-256 as everybody else computes it', () => {
  expect(addressHash(keys, 'ä@b.example')).toEqual(createHmac('sha256', keys.address).update('ä@b.example').digest())
  for (const length of [63, 64, 65, 511, 512, 513, 900, 2000])
    expect(addressHash(keys, 'a'.repeat(length))).toEqual(
      createHmac('sha256', keys.address).update('a'.repeat(length)).digest(),
    )
  const bytes = Buffer.from(makeToken(keys, { kind: 'u', institutionId: 1, id: 300 }), 'base64url')
  const expected = createHmac('sha256', keys.u).update(bytes.subarray(0, -16)).digest().subarray(0, 16)
  expect(bytes.subarray(-16)).toEqual(expected)
})

test('a payload that is not exactly a kind, an institution and an id is none', () => {
  const made = (...bytes: number[]) => {
    const payload = Buffer.from(bytes)
    const proof = createHmac('sha256', keys.u).update(payload).digest().subarray(0, 16)
    return Buffer.concat([payload, proof]).toString('base64url')
  }
  const u = 'u'.charCodeAt(0)
  expect(readToken(made(u, 1, 5))?.proven(keys)).toBe(true)
  expect(readToken(made(u, 1))).toBeNull()
  expect(readToken(made(u, 1, 5, 7))).toBeNull()
  expect(readToken(made(u, 1, 5, 0x85))).toBeNull()
  // An institution that no row can have, and a kind that there is not.
  expect(readToken(made(u, 0xff, 0xff, 0xff, 0xff, 0x0f, 5))).toBeNull()
  expect(readToken(made('Z'.charCodeAt(0), 1, 5))).toBeNull()
  // A number that JavaScript would round: another delivery than the one that was signed.
  expect(readToken(made(u, 1, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10))).toBeNull()
})

test('each kind is proven by its own key, and each token has one writing', () => {
  const payload = Buffer.from([...Buffer.from('o'), 1, 5])
  const proof = createHmac('sha256', keys.u).update(payload).digest().subarray(0, 16)
  expect(readToken(Buffer.concat([payload, proof]).toString('base64url'))?.proven(keys)).toBe(false)
  const text = makeToken(keys, { kind: 'u', institutionId: 1, id: 300 })
  const bytes = Buffer.from(text, 'base64url')
  for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
    const other = text.slice(0, -1) + last
    if (other !== text && Buffer.from(other, 'base64url').equals(bytes)) expect(readToken(other)).toBeNull()
  }
})
