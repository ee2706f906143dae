import path from 'node:path'
import { previewCampaign } from '../../campaigns/asks/preview-campaign.ts'
import { campaignIn } from './arguments.ts'
import { likeWhom } from './campaign.ts'
import { cli } from './command.ts'
import { madeFolder, written } from './files.ts'

/** One message of a campaign, as it would go. */
export const previewCommand = cli({
  name: 'campaign preview',
  takes: ['ID'],
  options: {
    as: { type: 'string', shows: 'CONTACT' },
    language: { type: 'string', shows: 'fi|sv|en' },
    out: { type: 'string', shows: 'FOLDER' },
  },
  asks: [previewCampaign],
  run: async ({ engine, output, words, options }) => {
    const order = { campaign: campaignIn(words[0]), like: likeWhom({ engine, options }) }
    const { message, ...shown } = await engine.ask(previewCampaign, order)
    const { out } = options
    if (out !== undefined) {
      await madeFolder(out)
      const files = { 'message.eml': message.bytes, 'message.html': shown.html, 'message.txt': shown.text }
      for (const [name, content] of Object.entries(files)) await written(path.join(out, name), content)
      if (shown.calendar) await written(path.join(out, 'event.ics'), shown.calendar)
    }
    output.answer(shown, () => {
      output.lines([...shown.headers.split(/\r?\n/), '', ...shown.text.split(/\r?\n/)])
      if (shown.isOwn) output.say('preview.own')
      output.say('preview.size', {
        html: Math.ceil(shown.htmlBytes / 1000),
        message: Math.ceil(shown.messageBytes / 1000),
      })
      if (out !== undefined) output.say('preview.written', { folder: out })
    })
  },
})
