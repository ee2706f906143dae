// `kutsu institution …`: who sends, and which schools there are.
import { setInstitution } from '../../dispatch/asks/set-institution.ts'
import { institution as showInstitution } from '../../institutions/asks/institution.ts'
import { institutions } from '../../institutions/asks/institutions.ts'
import { createInstitution } from '../../operations/asks/create-institution.ts'
import { pairs, required } from './arguments.ts'
import { cli } from './command.ts'
import { textOf } from './files.ts'
import { type Output, table } from './output.ts'

/** All schools of this installation. */
const list = cli({
  name: 'institution list',
  isForAll: true,
  asks: [institutions],
  run: async ({ engine, output }) => {
    const all = await engine.ask(institutions, {})
    output.answer(all, () => output.lines(table(all.map(({ slug, name }): [string, string] => [slug, name]))))
  },
})

/** A further school. */
const create = cli({
  name: 'institution create',
  takes: ['SLUG'],
  isForAll: true,
  mayDryRun: true,
  asks: [createInstitution],
  run: async ({ engine, output, words: [slug = ''], dryRun }) => {
    const answer = await engine.ask(createInstitution, { slug }, { dryRun })
    output.answer(answer, () => output.say('institution.created', answer))
  },
})

/** Who sends; changes it where something is given. */
const show = cli({
  name: 'institution',
  mayDryRun: true,
  options: {
    set: { type: 'string', shows: 'key=value', multiple: true },
    'dkim-domain': { type: 'string', shows: 'DOMAIN' },
    'dkim-selector': { type: 'string', shows: 'NAME' },
    'dkim-key': { type: 'string', shows: 'FILE' },
    'no-dkim': { type: 'boolean' },
  },
  asks: [showInstitution, setInstitution],
  run: async ({ engine, output, options, dryRun }) => {
    const settings = pairs(options.set)
    const signing = options['no-dkim'] ? null : await signingIn(options)
    const isChange = Object.keys(settings).length > 0 || signing !== undefined
    tell(
      isChange
        ? await engine.ask(setInstitution, { settings, ...(signing === undefined ? {} : { signing }) }, { dryRun })
        : await engine.ask(showInstitution, {}),
      output,
    )
  },
})

interface SigningOptions {
  'dkim-domain': string | undefined
  'dkim-selector': string | undefined
  'dkim-key': string | undefined
}

/** The key that a file holds. @throws Refusal `cli.missing_option`, `cli.cannot_read` */
async function signingIn({ 'dkim-domain': domain, 'dkim-selector': selector, 'dkim-key': file }: SigningOptions) {
  if (file === undefined) return undefined
  const key = { selector: required(selector, '--dkim-selector'), privateKey: await textOf(file) }
  return domain === undefined ? key : { ...key, domain }
}

function tell(institution: Awaited<ReturnType<(typeof showInstitution)['run']>>, output: Output): void {
  const { name, fromName, fromAddress, replyTo, postalAddress, zone, defaultLanguage, country, dkim } = institution
  output.answer(institution, () =>
    output.lines(
      table([
        ...Object.entries(name).map(([language, text]): [string, string] => [`name.${language}`, text]),
        ...Object.entries(fromName).map(([language, text]): [string, string] => [`from_name.${language}`, text]),
        ['from_address', fromAddress],
        ['reply_to', replyTo ?? '–'],
        ['postal_address', postalAddress],
        ['default_language', defaultLanguage],
        ['zone', zone],
        ['country', country],
        ['colour', institution.colour],
        ['accent', institution.accent],
        ['logo_url', institution.logoUrl ?? '–'],
        ['calendar_method', institution.calendarMethod],
        ['organiser', institution.organiser ?? '–'],
        ['dkim', dkim ? `${dkim.selector}._domainkey.${dkim.domain}` : '–'],
      ]),
    ),
  )
}

export const institutionCommands = [show, list, create]
