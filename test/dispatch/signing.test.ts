// DKIM, verified as RFC 6376 says, by a reader of its own.
import { createHash, createVerify, generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkSigningKey } from '../../src/content/dkim.ts'
import { report } from '../../src/feedback/campaign-report.ts'
import { keepSigningKey } from '../../src/institutions/signing-keys.ts'
import { dispatching, dueCampaign, until } from '../support/campaigns.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { at, importing, register } from '../support/people.ts'
import { openRelay, type Relay } from '../support/relay.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const from = 'alumni@school.example'

const relaxed = (field: string) => {
  const [, name = '', value = ''] = /^([^:]+):([\s\S]*)$/.exec(field) ?? []
  return `${name.toLowerCase().trim()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`
}

/** Reads a message as a verifier does; the names of the fields that are covered, or why it does not hold. */
function verified(message: string): string[] | string {
  const split = message.indexOf('\r\n\r\n')
  const fields = message.slice(0, split).split(/\r\n(?![ \t])/)
  const signature = fields.find((field) => /^dkim-signature:/i.test(field))
  if (!signature) return 'unsigned'
  const tags = Object.fromEntries(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s/g, '')]),
  )
  const lines = message
    .slice(split + 4)
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  const hash = createHash('sha256')
    .update(`${lines.join('\r\n')}\r\n`, 'latin1')
    .digest('base64')
  if (hash !== tags.bh) return 'body'
  const names = tags.h?.split(':') ?? []
  // From the bottom up, each field once; a name without a field left is nothing (RFC 6376 5.4.2).
  const left = [...fields]
  const covered = names.flatMap((name) => {
    const at = left.findLastIndex((field) => field.toLowerCase().startsWith(`${name}:`))
    return at < 0 ? [] : left.splice(at, 1).map(relaxed)
  })
  const own = relaxed(signature.replace(/(\bb=)[\s\S]*$/, '$1'))
  const holds = createVerify('RSA-SHA256')
    .update(`${covered.join('\r\n')}\r\n${own}`, 'latin1')
    .verify(publicKey, tags.b ?? '', 'base64')
  return holds ? names : 'signature'
}

describe('a key', () => {
  test('is tried when it is kept', async () => {
    const key = { domain: 'school.example', selector: 'kutsu1', privateKey: pem }
    await checkSigningKey(key, from)
    await expect(checkSigningKey({ ...key, privateKey: 'nonsense' }, from)).rejects.toThrow('PEM')
    const small = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey
    const ed = generateKeyPairSync('ed25519').privateKey
    for (const wrong of [small, ed])
      await expect(
        checkSigningKey({ ...key, privateKey: wrong.export({ type: 'pkcs8', format: 'pem' }).toString() }, from),
      ).rejects.toThrow('cannot sign')
    await expect(checkSigningKey({ ...key, domain: 'other.example' }, from)).rejects.toThrow('other.example')
    await expect(checkSigningKey({ ...key, selector: 'a;b' }, from)).rejects.toThrow('selector')
  })
})

describe('messages', () => {
  let db: TestDatabase
  let relay: Relay
  beforeEach(async () => {
    db = await freshDatabase()
    relay = await openRelay()
    await importing(db, register(5))
  })
  afterEach(async () => {
    await relay.close()
    await db.drop()
  })
  const keep = (privateKey: string) =>
    keepSigningKey(db.sql, { institutionId: 1, domain: 'school.example', selector: 'kutsu1', privateKey, keptAt: at() })

  test('are signed, both unsubscribe fields too', async () => {
    await keep(pem)
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url)
    expect(await until(db, campaign, dispatcher, 'finished')).toMatchObject({ accepted: 5 })
    await dispatcher.stop()
    for (const { text } of relay.messages)
      expect(verified(text)).toEqual(
        expect.arrayContaining(['from', 'subject', 'list-unsubscribe', 'list-unsubscribe-post', 'list-id']),
      )
    expect(verified((relay.messages[0]?.text ?? '').replace('One-Click', 'one-click'))).toBe('signature')
  })

  test('never go unsigned because a key is broken: the campaign waits', async () => {
    await keep(pem.slice(0, 200))
    const campaign = await dueCampaign(db)
    const dispatcher = await dispatching(db, relay.url)
    await until(db, campaign, dispatcher, 'paused')
    await dispatcher.stop()
    expect(relay.messages).toHaveLength(0)
    expect(await report(db.sql, 1, campaign.campaignId)).toMatchObject({ queued: 5, rejected: 0 })
    expect(await db.sql`select hold from mailing`).toEqual([{ hold: 'dkim' }])
  })
})
