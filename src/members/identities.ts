// Coming in by another's word: a provider says who somebody is (OpenID Connect Core 1.0, authorization code with PKCE), and the list of
// members alone says what they may do.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  type IDToken,
} from 'openid-client'
import { join, placesOf } from '../institutions/members.ts'
import { readAddress } from '../platform/addresses.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Database, Sql, Transaction } from '../platform/db.ts'
import type { IdentityProvider } from '../platform/identity-providers.ts'
import { Refusal } from '../platform/refusal.ts'
import { digestOf, randomSecret } from '../platform/token.ts'
import { type Account, accountById, hasWay } from './accounts.ts'
import type { Limits } from './limits.ts'
import { type LinkKey, linkBy, takeLink } from './links.ts'
import { assertProven } from './proof.ts'
import type { Browser, LetIn, Way } from './sessions.ts'

/** Somebody may be away at a provider for so long. */
const awayMinutes = 10
const answerSeconds = 10

interface Leaving {
  provider: string
  /** A path of ours to come back to. */
  backTo: string
  /** Whose it will be: of somebody who is in, and shows that it is them. */
  link?: { accountId: number; sessionId: number; password: string }
  /** The invitation that it takes. */
  invitation?: string
}

export interface Identities {
  providers: readonly Pick<IdentityProvider, 'name' | 'title' | 'issuer'>[]
  /** @returns where the browser is sent, and what its cookie holds meanwhile @throws Refusal `entry.provider_down`, `account.*` */
  leaveFor: (leaving: Leaving, browser: Browser) => Promise<{ url: string; secret: string }>
  /**
   * Somebody comes back. @param address all of it, with what the provider says in it
   * @returns the session; none where somebody who was in has linked it
   * @throws Refusal `entry.begin_again`, `entry.not_vouched`, `entry.identity_unknown`, `entry.identity_taken`, `link.unknown`
   */
  comeBack: (secret: string, address: URL, browser: Browser) => Promise<{ backTo: string; letIn: LetIn | null }>
}

interface Opening {
  sql: Database
  config: Pick<Config, 'identityProviders' | 'adminUrl'>
  clock: Clock
  limits: Limits
  keyOf: (token: string) => Promise<LinkKey>
  letIn: (tx: Transaction, who: { account: Account; way: Way; agent: string }) => Promise<LetIn>
}

interface Away {
  provider: string
  verifier: string
  nonce: string
  state: string
  backTo: string
  accountId: number | null
  institutionId: number | null
  linkId: number | null
}

/** Opens coming in by the word of those that are configured. */
export function openIdentities({ sql, config, clock, limits, keyOf, letIn }: Opening): Identities {
  const askProvider = providersOf(config.identityProviders)
  const backAt = `${config.adminUrl}/sign-in/back`
  return {
    providers: config.identityProviders,

    async leaveFor({ provider, backTo, link: own, invitation }, { network }) {
      if (own) await assertProven(sql, { ...own, now: clock() })
      const counted = await limits.away(network)
      const asked = await askProvider(provider)
      const link = invitation === undefined ? null : await keyOf(invitation)
      const invited = link && (await linkBy(sql, link, clock())).accountId
      if (link && invited === null) throw new Refusal('link.unknown')
      if (link && invited !== null && (await hasWay(sql, invited))) throw new Refusal('entry.has_account')
      const [secret, state, nonce, verifier] = [randomSecret(), randomSecret(), randomSecret(), randomSecret()]
      await sql`delete from installation.oidc_request where begun_at < ${minutesAgo(clock(), awayMinutes)}`
      await sql`insert into installation.oidc_request
        (secret, provider, verifier, nonce, state, back_to, account_id, institution_id, link_id, begun_at)
        values (${digestOf(secret)}, ${provider}, ${verifier}, ${nonce}, ${state}, ${backTo}, ${invited ?? own?.accountId ?? null},
          ${link?.institutionId ?? null}, ${link?.linkId ?? null}, ${clock()})`
      await counted.takeBack()
      const url = buildAuthorizationUrl(asked, {
        redirect_uri: backAt,
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...{ state, nonce },
        // Whoever sits at a school's machine chooses whose account it is; not every provider knows the word.
        ...(provider === 'other' ? {} : { prompt: 'select_account' }),
      })
      return { url: url.href, secret }
    },

    async comeBack(secret, address, { agent }) {
      const [away] = await sql<Away[]>`delete from installation.oidc_request
        where secret = ${digestOf(secret)} and begun_at > ${minutesAgo(clock(), awayMinutes)}
        returning provider, verifier, nonce, state, back_to as "backTo", account_id as "accountId",
          institution_id as "institutionId", link_id as "linkId"`
      if (!away) throw new Refusal('entry.begin_again')
      const claims = await vouched(await askProvider(away.provider), away, new URL(address.search, backAt))
      const { backTo, linkId } = away
      const title = config.identityProviders.find(({ name }) => name === away.provider)?.title ?? away.provider
      return sql.begin(async (tx) => {
        const accountId = await ownerOf(tx, claims, { away, title, now: clock() })
        if (away.accountId !== null && linkId === null) return { backTo, letIn: null }
        if (away.institutionId !== null && linkId !== null) {
          await takeLink(tx, { institutionId: away.institutionId, linkId }, clock())
          await join(tx, { institutionId: away.institutionId, accountId }, clock())
        }
        return { backTo, letIn: await letIn(tx, { account: await accountById(tx, accountId), way: 'oidc', agent }) }
      })
    },
  }
}

const minutesAgo = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

/** Providers as they say of themselves; asked when they are needed first, and again where they did not answer. */
function providersOf(all: readonly IdentityProvider[]): (name: string) => Promise<Configuration> {
  const asked = new Map<string, Promise<Configuration>>()
  return async (name) => {
    const provider = all.find((one) => one.name === name)
    if (!provider) throw new Refusal('entry.provider_unknown')
    const known = asked.get(name) ?? discover(provider)
    asked.set(name, known)
    try {
      return await known
    } catch {
      asked.delete(name)
      throw new Refusal('entry.provider_down', { title: provider.title })
    }
  }
}

function discover({ issuer, clientId, clientSecret }: IdentityProvider): Promise<Configuration> {
  const server = new URL(issuer)
  // The configuration allows it on this machine only.
  const execute = server.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(server, clientId, clientSecret, undefined, { execute, timeout: answerSeconds })
}

/** What the provider says of whoever came back. @throws Refusal `entry.not_vouched` */
async function vouched(provider: Configuration, { verifier, state, nonce }: Away, address: URL): Promise<IDToken> {
  try {
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
    const claims = (await authorizationCodeGrant(provider, address, checks)).claims()
    if (claims) return claims
  } catch {
    // Its words are a stranger's: nothing of them is shown or logged.
  }
  throw new Refusal('entry.not_vouched')
}

/** Whose account it is: one that it was linked to, one that links it now, or the one of an address that the provider proved. */
async function ownerOf(
  tx: Transaction,
  { iss, sub, ...claims }: IDToken,
  { away, title, now }: { away: Away; title: string; now: Date },
): Promise<number> {
  const [linked] = await tx<{ accountId: number }[]>`
    select account_id as "accountId" from installation.oidc_identity where issuer = ${iss} and subject = ${sub}`
  if (linked && away.accountId !== null && linked.accountId !== away.accountId)
    throw new Refusal('entry.identity_taken', { title })
  if (linked) return linked.accountId
  const email = provenAddress(claims, away.provider)
  const accountId = away.accountId ?? (email === null ? null : await memberWith(tx, email))
  if (accountId === null) throw new Refusal('entry.identity_unknown', { title })
  await tx`insert into installation.oidc_identity (issuer, subject, account_id, linked_at)
    values (${iss}, ${sub}, ${accountId}, ${now})`
  return accountId
}

/** The address that a provider has proven to be somebody's; null: none. */
function provenAddress({ email, email_verified, hd }: Partial<IDToken>, provider: string): string | null {
  if (email_verified !== true || typeof email !== 'string') return null
  // Microsoft's addresses are what a directory's administrator typed. Google's are proven where Google keeps the mailbox.
  if (provider === 'microsoft') return null
  if (provider === 'google' && typeof hd !== 'string' && !/@(gmail|googlemail)\.com$/i.test(email)) return null
  return email
}

/** The account of an address whose owner has joined somewhere, and has no way to sign in yet: others link a provider themselves. */
async function memberWith(sql: Sql, email: string): Promise<number | null> {
  const read = readAddress(email)
  if (!('key' in read) || read.others.length) return null
  const [account] = await sql<{ accountId: number }[]>`
    select account_id as "accountId" from installation.account where address_key = ${read.key}`
  if (!account || (await hasWay(sql, account.accountId))) return null
  return (await placesOf(sql, account.accountId)).length ? account.accountId : null
}

/** Providers by whose word an account's owner may come in. */
export const identitiesOf = async (sql: Sql, accountId: number): Promise<{ issuer: string; linkedAt: Date }[]> => [
  ...(await sql<
    { issuer: string; linkedAt: Date }[]
  >`select issuer, linked_at as "linkedAt" from installation.oidc_identity
    where account_id = ${accountId} order by linked_at`),
]

/** Its owner comes in by its word no longer. */
export const unlinkIdentity = (tx: Transaction, accountId: number, issuer: string) => tx`
  delete from installation.oidc_identity where account_id = ${accountId} and issuer = ${issuer}`
