// A person lets Kutsu send through their mailbox: the authorization code flow (RFC 6749 4.1) with PKCE (RFC 7636). A door shows the
// link, takes the answer, and keeps what `begin` gave it in between.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { OAuth } from '../institutions/relays.ts'
import { isThisMachine } from '../platform/config.ts'
import { Refusal } from '../platform/refusal.ts'
import { secretsPattern, toldOf } from './reply-limits.ts'

/** Who issues tokens, what for, and which relay takes them. */
interface Issuer {
  authorize: string
  token: string
  scope: string
  relay: string
  /** What it wants besides, so that it gives a token that lasts. */
  asks: Record<string, string>
}

/** @param tenant of Microsoft 365: the directory of the school; `organizations` where it is not known */
const issuers = {
  // learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection using OAuth".
  microsoft365: (tenant: string): Issuer => ({
    authorize: `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/authorize`,
    token: `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
    scope: 'https://outlook.office.com/SMTP.Send offline_access',
    relay: 'smtp://smtp.office365.com:587',
    asks: { prompt: 'select_account' },
  }),
  // developers.google.com/workspace/gmail/imap/xoauth2-protocol, "Using OAuth 2.0 for Web Server Applications".
  google: (): Issuer => ({
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    scope: 'https://mail.google.com/',
    relay: 'smtp://smtp.gmail.com:587',
    asks: { access_type: 'offline', prompt: 'consent' },
  }),
}

const issuerNames = Object.keys(issuers) as (keyof typeof issuers)[]

interface ConsentOrder {
  /** One that we know, or the address of another, which tells about itself (RFC 8414). */
  issuer: string
  tenant?: string
  clientId: string
  /** Empty: a public client, as installed programs are. */
  clientSecret: string
  /** The mailbox. */
  user: string
  /** Where the answer is to come. */
  redirectUri: string
}

/** Between the link and the answer; a door keeps it and shows it to nobody. */
interface BegunConsent {
  link: string
  /** The relay that takes such tokens, where it is known. */
  relay: string | null
  order: ConsentOrder
  verifier: string
  state: string
}

/** @throws Refusal `relay.issuer` */
export async function beginConsent(order: ConsentOrder): Promise<BegunConsent> {
  const { configuration, scope, relay, asks } = await configured(order)
  const [verifier, state] = [randomPKCECodeVerifier(), randomState()]
  const link = buildAuthorizationUrl(configuration, {
    redirect_uri: order.redirectUri,
    scope,
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    login_hint: order.user,
    ...asks,
  })
  return { link: link.href, relay, order, verifier, state }
}

/**
 * Fetches the token that lasts.
 * @param answer the address to which the issuer sent the person back
 * @throws Refusal `relay.no_consent` when the person said no, the answer belongs to another link, or no token that lasts came
 */
export async function endConsent({ order, verifier, state }: BegunConsent, answer: URL): Promise<OAuth> {
  const { configuration } = await configured(order)
  const tokens = await authorizationCodeGrant(configuration, answer, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  }).catch((error: unknown) => {
    const code = answer.searchParams.get('code') ?? ''
    throw new Refusal('relay.no_consent', { why: whyNot(error, [order.clientSecret, verifier, code]) })
  })
  const accessUrl = configuration.serverMetadata().token_endpoint
  if (!tokens.refresh_token || !accessUrl) throw new Refusal('relay.no_consent', { why: 'no refresh_token' })
  const { clientId, clientSecret } = order
  return { clientId, clientSecret, refreshToken: tokens.refresh_token, accessUrl }
}

async function configured({ issuer, tenant = 'organizations', clientId, clientSecret }: ConsentOrder) {
  const login = clientSecret ? ClientSecretPost(clientSecret) : None()
  const known = issuerNames.find((name) => name === issuer)
  if (known) {
    const { authorize, token, ...others } = issuers[known](tenant)
    const server = { issuer: new URL(token).origin, authorization_endpoint: authorize, token_endpoint: token }
    return { configuration: new Configuration(server, clientId, {}, login), ...others }
  }
  // In the clear on this machine alone.
  const execute = URL.canParse(issuer) && isThisMachine(new URL(issuer).hostname) ? [allowInsecureRequests] : []
  const configuration = await discovery(new URL(issuer), clientId, {}, login, { execute }).catch((error: unknown) => {
    throw new Refusal('relay.issuer', { issuer: issuer.slice(0, 200), why: whyNot(error, [clientSecret]) })
  })
  return { configuration, scope: 'openid offline_access', relay: null, asks: { prompt: 'consent' } }
}

/** What an issuer says, cut to size and without our secrets. */
const whyNot = (error: unknown, secrets: string[]): string => {
  const { error: code, error_description: words, message } = error as Record<string, unknown>
  return toldOf(
    [code, words].filter(Boolean).join(': ') || String(message),
    secretsPattern({ user: '', tokens: secrets }),
  )
}
