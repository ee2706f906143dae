import { setInstitution } from '../contacts/institutions.ts'
import { pairs, readArguments } from './arguments.ts'
import type { Engine } from './engine.ts'
import { type Output, table } from './output.ts'

/** `kutsu institution [--set key=value]…`: who sends. */
export async function institutionCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values } = readArguments(args, { set: { type: 'string', multiple: true } })
  const institution = await engine.sql.begin((tx) => setInstitution(tx, engine.institution, pairs(values.set)))
  const { name, fromName, fromAddress, replyTo, postalAddress, zone, defaultLanguage, country } = institution
  output.answer(institution, () =>
    output.line(
      table([
        ...Object.entries(name).map(([language, text]): [string, string] => [`name.${language}`, text]),
        ...Object.entries(fromName).map(([language, text]): [string, string] => [`from_name.${language}`, text]),
        ['from_address', fromAddress],
        ['reply_to', replyTo ?? '–'],
        ['postal_address', postalAddress],
        ['default_language', defaultLanguage],
        ['zone', zone],
        ['country', country],
      ]),
    ),
  )
}
