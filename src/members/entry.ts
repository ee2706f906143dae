// What whoever is not signed in may do: come in. It stands before every ask, since nobody asks yet; each way ends in a session, of which
// the door learns who asks.
import { ensureInstitution, type Institution, institutionById } from '../institutions/institutions.ts'
import { actorNow, join, type Place, placesOf } from '../institutions/members.ts'
import { loadKeys, provenToken } from '../institutions/token-keys.ts'
import type { Actor } from '../platform/asks.ts'
import type { Clock } from '../platform/clock.ts'
import { happenedIn } from '../platform/consequences.ts'
import type { Sql, Transaction } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { loadSealingKey } from '../platform/sealing-key.ts'
import { makeToken } from '../platform/token.ts'
import type { Grounds } from '../work/perform.ts'
import { type Account, accountBy, accountById, hasWay, readyPassword, setPassword } from './accounts.ts'
import { type First, firstToken, found, isFounded, readyFirst } from './founding.ts'
import { type Identities, openIdentities } from './identities.ts'
import { type Limits, openLimits } from './limits.ts'
import { type Linked, type LinkKey, linkBy, takeLink } from './links.ts'
import { takeCode, takeRecoveryCode } from './second-step.ts'
import {
  type Browser,
  beginSession,
  countWrongCode,
  endSession,
  endSessionOf,
  forgetSessions,
  halfSessionOf,
  type LetIn,
  mayTryCode,
  type Session,
  sessionOf,
  setPlace,
  type Way,
} from './sessions.ts'
import { sendWayBack } from './way-back.ts'

/** Who has come in, and where they may go. */
export interface Insider {
  account: Account
  session: Session
  places: Place[]
}

/** Whose a link is, for the page that it leads to. */
interface Whose extends Linked {
  account: Account | null
  /** They have a way to sign in already. */
  hasWay: boolean
  institution: { slug: string; name: Institution['name'] } | null
}

export interface Entry extends Identities {
  isFounded: () => Promise<boolean>
  firstToken: () => Promise<string | null>
  found: (token: string, first: First, browser: Browser) => Promise<LetIn>
  /** @throws Refusal `entry.wrong`, `entry.too_often` */
  signIn: (given: { address: string; password: string }, browser: Browser) => Promise<LetIn>
  /** @throws Refusal `entry.begin_again`, `entry.wrong_code`, `entry.too_often` */
  secondStep: (half: string, code: string, browser: Browser) => Promise<LetIn>
  /**
   * A link by mail for whoever cannot sign in. @returns what sends it: called once it was answered, so that nobody learns from how long it takes whether the
   * address is a member's @throws Refusal `entry.too_often`
   */
  askWayBack: (address: string, browser: Browser) => Promise<() => Promise<void>>
  /** @throws Refusal `link.unknown` */
  whose: (token: string) => Promise<Whose>
  /** @returns null where whoever has an account has joined, and signs in @throws Refusal `link.unknown`, `password.*` */
  takeLink: (token: string, password: string | null, browser: Browser) => Promise<LetIn | null>
  insider: (secret: string) => Promise<Insider | null>
  /** Somebody who is in, as who asks about a place; remembered as where they looked last. @throws Refusal `ask.not_permitted` */
  actorAt: (insider: Insider, place: Place) => Promise<Actor>
  signOut: (secret: string) => Promise<void>
}

/** Opens the way in. */
export function openEntry(grounds: Grounds): Entry {
  const { sql, config, clock } = grounds
  const limits = openLimits(sql)
  const opening: Opening = { ...grounds, limits, letIn: letInAt(clock) }
  return {
    ...openIdentities({ ...opening, keyOf: (token) => keyOf(sql, token) }),
    ...founding(opening),
    ...byPassword(opening),
    ...byLink(opening),
    async insider(secret) {
      const session = await sessionOf(sql, secret, clock())
      if (!session) return null
      const { accountId } = session
      return { session, account: await accountById(sql, accountId), places: await placesOf(sql, accountId) }
    },
    async actorAt({ session }, { institutionId, memberId, role }) {
      if (session.institutionId !== institutionId) await setPlace(sql, session.sessionId, institutionId)
      return actorNow(sql, institutionId, { kind: 'member', institutionId, memberId, role })
    },
    signOut: async (secret) => void (await endSessionOf(sql, secret)),
    askWayBack: async (address, { network }) => {
      await limits.mail(address, network)
      return () => sendWayBack({ sql, config }, address, clock())
    },
  }
}

/** Which link a token is of. @throws Refusal `link.unknown` of a forged one */
async function keyOf(sql: Sql, token: string): Promise<LinkKey> {
  const proven = await provenToken(sql, token, ['s'])
  if (!proven) throw new Refusal('link.unknown')
  return { institutionId: proven.institutionId, linkId: proven.id }
}

interface Coming {
  account: Account
  way: Way
  isHalf?: boolean
  agent: string
}
type LettingIn = (tx: Transaction, coming: Coming) => Promise<LetIn>

interface Opening extends Grounds {
  limits: Limits
  letIn: LettingIn
}

const letInAt =
  (clock: Clock): LettingIn =>
  async (tx, { account: { accountId }, way, isHalf = false, agent }) => {
    const secret = await beginSession(tx, { accountId, way, agent, isHalf, now: clock() })
    await forgetSessions(tx, clock())
    return { secret, isHalf, known: isHalf ? '' : await knownToken(tx, accountId) }
  }

const founding = ({ sql, clock, consequences, letIn }: Opening): Pick<Entry, 'isFounded' | 'firstToken' | 'found'> => ({
  isFounded: () => isFounded(sql),
  firstToken: () => firstToken(sql, clock()),
  async found(token, first, { agent }) {
    const key = await keyOf(sql, token)
    // Nobody without the link has us make a password, which takes its time.
    if ((await linkBy(sql, key, clock())).reason !== 'first') throw new Refusal('link.unknown')
    const ready = await readyFirst(first)
    return sql.begin(async (tx) => {
      const now = clock()
      const accountId = await found(tx, ready, { key, happened: happenedIn(consequences, tx, now), now })
      return letIn(tx, { account: await accountById(tx, accountId), way: 'password', agent })
    })
  },
})

/** Whose owner came in with a browser before; null: nobody did. */
const knownAs = async (sql: Sql, { known }: Browser): Promise<number | null> =>
  (await provenToken(sql, known, ['b']))?.id ?? null

const byPassword = ({ sql, config, clock, limits, letIn }: Opening): Pick<Entry, 'signIn' | 'secondStep'> => ({
  async signIn({ address, password }, browser) {
    const known = await knownAs(sql, browser)
    const isOwners = known !== null && (await isAddressOf(sql, known, address))
    const { network, agent } = browser
    const counted = await limits.password({ network, address, knownAccount: isOwners ? known : null })
    const account = await accountBy(sql, address, password)
    if (!account) throw new Refusal('entry.wrong')
    await counted.takeBack()
    return sql.begin((tx) => letIn(tx, { account, way: 'password', isHalf: account.hasTotp, agent }))
  },
  async secondStep(half, code, browser) {
    const { sessionId, accountId, way } = await halfSessionOf(sql, half, clock())
    const { network } = browser
    const counted = await limits.code(accountId, { network, knownAccount: await knownAs(sql, browser) })
    const key = await loadSealingKey(config)
    const now = clock()
    // That a code was wrong stays counted, so nothing is thrown within.
    const entered = await sql.begin(async (tx) => {
      if (!(await mayTryCode(tx, sessionId))) return undefined
      const isRight =
        (await takeCode(tx, accountId, { key, code, now })) || (await takeRecoveryCode(tx, accountId, { code, now }))
      if (!isRight) return void (await countWrongCode(tx, sessionId))
      await endSession(tx, accountId, sessionId)
      return letIn(tx, { account: await accountById(tx, accountId), way, agent: browser.agent })
    })
    if (!entered) throw new Refusal('entry.wrong_code')
    await counted.takeBack()
    return entered
  },
})

/** Takes an invitation: its institution is one of theirs from now on, and no other. */
async function joinBy(tx: Transaction, key: LinkKey, now: Date): Promise<null> {
  const { accountId, institutionId } = await takeLink(tx, key, now)
  if (accountId !== null) await join(tx, { institutionId, accountId }, now)
  return null
}

const byLink = ({ sql, clock, letIn }: Opening): Pick<Entry, 'whose' | 'takeLink'> => ({
  async whose(token) {
    const link = await linkBy(sql, await keyOf(sql, token), clock())
    const { accountId } = link
    if (accountId === null) return { ...link, account: null, hasWay: false, institution: null }
    const institution = await institutionById(sql, link.institutionId)
    return { ...link, institution, account: await accountById(sql, accountId), hasWay: await hasWay(sql, accountId) }
  },
  async takeLink(token, password, { agent }) {
    const key = await keyOf(sql, token)
    const { accountId, reason } = await linkBy(sql, key, clock())
    if (accountId === null) throw new Refusal('link.unknown')
    const account = await accountById(sql, accountId)
    // An invitation to one school opens nobody's account: whoever has one joins, and signs in.
    const joins = reason === 'invitation' && (await hasWay(sql, accountId))
    if (joins) return sql.begin((tx) => joinBy(tx, key, clock()))
    const ready = password === null ? null : await readyPassword(account, password)
    return sql.begin(async (tx) => {
      if (reason === 'invitation') await joinBy(tx, key, clock())
      else await takeLink(tx, key, clock())
      if (ready) await setPassword(tx, ready, clock())
      return letIn(tx, { account, way: 'link', isHalf: account.hasTotp, agent })
    })
  },
})

/** What tells that an account's owner has come in with a browser; it lets nobody in. */
async function knownToken(sql: Sql, accountId: number): Promise<string> {
  const { institutionId } = await ensureInstitution(sql)
  return makeToken(await loadKeys(sql, institutionId), { kind: 'b', institutionId, id: accountId })
}

async function isAddressOf(sql: Sql, accountId: number, address: string): Promise<boolean> {
  const account = await accountById(sql, accountId).catch(() => null)
  return account?.address.toLowerCase() === address.trim().toLowerCase()
}
