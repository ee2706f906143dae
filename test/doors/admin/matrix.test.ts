// Every route of the admin door, with every role, of another school, and of nobody: what the matrix of the asks says holds over HTTP, too.
import type { Router } from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askerOn } from '../../../src/asking.ts'
import { pagesOf } from '../../../src/doors/admin/server.ts'
import { consequences, openInstitution } from '../../../src/engine.ts'
import { createInstitution } from '../../../src/institutions/institutions.ts'
import { openEntry } from '../../../src/members/entry.ts'
import { asks } from '../../../src/operations/asks.ts'
import { mayAskAs, type Role, roles } from '../../../src/platform/asks.ts'
import { loadConfig } from '../../../src/platform/config.ts'
import { openLog } from '../../../src/platform/log.ts'
import { adminDoor, memberWith, type TestDoor } from '../../support/admin-door.ts'
import { at } from '../../support/people.ts'
import { openVisitor, signIn, type Visitor } from '../../support/visitor.ts'
import { openStage, type Stage } from '../../work/examples.ts'

let stage: Stage
let door: TestDoor
const [here, there] = [new Map<Role, Visitor>(), new Map<Role, Visitor>()]
beforeAll(async () => {
  stage = await openStage()
  const { db } = stage
  await db.sql.begin((tx) => createInstitution(tx, 'toinen'))
  const other = await openInstitution(db.sql, 'toinen')
  door = await adminDoor(db)
  for (const role of roles) {
    for (const [visitors, institutionId, name] of [
      [here, 1, role],
      [there, other.institutionId, `toinen.${role}`],
    ] as const) {
      const visitor = openVisitor(door.base)
      await signIn(visitor, await memberWith(db, role, { institutionId, name }))
      visitors.set(role, visitor)
    }
  }
})
afterAll(async () => {
  await door.close()
  await stage.db.drop()
})

/** What a route of an institution asks, by the names of its asks; `admin` of what asks none, and is for administrators. */
const asked: Record<string, string[]> = {
  'GET /': ['anybody'],
  'GET /campaigns': ['campaigns.list'],
  'GET /campaigns/:id': ['campaigns.show', 'campaigns.report', 'campaigns.course'],
  'GET /campaigns/:id/preview': ['campaigns.show', 'campaigns.preview'],
  'GET /campaigns/:id/preview/html': ['campaigns.show', 'campaigns.preview'],
  'GET /contacts': ['contacts.list', 'lists.list'],
  'GET /contacts/new': ['contacts.list', 'lists.list'],
  'GET /contacts/selection': ['contacts.list', 'lists.list'],
  'POST /contacts/selection/put': ['lists.put'],
  'POST /contacts/selection/take_off': ['lists.take_off'],
  'POST /contacts/selection/undo': ['lists.undo_change'],
  'POST /contacts/new': ['contacts.add'],
  'GET /contacts/:contact': ['contacts.show', 'purposes.list'],
  'POST /contacts/:contact/correct': ['contacts.correct'],
  'POST /contacts/:contact/word': ['consents.take_down'],
  'POST /contacts/:contact/suppress': ['suppressions.add'],
  'POST /contacts/:contact/erase': ['contacts.erase'],
  'GET /duplicates': ['duplicates.list'],
  'POST /duplicates/pairs': ['duplicates.merge', 'duplicates.keep_apart'],
  'POST /duplicates/rows': ['duplicates.decide'],
  'POST /duplicates/undo': ['duplicates.undo'],
  'GET /imports': ['imports.list', 'imports.drafts'],
  'POST /imports': ['imports.begin'],
  'GET /imports/drafts/:draft': ['imports.draft'],
  'GET /imports/drafts/:draft/columns': ['imports.draft'],
  'POST /imports/drafts/:draft/columns': ['imports.draft', 'imports.choose_columns'],
  'GET /imports/drafts/:draft/target': ['imports.draft', 'lists.list', 'purposes.list'],
  'POST /imports/drafts/:draft/target': ['imports.choose_target', 'lists.create', 'imports.bring_in'],
  'GET /imports/drafts/:draft/check': ['imports.draft'],
  'POST /imports/drafts/:draft/check': ['imports.bring_in'],
  'POST /imports/drafts/:draft/words': ['imports.draft', 'imports.choose_meanings', 'imports.bring_in'],
  'POST /imports/drafts/:draft/stop': ['imports.draft', 'jobs.cancel'],
  'POST /imports/drafts/:draft/drop': ['imports.drop'],
  'GET /imports/:import': ['imports.show', 'imports.review'],
  'POST /imports/:import/undo': ['imports.undo'],
  'POST /imports/:import/mend': ['imports.mend', 'imports.rows', 'imports.bring_in'],
  'POST /imports/:import/rows': ['imports.problem_rows'],
  'GET /lists': ['lists.list', 'lists.create'],
  'POST /lists': ['lists.create'],
  'POST /lists/:list/name': ['lists.change'],
  'POST /lists/:list/closed': ['lists.change'],
  'POST /lists/:list/export': ['lists.export'],
  'GET /segments': ['segments.list', 'segments.set'],
  'GET /segments/new': ['segments.set', 'lists.list', 'contacts.own_columns', 'purposes.list'],
  'POST /segments/new': ['segments.set'],
  'GET /segments/:segment': ['segments.set', 'segments.count'],
  'POST /segments/:segment': ['segments.set', 'segments.count'],
  'GET /members': ['members.list', 'members.invite'],
  'POST /members': ['members.invite'],
  'POST /members/:member/role': ['members.change'],
  'POST /members/:member/remove': ['members.remove'],
  'GET /mail': ['admin'],
  'GET /mail/:id': ['admin'],
  'GET /mail/:id/html': ['admin'],
}
/** What is nobody's of an institution: coming in, one's own account, and what every page loads. */
const ofNone = /^(GET|POST) \/(start|sign-in|sign-out|l|account|parts|keys|healthz|api)(\/|$)|^(GET|DELETE) \/(api\/|$)/
const byName = Object.fromEntries(asks.map((ask) => [ask.name, ask]))

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
  handle: Router & { stack?: Layer[] }
}
/** `GET /campaigns/:id` of every route of a router. */
const routesIn = ({ stack = [] }: { stack?: Layer[] }): string[] =>
  stack.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
      : routesIn(handle as { stack?: Layer[] }),
  )

test('every route is in the list, or is of no institution', () => {
  const config = loadConfig({ KUTSU_DATA: door.folder })
  const grounds = { sql: stage.db.sql, config, clock: at, stopwatch: () => 0, consequences }
  const askerAs = (actor: Parameters<typeof askerOn>[1]['actor'], institutionId: number) =>
    askerOn(grounds, { actor, institutionId })()
  const app = pagesOf({ entry: openEntry(grounds), askerAs, settings: config, log: openLog('silent') })
  const routes = [...new Set(routesIn((app as unknown as { router: { stack: Layer[] } }).router))]
  expect(routes.length).toBeGreaterThan(25)
  const listed = Object.keys(asked)
  expect(routes.filter((route) => !listed.includes(route) && !ofNone.test(route))).toEqual([])
  expect(listed.filter((route) => !routes.includes(route))).toEqual([])
})

const isAllowed = (role: Role, names: string[]): boolean =>
  names.every((name) => {
    if (name === 'anybody') return true
    return mayAskAs(role, name === 'admin' ? 'admin' : (byName[name]?.role ?? 'operator'))
  })

const placeOf = (route: string): { method: string; place: string } => {
  const [method = '', path = ''] = route.split(' ')
  // What would be gone for those who come after is asked of numbers that are none.
  const isLast = /drop$|undo$|erase$/.test(path)
  const ids: Record<string, string> = {
    ':id': path.startsWith('/mail') ? 'x' : String(stage.campaigns.sending),
    ':member': '999',
    ':list': 'none',
    ':segment': 'kaikki',
    ':draft': isLast ? '999' : '1',
    ':import': isLast ? '999' : '1',
    ':contact': isLast ? '999' : '1',
  }
  return { method, place: `/at/school${path.replace(/:[a-z]+/g, (one) => ids[one] ?? '')}` }
}
const go = (visitor: Visitor, { method, place }: { method: string; place: string }) =>
  method === 'GET' ? visitor.get(place) : visitor.post(place, { role: 'viewer', name: '', address: '' }, '/account')

/** What of the first school no other may see. */
const secrets = /elli\d|Mäkinen|@one\.example|Luonnos|Lähtee|kaikki/

describe.each(Object.entries(asked))('%s', (route, names) => {
  test.each(roles)('as %s', async (role) => {
    const visitor = here.get(role) as Visitor
    const { status, text } = await go(visitor, placeOf(route))
    if (!isAllowed(role, names)) {
      expect(status).toBe(403)
      expect(text).not.toMatch(secrets)
    } else
      expect([
        200,
        303,
        ...(route.includes(':member') || route.startsWith('POST') ? [422] : []),
        ...(/mail\/:id|drop$|undo$|erase$/.test(route) ? [404] : []),
      ]).toContain(status)
  })

  test('of another school, and by nobody', async () => {
    for (const role of roles) {
      const { status, text } = await go(there.get(role) as Visitor, placeOf(route))
      expect(status, role).toBe(404)
      expect(text).not.toMatch(secrets)
    }
    const { method, place } = placeOf(route)
    const nobody = openVisitor(door.base)
    const answer = method === 'GET' ? await nobody.get(place) : await nobody.post(place, {}, '/sign-in')
    expect(answer.status).toBe(303)
    expect(answer.location).toMatch(/^\/sign-in/)
  })

  test('in a school of their own nobody finds what is another’s', async () => {
    const { method, place } = placeOf(route)
    if (!/:(id|draft|import|contact)/.test(route)) return
    const { status, text } = await go(there.get('admin') as Visitor, {
      method,
      place: place.replace('/school/', '/toinen/'),
    })
    expect(status).toBe(404)
    expect(text).not.toMatch(secrets)
  })
})
