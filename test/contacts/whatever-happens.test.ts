// Whatever is done to a register in whatever order: nobody who refused, is suppressed or was erased is ever mailable.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../src/platform/refusal.ts'
import { unsubscribe, unsubscribeFromAll } from '../../src/signup/preferences.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { erase, lift, mergeContacts, suppress, undoImport, undoMerge } from '../support/in-transaction.ts'
import { at, importing } from '../support/people.ts'

const people = 5
const who = fc.nat(people - 1)
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      rows: fc.array(fc.record({ who, says: fc.constantFrom('kyllä', 'kyllä', 'ei', '') }), {
        minLength: 1,
        maxLength: 4,
      }),
      list: fc.constantFrom('alumni', 'other'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo import' as const), which: fc.nat(9) }) },
  fc.record({ do: fc.constantFrom('unsubscribe' as const, 'unsubscribe all' as const), who }),
  fc.record({ do: fc.constantFrom('suppress' as const, 'lift' as const), who }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), who, other: who }) },
  fc.record({ do: fc.constant('undo merge' as const), which: fc.nat(4) }),
  fc.record({ do: fc.constant('erase' as const), who }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const address = (one: number) => `p${one}@x.example`
const names = ['Aino Aalto', 'Elli Mäkinen', 'Åke Öhman', 'Bo Berg', 'Siiri Sorsa']

/** What must hold, kept beside the database: by address, never looked up in it. */
class Known {
  erased = new Set<number>()
  suppressed = new Set<number>()
  /** By their own act. */
  left = new Set<number>()
  /** By the files that say so. */
  refusedBy = new Map<number, Set<number>>()
  merges: { id: number; one: number; other: number; undone: boolean }[] = []
  imports: { id: number; undone: boolean; said: Map<number, string[]> }[] = []
  /** To whom something other than an import was done, or tried. */
  touched = new Set<number>()

  family(one: number): Set<number> {
    const family = new Set([one])
    for (let grew = true; grew; ) {
      grew = false
      for (const { one: a, other: b, undone } of this.merges)
        if (!undone && family.has(a) !== family.has(b)) {
          family.add(a).add(b)
          grew = true
        }
    }
    return family
  }
  /** Files alone speak of them, each says yes, and none was taken back. */
  surelyMay(one: number): boolean {
    const speaking = this.imports.filter(({ said }) => said.has(one))
    const yes = speaking.every(({ said, undone }) => !undone && said.get(one)?.every((says) => says === 'kyllä'))
    return speaking.length > 0 && yes && !this.touched.has(one)
  }
  mayNot(one: number): boolean {
    const says = (each: number) =>
      this.erased.has(each) ||
      this.suppressed.has(each) ||
      this.left.has(each) ||
      (this.refusedBy.get(each)?.size ?? 0) > 0
    return [...this.family(one)].some(says)
  }
}

/** Does one thing to register and knowledge. A refusal (nobody there, merged already) changes neither. */
async function carryOut(db: TestDatabase, known: Known, step: Act): Promise<void> {
  const idOf = async (one: number): Promise<number> => {
    const [row] = await db.sql<{ contactId: number }[]>`select contact_id as "contactId" from contact
      where address_key = ${address(one)}`
    if (!row) throw new Refusal('contact.unknown', { word: address(one) })
    return row.contactId
  }
  if ('who' in step) known.touched.add(step.who)
  if ('other' in step) known.touched.add(step.other)
  switch (step.do) {
    case 'import': {
      const rows = step.rows.map(({ who: one, says }) => `${names[one]};${address(one)};${says}`)
      const { importId } = await importing(db, `Nimi;Sähköposti;Lupa\n${rows.join('\n')}\n`, { list: step.list })
      const said = new Map<number, string[]>()
      for (const { who: one, says } of step.rows) said.set(one, [...(said.get(one) ?? []), says])
      known.imports.push({ id: importId as number, undone: false, said })
      for (const { who: one, says } of step.rows)
        if (says === 'ei' && !known.erased.has(one))
          known.refusedBy.set(one, (known.refusedBy.get(one) ?? new Set()).add(importId as number))
      return
    }
    case 'undo import': {
      const one = known.imports[step.which % (known.imports.length || 1)]
      if (!one || one.undone) return
      await undoImport(db.sql, 1, one.id, 'a test', at())
      one.undone = true
      for (const by of known.refusedBy.values()) by.delete(one.id)
      return
    }
    case 'unsubscribe':
    case 'unsubscribe all': {
      const contactId = await idOf(step.who)
      const visitor = {
        institutionId: 1,
        contactId,
        campaignId: 1,
        listId: 1,
        purpose: 'invitations',
        language: 'fi',
      } as const
      await db.sql.begin((tx) => (step.do === 'unsubscribe' ? unsubscribe : unsubscribeFromAll)(tx, visitor, at()))
      for (const one of known.family(step.who)) known.left.add(one)
      return
    }
    case 'suppress': {
      const order = {
        address: address(step.who),
        reason: 'manual',
        listId: null,
        purpose: null,
        note: null,
        by: 'a test',
      } as const
      await suppress(db.sql, 1, order, at())
      for (const one of known.family(step.who)) known.suppressed.add(one)
      return
    }
    case 'lift': {
      const order = { address: address(step.who), listId: null, purpose: null, because: 'a test', by: 'a test' }
      await lift(db.sql, 1, order, at())
      // Lifting may let an erased address in again; what the person said themselves it does not touch.
      for (const one of known.family(step.who)) {
        known.suppressed.delete(one)
        known.erased.delete(one)
      }
      return
    }
    case 'merge': {
      const merge = await mergeContacts(
        db.sql,
        { institutionId: 1, keptId: await idOf(step.who), goneId: await idOf(step.other) },
        { by: 'a test', now: at() },
      )
      known.merges.push({ id: merge.mergeId, one: step.who, other: step.other, undone: false })
      return
    }
    case 'undo merge': {
      const merge = known.merges[step.which % (known.merges.length || 1)]
      if (!merge || merge.undone) return
      await undoMerge(db.sql, 1, merge.id, 'a test', at())
      merge.undone = true
      return
    }
    case 'erase': {
      const family = known.family(step.who)
      await erase(db.sql, db.institution, await idOf(step.who), { by: 'a test', dryRun: false }, at())
      for (const one of family) {
        known.erased.add(one)
        known.left.delete(one)
        known.refusedBy.delete(one)
      }
      known.merges = known.merges.filter(({ one, other }) => !family.has(one) && !family.has(other))
    }
  }
}

test('nobody who may not be written to is ever mailable, and the others are', { timeout: 120_000 }, async () => {
  let mailableSeen = 0
  let sureSeen = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 16 }), async (steps) => {
      const db = await freshDatabase()
      try {
        const known = new Known()
        for (const step of steps) {
          await carryOut(db, known, step).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error
          })
          const mailable = await db.sql<{ address: string }[]>`
            select distinct c.address from mailability m join contact c using (institution_id, contact_id)
            where m.purpose = 'invitations' and m.exclusion is null`
          mailableSeen += mailable.length
          for (const { address: one } of mailable)
            expect(known.mayNot(Number(one[1])), `${one} is mailable`).toBe(false)
          for (let one = 0; one < people; one++)
            if (known.surelyMay(one)) {
              sureSeen++
              expect(mailable.map(({ address: of }) => of)).toContain(address(one))
            }
        }
      } finally {
        await db.drop()
      }
    }),
    {
      numRuns: 14,
      // Left although a file had said no before: the file's word can be taken back, the person's cannot.
      examples: [
        [
          [
            { do: 'import', rows: [{ who: 3, says: 'ei' }], list: 'other' },
            { do: 'unsubscribe', who: 3 },
            { do: 'undo import', which: 0 },
            { do: 'import', rows: [{ who: 3, says: 'kyllä' }], list: 'alumni' },
          ],
        ],
        // Surely mailable: chance alone may bring nobody.
        [[{ do: 'import', rows: [{ who: 1, says: 'kyllä' }], list: 'alumni' }]],
      ],
    },
  )
  // A register in which nobody is ever mailable would pass, too.
  expect(mailableSeen).toBeGreaterThan(0)
  expect(sureSeen).toBeGreaterThan(0)
})
