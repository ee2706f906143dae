// Who works with an institution's data: colleagues are invited, given another role, and taken off.
import { type Request, type Response, Router } from 'express'
import { changeMember } from '../../institutions/asks/change-member.ts'
import { members } from '../../institutions/asks/members.ts'
import { removeMember } from '../../institutions/asks/remove-member.ts'
import { inviteMember } from '../../members/asks/invite-member.ts'
import type { Role } from '../../platform/asks.ts'
import { mayAskAs } from '../../platform/asks.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Wrong } from './design/fields.tsx'
import { assertFilled, toldIn, typed, wrongOf } from './forms.ts'
import { membersPage } from './member-pages.tsx'
import { withinOf } from './visit.ts'
import { type Reader, within } from './words.ts'

/** Routes of an institution’s members, for its administrators. */
export function memberRoutes(reader: (request: Request) => Reader): Router {
  const routes = Router()
  routes.use('/members', (_request, response, next) => {
    if (!mayAskAs(withinOf(response).place.role, inviteMember.role)) throw new Refusal('ask.not_permitted')
    next()
  })
  const show = async (
    request: Request,
    response: Response,
    { wrong, given }: { wrong: Wrong; given: Record<'name' | 'address' | 'role' | 'language', string> },
  ) => {
    const { ask, institution } = withinOf(response).asker
    const told = toldIn(request)
    const all = await ask(members, {})
    const { memberId } = withinOf(response).place
    const page = { members: all, self: memberId, zone: institution.zone, told, wrong, given }
    response.send(membersPage(reader(request), page))
  }
  const nothing = { name: '', address: '', role: 'coordinator', language: '' }
  routes.get('/members', (request, response) => show(request, response, { wrong: [], given: nothing }))
  routes.post('/members', async (request, response) => {
    const given = {
      name: typed(request, 'name').trim(),
      address: typed(request, 'address').trim(),
      role: typed(request, 'role'),
      language: typed(request, 'language'),
    }
    try {
      assertFilled(request, ['name', 'address'])
      const order = { ...given, role: given.role as Role, language: given.language as 'fi' }
      await withinOf(response).asker.ask(inviteMember, order)
      response.redirect(303, within(reader(request), '/members?told=invited'))
    } catch (error) {
      const wrong = wrongOf(error, response).map((one) =>
        // What to do about it stands on this page, not at a command line.
        one.key === 'member.there' ? { ...one, field: 'address', key: 'members.there' as const } : one,
      )
      await show(request, response, { wrong, given })
    }
  })
  const change =
    (told: string, act: (request: Request, response: Response) => Promise<unknown>) =>
    async (request: Request, response: Response) => {
      try {
        await act(request, response)
        response.redirect(303, within(reader(request), `/members?told=${told}`))
      } catch (error) {
        await show(request, response, { wrong: wrongOf(error, response), given: nothing })
      }
    }
  const memberOf = (request: Request) => String(request.params.member)
  routes.post(
    '/members/:member/role',
    change('changed', (request, response) =>
      withinOf(response).asker.ask(changeMember, { member: memberOf(request), role: typed(request, 'role') as Role }),
    ),
  )
  routes.post(
    '/members/:member/remove',
    change('removed', (request, response) => withinOf(response).asker.ask(removeMember, { member: memberOf(request) })),
  )
  return routes
}
