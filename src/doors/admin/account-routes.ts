// One's own account: name and language, password, second step, other ways in, and the browsers that are in.
import { type Request, type Response, Router } from 'express'
import QRCode from 'qrcode'
import type { Engine } from '../../engine.ts'
import { changeOwn } from '../../members/asks/change-own.ts'
import { dropSecondStep } from '../../members/asks/drop-totp.ts'
import { endOwnSessions } from '../../members/asks/end-sessions.ts'
import { keepSecondStep } from '../../members/asks/keep-totp.ts'
import { newCodes } from '../../members/asks/new-codes.ts'
import { newSecondStep } from '../../members/asks/new-totp.ts'
import { ownAccount } from '../../members/asks/own-account.ts'
import { setOwnPassword } from '../../members/asks/set-password.ts'
import { unlinkProvider } from '../../members/asks/unlink.ts'
import type { Entry } from '../../members/entry.ts'
import type { IdentityProvider } from '../../platform/identity-providers.ts'
import { Refusal } from '../../platform/refusal.ts'
import { accountPage, nowherePage } from './account-pages.tsx'
import type { Wrong } from './design/fields.tsx'
import { passwordIn } from './entry-routes.ts'
import { typed, wrongOf } from './forms.ts'
import { codesPage, secondStepPage } from './second-step-pages.tsx'
import { type Visit, visitOf } from './visit.ts'
import type { Reader } from './words.ts'

interface OfAccounts {
  entry: Entry
  askerAs: Engine['askerAs']
  providers: readonly IdentityProvider[]
  reader: (request: Request) => Reader
}

type Handler = (request: Request, response: Response) => Promise<unknown>

/**
 * What somebody asks of their own account they ask as a member of one of their schools: whichever it is, it is the same account.
 * @throws Refusal `ask.not_permitted` of who is a member nowhere
 */
const askingFor =
  ({ entry, askerAs }: OfAccounts) =>
  async (response: Response) => {
    const insider = visitOf(response).insider as NonNullable<Visit['insider']>
    const { session, places } = insider
    const place = places.find(({ institutionId }) => institutionId === session.institutionId) ?? places[0]
    if (!place) throw new Refusal('ask.not_permitted')
    const asker = await askerAs(await entry.actorAt(insider, place), place.institutionId)
    return { ...asker, session: session.sessionId }
  }
type Asking = ReturnType<typeof askingFor>

const before = (request: Request) => ({ before: typed(request, 'before') })

/** What is sent from the account's page, each with what is told when it was done. */
const actsOf = (asking: Asking): Record<string, [told: string, act: Handler]> => ({
  '/account': [
    'changed',
    async (request, response) => {
      const given = { name: typed(request, 'name'), language: typed(request, 'language') as 'fi' }
      return (await asking(response)).ask(changeOwn, given)
    },
  ],
  '/account/password': [
    'password',
    async (request, response) => {
      const { ask, session } = await asking(response)
      return ask(setOwnPassword, { session, ...before(request), password: passwordIn(request) })
    },
  ],
  '/account/second-step/drop': [
    'dropped',
    async (request, response) => {
      const { ask, session } = await asking(response)
      return ask(dropSecondStep, { session, ...before(request) })
    },
  ],
  '/account/unlink': [
    'unlinked',
    async (request, response) => {
      const { ask, session } = await asking(response)
      return ask(unlinkProvider, { session, ...before(request), issuer: typed(request, 'issuer') })
    },
  ],
  '/account/sessions': [
    'ended',
    async (request, response) => {
      const { ask, session } = await asking(response)
      const one = Number(typed(request, 'session'))
      return ask(endOwnSessions, one ? { session: one } : { allBut: session })
    },
  ],
})

/** Routes of one's own account, for whoever has come in. */
export function accountRoutes(of: OfAccounts): Router {
  const { providers, reader } = of
  const routes = Router()
  const asking = askingFor(of)
  const show = async (request: Request, response: Response, wrong: Wrong) => {
    const { ask, session, institution } = await asking(response)
    const account = await ask(ownAccount, { session })
    const told = typeof request.query.told === 'string' ? request.query.told : null
    response.send(accountPage(reader(request), { account, providers, zone: institution.zone, told, wrong }))
  }
  /** Does it; what is refused is shown at `again`. */
  const trying =
    (act: Handler, again: (request: Request, response: Response, wrong: Wrong) => Promise<void>): Handler =>
    async (request, response) => {
      try {
        await act(request, response)
      } catch (error) {
        await again(request, response, wrongOf(error, response))
      }
    }

  routes.use('/account', (request, response, next) => {
    // Who is a member nowhere any more has an account, and nothing to ask with it.
    if (visitOf(response).insider?.places.length) return next()
    response.send(nowherePage(reader(request)))
  })
  routes.get('/account', (request, response) => show(request, response, []))
  for (const [path, [told, act]] of Object.entries(actsOf(asking))) {
    const done: Handler = async (request, response) => {
      await act(request, response)
      response.redirect(303, `/account?told=${told}`)
    }
    routes.post(path, trying(done, show))
  }

  const offer = async (request: Request, response: Response, wrong: Wrong) => {
    const { ask, session } = await asking(response)
    // Whoever mistyped a code has the secret in their app already.
    const given = typed(request, 'offer')
    const made = await ask(newSecondStep, given ? { offer: given } : {})
    const { hasPassword } = await ask(ownAccount, { session })
    const squares = QRCode.create(made.url, { errorCorrectionLevel: 'M' }).modules
    response.send(secondStepPage(reader(request), { ...made, squares, hasPassword, wrong }))
  }
  const keep: Handler = async (request, response) => {
    const { ask, session } = await asking(response)
    const given = { session, ...before(request), offer: typed(request, 'offer'), code: typed(request, 'code') }
    response.send(codesPage(reader(request), (await ask(keepSecondStep, given)).codes))
  }
  const renew: Handler = async (request, response) => {
    const { ask, session } = await asking(response)
    response.send(
      codesPage(
        reader(request),
        (await ask(newCodes, { session, ...before(request), mark: typed(request, 'mark') })).codes,
      ),
    )
  }
  routes.get('/account/second-step', (request, response) => offer(request, response, []))
  // Whoever has a second step by now sees their account, and what to do about it.
  const keepAgain = async (request: Request, response: Response, wrong: Wrong) =>
    wrong.some(({ key }) => key === 'account.codes_made')
      ? show(request, response, wrong)
      : offer(request, response, wrong)
  routes.post('/account/second-step', trying(keep, keepAgain))
  routes.post('/account/codes', trying(renew, show))
  return routes
}
