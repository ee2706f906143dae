// A real OpenID Connect provider on loopback, in which whoever signs in types who they are.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

export interface TestProvider {
  issuer: string
  /** What the environment has of it. */
  env: NodeJS.ProcessEnv
  close: () => Promise<void>
}

/** @param proven whose addresses it has proven @param redirect where it may send people back to */
export async function openProvider(redirect: () => string, proven: string[] = []): Promise<TestProvider> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const configuration: Configuration = {
    clients: [
      {
        client_id: 'kutsu',
        client_secret: 'a secret of the test',
        redirect_uris: [redirect()],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['of this test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: proven.includes(id) }),
    }),
  }
  const provider = new Provider(issuer, configuration)
  provider.on('server_error', (_context, error) => console.error(error))
  const answer = provider.callback()
  return {
    issuer,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_NAME: 'Testi',
      OIDC_CLIENT_ID: 'kutsu',
      OIDC_CLIENT_SECRET: 'a secret of the test',
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
