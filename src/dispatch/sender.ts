// May mail go out in the name of this institution, and may what was frozen leave the machine?
import type { Institution } from '../institutions/institutions.ts'
import { type Config, isThisMachine } from '../platform/config.ts'
import type { Sql } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { staysBecause } from './holds.ts'
import type { MailingKey } from './mailings.ts'
import { outgoingOf } from './outgoing.ts'
import { leavesMachine } from './relays.ts'

interface Sender {
  sql: Sql
  institution: Institution
  config: Config
}

/** Whether its messages go to a relay, and not to the catcher. @throws Refusal `relay.sealed` */
export const mailLeaves = async ({ sql, institution, config }: Sender): Promise<boolean> =>
  leavesMachine((await outgoingOf(sql, institution.institutionId, config)).url)

/**
 * @throws Refusal `institution.not_set`, `config.no_public_url` when real mail would go out in the name of the example
 * school, or with links that lead to everybody's own machine
 */
export async function assertSender(sender: Sender): Promise<void> {
  if (!(await mailLeaves(sender))) return
  const { unset, defaultLanguage } = sender.institution
  const options = unset.map((key) => `--set ${key === 'name' ? `name.${defaultLanguage}` : key}=…`).join(' ')
  if (unset.length) throw new Refusal('institution.not_set', { unset: unset.join(', '), options })
  const { publicUrl } = sender.config
  if (isThisMachine(new URL(publicUrl).hostname)) throw new Refusal('config.no_public_url', { url: publicUrl })
}

/** @throws Refusal `hold.example`, `hold.localhost` of content that was frozen for a catcher, where the relay is none */
export async function assertMayLeave(sender: Sender, mailing: MailingKey): Promise<void> {
  const why = (await mailLeaves(sender)) ? await staysBecause(sender.sql, mailing) : null
  if (why) throw new Refusal(`hold.${why}`)
}
