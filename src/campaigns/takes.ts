// How long sending a campaign takes, as the relay is configured.
import { outgoingOf } from '../dispatch/outgoing.ts'
import { bearable } from '../dispatch/relays.ts'
import type { Config } from '../platform/config.ts'
import type { Sql } from '../platform/db.ts'

const daySeconds = 86_400

/** In seconds at the configured rate; null where there is none. Days count when a relay has a daily limit. */
export async function sendingTakes(
  { sql, institutionId, config }: { sql: Sql; institutionId: number; config: Config },
  recipients: number,
): Promise<{ sendingSeconds: number | null; sendingDays: number }> {
  const { limits } = bearable((await outgoingOf(sql, institutionId, config)).url, config)
  const { perSecond, perDay } = limits
  const sendingDays = perDay ? Math.max(1, Math.ceil(recipients / perDay)) : 1
  if (!perSecond && sendingDays === 1) return { sendingSeconds: null, sendingDays }
  const atRate = perSecond ? recipients / perSecond : 0
  return { sendingSeconds: Math.round(Math.max(atRate, (sendingDays - 1) * daySeconds)), sendingDays }
}
