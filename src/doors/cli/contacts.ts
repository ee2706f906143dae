// `kutsu contacts …`: who is in the register.
import { addContact } from '../../contacts/asks/add-contact.ts'
import { correctContact } from '../../contacts/asks/correct-contact.ts'
import { countList } from '../../contacts/asks/count-list.ts'
import { exportList } from '../../contacts/asks/export-list.ts'
import { findPeople } from '../../contacts/asks/find-people.ts'
import { takeDownDeceased } from '../../contacts/asks/take-down-deceased.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import { eraseContact } from '../../privacy/asks/erase-contact.ts'
import { everythingOn } from '../../privacy/asks/everything-on.ts'
import { pairs, required } from './arguments.ts'
import { cli } from './command.ts'
import { opened, written } from './files.ts'
import { table } from './output.ts'
import { readable } from './readable.ts'
import { timesIn } from './times.ts'

const purpose = { type: 'string', shows: 'P', default: 'invitations' } as const

const count = cli({
  name: 'contacts count',
  options: { list: { type: 'string', shows: 'SLUG', required: true }, purpose },
  asks: [countList],
  run: async ({ engine, output, options }) => {
    const found = await engine.ask(countList, { list: options.list, purpose: options.purpose as 'invitations' })
    const t = (key: MessageKey) => translate(output.language, key)
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
  },
})

const find = cli({
  name: 'contacts find',
  takes: ['WORDS…'],
  options: { whole: { type: 'boolean' } },
  asks: [findPeople],
  run: async ({ engine, output, words, options }) => {
    const people = await engine.ask(findPeople, { words: words.join(' '), whole: options.whole })
    output.answer(people, () => {
      for (const { contactId, name, formerName, address, phone, graduationYear, deceased } of people) {
        const dead = deceased && translate(output.language, 'contact.dead')
        const told = [contactId, name, formerName && `(${formerName})`, address, phone, graduationYear, dead]
        output.line(`  ${told.filter(Boolean).join('  ')}`)
      }
      output.say('cli.found', { people: people.length })
    })
  },
})

/** A list as a file, or everything that is held on somebody. */
const exportOne = cli({
  name: 'contacts export',
  takes: ['[ADDRESS]'],
  options: {
    list: { type: 'string', shows: 'SLUG' },
    out: { type: 'string', shows: 'FILE' },
    purpose,
    raw: { type: 'boolean' },
    whole: { type: 'boolean' },
  },
  asks: [exportList, everythingOn],
  run: async ({ engine, output, words: [address], options }) => {
    const { language } = output
    if (options.list === undefined) {
      const { held } = await engine.ask(everythingOn, { person: required(address, 'ADDRESS') })
      if (options.out) await written(options.out, JSON.stringify(held, null, 2))
      const reader = { language, zone: engine.institution.zone }
      return output.answer(held, () => output.lines(readable(held, reader).split('\n')))
    }
    const file = required(options.out, '--out')
    const order = {
      ...{ list: options.list, language, whole: options.whole },
      purpose: options.purpose as 'invitations',
      flavour: options.raw ? ('raw' as const) : /\.xlsx$/i.test(file) ? ('xlsx' as const) : ('excel' as const),
    }
    const { people } = await engine.work(exportList, order, { out: () => opened(file) })
    output.answer({ people, file }, () => output.say('cli.list_exported', { people, file }))
  },
})

const correct = cli({
  name: 'contacts correct',
  takes: ['ADDRESS'],
  mayDryRun: true,
  options: { set: { type: 'string', shows: 'key=value', multiple: true } },
  asks: [correctContact],
  run: async ({ engine, output, words: [person = ''], options, dryRun }) => {
    const now = await engine.ask(correctContact, { person, fields: pairs(options.set) }, { dryRun })
    output.answer(now, () => output.say('cli.corrected', { contact: now.contactId }))
  },
})

const deceased = cli({
  name: 'contacts deceased',
  takes: ['ADDRESS'],
  mayDryRun: true,
  options: { because: { type: 'string', shows: 'TEXT' } },
  asks: [takeDownDeceased],
  run: async ({ engine, output, words: [person = ''], options: { because }, dryRun }) => {
    const word = { person, deceased: true as const, ...(because ? { because } : {}) }
    const answer = await engine.ask(takeDownDeceased, word, { dryRun })
    output.answer(answer, () => output.say('contact.is_deceased', { contact: answer.contactId }))
  },
})

/** Only the way back needs a reason. */
const living = cli({
  name: 'contacts living',
  takes: ['ADDRESS'],
  mayDryRun: true,
  options: { because: { type: 'string', shows: 'TEXT', required: true } },
  asks: [takeDownDeceased],
  run: async ({ engine, output, words: [person = ''], options: { because }, dryRun }) => {
    const answer = await engine.ask(takeDownDeceased, { person, deceased: false, because }, { dryRun })
    output.answer(answer, () => output.say('contact.is_living', { contact: answer.contactId }))
  },
})

const add = cli({
  name: 'contacts add',
  takes: ['ADDRESS'],
  mayDryRun: true,
  options: {
    set: { type: 'string', shows: 'key=value', multiple: true },
    list: { type: 'string', shows: 'SLUG' },
    permission: { type: 'string', shows: 'granted|refused' },
    purpose,
    source: { type: 'string', shows: 'paper|phone|reply' },
    because: { type: 'string', shows: 'TEXT' },
  },
  asks: [addContact],
  run: async ({ engine, output, words: [address = ''], options, dryRun }) => {
    const { list, permission, source, because } = options
    const word =
      permission === undefined
        ? {}
        : {
            word: {
              state: permission as 'granted',
              purpose: options.purpose as 'invitations',
              source: required(source, '--source') as 'paper',
              because: required(because, '--because'),
            },
          }
    const order = { address, fields: pairs(options.set), ...(list === undefined ? {} : { list }), ...word }
    const person = await engine.ask(addContact, order, { dryRun })
    output.answer(person, () =>
      output.say(permission === 'granted' ? 'contact.added' : 'contact.added_unknown', { contact: person.contactId }),
    )
  },
})

const erase = cli({
  name: 'contacts erase',
  takes: ['ADDRESS'],
  mayDryRun: true,
  asks: [eraseContact],
  run: async ({ engine, output, words: [person = ''], dryRun }) => {
    const { erasureId, ...erasure } = await engine.ask(eraseContact, { person }, { dryRun })
    const answer = { erasureId: dryRun ? null : erasureId, ...erasure }
    output.answer(answer, () => {
      const counts = Object.entries(erasure.counts)
      output.lines(
        table(counts.map(([what, rows]) => [translate(output.language, `erased.${what}` as MessageKey), rows])),
      )
      const { zone } = engine.institution
      if (!dryRun) output.say('cli.erased', { id: erasureId, at: timesIn(zone)(erasure.erasedAt), zone })
    })
  },
})

export const contactsCommands = [count, find, add, exportOne, correct, deceased, living, erase]
