import { checkSigningKey } from '../../content/dkim.ts'
import { addInstitution, consequences, type Engine } from '../../engine.ts'
import { institutionsOf } from '../../institutions/institutions.ts'
import { setInstitution } from '../../institutions/settings.ts'
import { forgetSigningKey, keepSigningKey, signingKeys } from '../../institutions/signing-keys.ts'
import { systemClock } from '../../platform/clock.ts'
import { pairs, readArguments, required } from './arguments.ts'
import { textOf } from './files.ts'
import { type Output, table } from './output.ts'
import { relayCommand } from './relay.ts'

/** `kutsu institution list`: all schools of this installation. */
async function listInstitutions({ sql }: Engine, output: Output, args: string[]): Promise<void> {
  readArguments(args, {})
  const all = (await institutionsOf(sql)).map(({ slug, name, defaultLanguage }) => ({
    slug,
    name: name[defaultLanguage],
  }))
  output.answer(all, () => output.lines(table(all.map(({ slug, name }): [string, string] => [slug, name]))))
}

/** `kutsu institution create SLUG`: a further school. */
async function create({ sql }: Engine, output: Output, args: string[]): Promise<void> {
  const { positionals } = readArguments(args, {}, 1)
  const { slug } = await addInstitution(sql, required(positionals[0], 'SLUG'))
  output.answer({ slug }, () => output.say('institution.created', { slug }))
}

/** `kutsu institution [--set key=value]… [--dkim-selector NAME --dkim-key FILE | --no-dkim]`: who sends. */
export async function institutionCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  if (args[0] === 'list') return listInstitutions(engine, output, args.slice(1))
  if (args[0] === 'create') return create(engine, output, args.slice(1))
  if (args[0] === 'relay') return relayCommand(engine, output, args.slice(1))
  const { values } = readArguments(args, {
    set: { type: 'string', multiple: true },
    'dkim-domain': { type: 'string' },
    'dkim-selector': { type: 'string' },
    'dkim-key': { type: 'string' },
    'no-dkim': { type: 'boolean', default: false },
  })
  const institution = await engine.sql.begin(async (tx) => {
    const changed = await setInstitution(tx, engine.institution, pairs(values.set), consequences, systemClock())
    if (values['no-dkim']) await forgetSigningKey(tx, changed.institutionId)
    if (values['dkim-key']) {
      const file = values['dkim-key']
      const key = {
        domain: values['dkim-domain'] ?? changed.fromAddress.slice(changed.fromAddress.lastIndexOf('@') + 1),
        selector: required(values['dkim-selector'], '--dkim-selector'),
        privateKey: await textOf(file),
      }
      await checkSigningKey(key, changed.fromAddress)
      await keepSigningKey(tx, { ...key, institutionId: changed.institutionId, keptAt: systemClock() })
    }
    return changed
  })
  const dkim = (await signingKeys(engine.sql)).find((key) => key.institutionId === institution.institutionId)
  const { name, fromName, fromAddress, replyTo, postalAddress, zone, defaultLanguage, country } = institution
  output.answer({ ...institution, dkim: dkim ? { domain: dkim.domain, selector: dkim.selector } : null }, () =>
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
