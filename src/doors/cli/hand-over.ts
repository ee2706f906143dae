// A command that queues a message hands it over itself where no dispatcher is running, and waits for what becomes of it.
import { setTimeout as pause } from 'node:timers/promises'
import { messageState } from '../../dispatch/asks/message-state.ts'
import type { Handed } from '../../dispatch/service.ts'
import { openDispatcher } from '../../dispatching.ts'
import type { Engine, mailingKinds } from '../../engine.ts'
import { isMessageKey } from '../../i18n/translate.ts'
import { stopwatch } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'

const lookEveryMs = 50
/** A relay that does not answer for so long is not waited for: the message stays queued. */
const patienceMs = 60_000

/** @throws Refusal `service.not_written` where the gate stopped it, `campaign.test_refused` with the reply of the relay */
export function assertHanded({ state, reason, reply }: Handed): void {
  if (state === 'accepted') return
  const key = `exclusion.${reason}`
  if (isMessageKey(key)) throw new Refusal('service.not_written', { why: { said: key } })
  throw new Refusal('campaign.test_refused', { why: reply ?? reason })
}

/**
 * Queues a message and waits until it is handed over.
 * @param kind of the mailing: a dispatcher that is opened for it sends nothing else
 * @throws Refusal `relay.*` before anything is queued, where this command would have to send it; `service.waiting`
 */
export async function handOver(
  engine: Engine,
  kind: keyof typeof mailingKinds,
  queue: () => Promise<number>,
): Promise<Handed> {
  const open = async () => ((await engine.hasDispatchers()) ? null : openDispatcher(engine, { kinds: [kind] }))
  let dispatcher = await open()
  try {
    const deliveryId = await queue()
    for (const began = stopwatch(); stopwatch() - began < patienceMs; ) {
      await dispatcher?.tick()
      const handed = await engine.ask(messageState, { delivery: deliveryId })
      if (handed.state !== 'queued' && handed.state !== 'sending') return handed
      await pause(lookEveryMs)
      // Who was running may have stopped since, or send other kinds only.
      dispatcher ??= await open()
    }
  } finally {
    await dispatcher?.stop()
  }
  throw new Refusal('service.waiting')
}
