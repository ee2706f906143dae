// Who else may say who somebody is: what the environment tells of it. OpenID Connect Core 1.0.
import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** Who says who somebody is (OpenID Connect). */
export interface IdentityProvider {
  /** As it stands in addresses of pages and in rows. */
  name: 'microsoft' | 'google' | 'other'
  /** What people call it. */
  title: string
  issuer: string
  clientId: string
  clientSecret: string
}

/** Whoever says who somebody is must not be spoken to in the open, but on this machine. */
const issuer = z.string().refine((text) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
})

/** The variables, each alone. */
export const identityVariables = {
  /** One school's directory by its number: `common` and the like would let everybody's in. */
  OIDC_MICROSOFT_TENANT: z.uuid().optional(),
  OIDC_MICROSOFT_CLIENT_ID: z.string().optional(),
  OIDC_MICROSOFT_CLIENT_SECRET: z.string().optional(),
  OIDC_GOOGLE_CLIENT_ID: z.string().optional(),
  OIDC_GOOGLE_CLIENT_SECRET: z.string().optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_NAME: z.string().max(60).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
}

type Given = { [Name in keyof typeof identityVariables]?: string | undefined }

/** What would do instead of what was refused. */
export const identityExamples = {
  OIDC_MICROSOFT_TENANT: '11111111-2222-4333-8444-555555555555',
  OIDC_ISSUER: 'https://login.school.example',
}

/** @throws Refusal naming the first variable that is missing where others of its provider are given */
export function identityProvidersOf(checked: Given, expectation: (variable: string) => string): IdentityProvider[] {
  const given = (names: (keyof Given)[]): string[] | null => {
    if (names.every((name) => checked[name] === undefined)) return null
    const missing = names.find((name) => checked[name] === undefined)
    if (missing) throw new Refusal('config.invalid', { variable: missing, expected: expectation(missing) }, 2)
    return names.map((name) => String(checked[name]))
  }
  const microsoft = given(['OIDC_MICROSOFT_TENANT', 'OIDC_MICROSOFT_CLIENT_ID', 'OIDC_MICROSOFT_CLIENT_SECRET'])
  const google = given(['OIDC_GOOGLE_CLIENT_ID', 'OIDC_GOOGLE_CLIENT_SECRET'])
  const other = given(['OIDC_ISSUER', 'OIDC_NAME', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  const providers: IdentityProvider[] = []
  if (microsoft) {
    const [tenant, clientId = '', clientSecret = ''] = microsoft
    const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`
    providers.push({ name: 'microsoft', title: 'Microsoft', issuer, clientId, clientSecret })
  }
  if (google) {
    const [clientId = '', clientSecret = ''] = google
    providers.push({ name: 'google', title: 'Google', issuer: 'https://accounts.google.com', clientId, clientSecret })
  }
  if (other) {
    const [issuer = '', title = '', clientId = '', clientSecret = ''] = other
    providers.push({ name: 'other', title, issuer, clientId, clientSecret })
  }
  return providers
}
