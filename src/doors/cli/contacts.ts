import { countList, listBySlug } from '../../contacts/lists/lists.ts'
import { correct } from '../../contacts/people/correct.ts'
import { takeDownDeceased } from '../../contacts/people/deceased.ts'
import { exportList } from '../../contacts/people/export.ts'
import { findPeople, personOf } from '../../contacts/people/people.ts'
import type { Engine } from '../../engine.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { erase } from '../../privacy/erase.ts'
import { readable } from '../../privacy/readable.ts'
import { everythingOn } from '../../privacy/subject-access.ts'
import { pairs, readArguments, required } from './arguments.ts'
import { opened, written } from './files.ts'
import { purposeNamed } from './import.ts'
import { type Output, table } from './output.ts'

const actions = ['count', 'find', 'export', 'correct', 'erase', 'deceased', 'living'] as const

/** `kutsu contacts count|export --list SLUG`, `find WORDS`, `export|correct|erase|deceased|living ADDRESS` */
export async function contactsCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    {
      list: { type: 'string' },
      purpose: { type: 'string', default: 'invitations' },
      out: { type: 'string' },
      raw: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean', default: false },
      because: { type: 'string' },
    },
    Number.POSITIVE_INFINITY,
  )
  const [word = '–', ...words] = positionals
  const action = actions.find((one) => one === word)
  if (!action)
    throw new Refusal('cli.unknown_action', { command: 'contacts', action: word, known: actions.join(', ') }, 2)
  const wordsMost = action === 'find' ? Number.POSITIVE_INFINITY : values.list ? 0 : 1
  if (words.length > wordsMost) throw new Refusal('cli.bad_arguments', { why: `"${words.at(-1)}"` }, 2)
  const { sql, institution } = engine
  const { institutionId } = institution
  const person = () => personOf(sql, institutionId, required(words[0], 'ADDRESS'))
  switch (action) {
    case 'count':
      return count(engine, output, required(values.list, '--list'), values.purpose)
    case 'find': {
      const people = await findPeople(sql, institution, required(words.join(' '), 'WORDS'), values.whole)
      return output.answer(people, () => {
        for (const { contactId, name, formerName, address, phone, graduationYear, deceased } of people) {
          const dead = deceased && translate(output.language, 'contact.dead')
          const told = [contactId, name, formerName && `(${formerName})`, address, phone, graduationYear, dead]
          output.line(`  ${told.filter(Boolean).join('  ')}`)
        }
        output.say('cli.found', { people: people.length })
      })
    }
    case 'export': {
      if (values.list === undefined) {
        const held = await everythingOn(sql, institutionId, (await person()).contactId)
        if (values.out) await written(values.out, JSON.stringify(held, null, 2))
        return output.answer(held, () => output.lines(readable(held, output.language).split('\n')))
      }
      const file = required(values.out, '--out')
      const list = await listBySlug(sql, institutionId, values.list)
      const purpose = purposeNamed(values.purpose)
      const order = {
        purpose,
        language: output.language,
        flavour: values.raw ? 'raw' : 'excel',
        whole: values.whole,
      } as const
      const people = await exportList(sql, institution, list, order, await opened(file))
      return output.answer({ people, file }, () => output.say('cli.list_exported', { people, file }))
    }
    case 'correct': {
      const { contactId } = await person()
      await correct(sql, institution, contactId, pairs(values.set), systemClock())
      const now = await personOf(sql, institutionId, String(contactId))
      return output.answer(now, () => output.say('cli.corrected', { contact: contactId }))
    }
    case 'deceased':
    case 'living': {
      const isDeceased = action === 'deceased'
      // Only the way back needs a reason.
      const because = isDeceased ? (values.because ?? null) : required(values.because, '--because')
      const { contactId } = await person()
      const word = { isDeceased, because, by: `kutsu contacts ${action}` }
      const changed = await takeDownDeceased(sql, institutionId, contactId, word, systemClock())
      return output.answer({ contactId, deceased: isDeceased, changed }, () =>
        output.say(isDeceased ? 'contact.is_deceased' : 'contact.is_living', { contact: contactId }),
      )
    }
    case 'erase': {
      const order = { by: 'kutsu contacts erase', dryRun: values['dry-run'] }
      const erasure = await erase(sql, institution, (await person()).contactId, order, systemClock())
      return output.answer(erasure, () => {
        const counts = Object.entries(erasure.counts)
        output.lines(
          table(counts.map(([what, rows]) => [translate(output.language, `erased.${what}` as MessageKey), rows])),
        )
        if (erasure.erasureId === null) output.say('cli.erase_dry_run')
        else output.say('cli.erased', { id: erasure.erasureId, at: erasure.erasedAt.toISOString() })
      })
    }
  }
}

async function count({ sql, institution }: Engine, output: Output, slug: string, purpose: string): Promise<void> {
  const list = await listBySlug(sql, institution.institutionId, slug)
  const found = await countList(sql, list, purposeNamed(purpose))
  const t = (key: Parameters<typeof translate>[1]) => translate(output.language, key)
  output.answer(found, () =>
    output.lines(
      table([
        [t('cli.contacts'), found.contacts],
        [t('cli.with_address'), found.withAddress],
        [t('consent.granted'), found.consent.granted],
        [t('consent.refused'), found.consent.refused],
        [t('consent.unknown'), found.consent.unknown],
        [t('cli.suppressed'), found.suppressed],
        [t('cli.deceased'), found.deceased],
        [t('cli.mailable'), found.mailable],
      ]),
    ),
  )
}
