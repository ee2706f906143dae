// `kutsu campaign answers ID`: who answered what, as a list or as a file.
import { answers } from '../../campaigns/asks/answers.ts'
import { exportAnswers } from '../../campaigns/asks/export-answers.ts'
import { translate } from '../../i18n/translate.ts'
import { campaignIn } from './arguments.ts'
import { cli } from './command.ts'
import { opened } from './files.ts'
import { timesIn } from './times.ts'

export const answersCommand = cli({
  name: 'campaign answers',
  takes: ['ID'],
  options: { out: { type: 'string', shows: 'FILE' } },
  asks: [answers, exportAnswers],
  run: async ({ engine, output, words, options: { out: file } }) => {
    const campaign = campaignIn(words[0])
    if (file !== undefined) {
      const order = { campaign, language: output.language }
      const { people } = await engine.work(exportAnswers, order, { out: () => opened(file) })
      return output.answer({ people, file }, () => output.say('cli.list_exported', { people, file }))
    }
    const found = await engine.ask(answers, { campaign })
    const { zone } = engine.institution
    const shown = timesIn(zone)
    output.answer(found, () => {
      for (const { name, address, choice, answeredAt } of found) {
        const said = translate(output.language, `held.choice_${choice}`)
        output.line(`  ${shown(answeredAt)}  ${name} <${address ?? '–'}>  ${said}`)
      }
      output.say(found.length ? 'cli.times_in' : 'cli.no_answers', { zone })
    })
  },
})
