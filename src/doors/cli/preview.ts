import path from 'node:path'
import type { Campaign } from '../../campaigns/campaigns.ts'
import { preview } from '../../campaigns/preview.ts'
import { type Engine, planningOf } from '../../engine.ts'
import { madeFolder, written } from './files.ts'
import type { Output } from './output.ts'

/** `kutsu campaign preview ID [--as CONTACT | --language L] [--out FOLDER]`: one message, as it would go. */
export async function showMessage(
  engine: Engine,
  output: Output,
  campaign: Campaign,
  { as, language, out }: { as?: string | undefined; language?: string | undefined; out?: string | undefined },
): Promise<void> {
  const whom = as === undefined ? { language: language ?? engine.institution.defaultLanguage } : { contact: as }
  const { message, ...shown } = await preview(planningOf(engine), campaign, whom)
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
}
