import { describe, expect, test } from 'vitest'
import { backOffSeconds, outcomeOf, type Stage } from '../../src/dispatch/outcome.ts'

const refused = (stage: Stage, code: number, reply = '') =>
  outcomeOf({ ended: 'refused', stage, code, reply: `${code} ${reply}` })

describe('by stage first, then by code', () => {
  test.each<[string, Stage, number, string, object]>([
    ['a relay that closes the door', 'connect', 554, 'go away', { state: 'queued', pause: null }],
    ['a wrong password', 'auth', 535, '5.7.8 no', { state: 'queued', pause: 'credentials' }],
    ['a login to be tried later', 'auth', 454, '4.7.0 later', { state: 'queued', pause: null }],
    ['a refused sender', 'mail', 550, '5.7.1 no', { state: 'queued', pause: 'sender' }],
    ['greylisting', 'rcpt', 450, '4.7.1 try again in 300 seconds', { state: 'deferred', waitSeconds: 310 }],
    ['a hint in minutes', 'rcpt', 451, '4.7.1 come back in 5 minutes', { state: 'deferred', waitSeconds: 310 }],
    ['a closing server', 'data', 421, '4.7.0', { state: 'deferred' }],
    ['no such address', 'rcpt', 550, '5.1.1 no such user', { state: 'rejected', reason: 'address' }],
    ['a disabled address', 'rcpt', 550, '5.2.1', { state: 'rejected', reason: 'address' }],
    ['no such address without an enhanced code', 'rcpt', 550, 'user unknown', { state: 'rejected', reason: 'address' }],
    ['a bare 550', 'rcpt', 550, 'no', { state: 'rejected', reason: 'policy' }],
    ['a full mailbox', 'rcpt', 552, '5.2.2 full', { state: 'rejected', reason: 'mailbox_full' }],
    [
      'the sender’s own full mailbox at Microsoft',
      'body',
      554,
      '5.2.2 mailbox full; STOREDRV.Submission',
      { state: 'queued', pause: 'quota' },
    ],
    [
      'the daily limit at Google',
      'body',
      550,
      '5.4.5 Daily user sending limit exceeded',
      { state: 'queued', pause: 'quota' },
    ],
    ['policy', 'body', 550, '5.7.26 unauthenticated', { state: 'rejected', reason: 'policy' }],
    ['5.1.1 after the body', 'body', 550, '5.1.1', { state: 'rejected', reason: 'policy' }],
    ['a message too large', 'mail', 552, '5.3.4 too big', { state: 'queued', pause: 'size' }],
    ['a provider that wants us slower', 'rcpt', 421, '4.7.0', { state: 'deferred', slow: 'provider' }],
    ['a relay that wants us slower', 'mail', 421, '4.7.0', { state: 'deferred', slow: 'relay' }],
    ['too many connections at Microsoft', 'rcpt', 432, '4.3.2', { state: 'deferred', slow: 'relay' }],
    ['greylisting is about one message', 'rcpt', 450, '4.7.1 greylisted', { state: 'deferred', slow: null }],
    ['452', 'rcpt', 452, '4.2.2 full for now', { state: 'deferred', slow: null }],
    ['a full mailbox in words', 'rcpt', 552, 'mailbox quota exceeded', { state: 'rejected', reason: 'mailbox_full' }],
    ['a full mailbox with a limit', 'rcpt', 550, '5.2.2 user over quota, limit exceeded', { reason: 'mailbox_full' }],
    ['a version that looks like a code', 'rcpt', 550, '5.1.1 no such user (10.5.4.5)', { reason: 'address' }],
    ['too large, said after the body', 'body', 552, '5.3.4 too big', { state: 'queued', pause: 'size' }],
    ['too large for the administrator', 'rcpt', 550, '5.2.3 too long', { state: 'queued', pause: 'size' }],
    [
      'our host is unknown',
      'rcpt',
      550,
      'Client host rejected: cannot find your hostname: unknown',
      { reason: 'policy' },
    ],
    ['our sender is unknown', 'rcpt', 550, 'sender address unknown', { reason: 'policy' }],
    ['no reverse DNS', 'rcpt', 550, 'reverse DNS not found', { reason: 'policy' }],
    ['a desynchronised conversation', 'mail', 503, 'bad sequence', { state: 'deferred' }],
  ])('%s', (_, stage, code, reply, expected) => {
    expect(refused(stage, code, reply)).toMatchObject(expected)
  })

  test('a lost line before the body is tried again, after it nobody can know', () => {
    expect(outcomeOf({ ended: 'lost', bodyHanded: false, reply: '' })).toMatchObject({ state: 'queued' })
    expect(outcomeOf({ ended: 'lost', bodyHanded: true, reply: '' })).toMatchObject({ state: 'uncertain' })
  })

  test('addresses in replies are not kept', () => {
    expect(refused('rcpt', 550, '5.1.1 <elli@x.example>: unknown').reply).not.toContain('elli')
  })
})

test('retries wait longer and longer, spread by a fifth', () => {
  for (const [attempt, minutes] of [
    [1, 5],
    [2, 10],
    [3, 20],
    [4, 40],
    [5, 67],
    [9, 67],
  ] as const)
    for (let id = 1; id < 50; id++) {
      const seconds = backOffSeconds(attempt, id)
      expect(seconds).toBeGreaterThanOrEqual(minutes * 48)
      expect(seconds).toBeLessThanOrEqual(minutes * 72)
    }
  expect(new Set(Array.from({ length: 50 }, (_, id) => backOffSeconds(1, id))).size).toBeGreaterThan(20)
})
