// A tick that keeps everything waiting is made up by the next, and no line but ours is said of it.
import { expect, test } from 'vitest'
import { keepTicking } from '../../../src/doors/cli/serve.ts'
import { openLog } from '../../../src/platform/log.ts'

test('ticks that come late say nothing on the terminal', async () => {
  const said: string[] = []
  const { stdout, stderr } = process
  const [out, err] = [stdout.write, stderr.write]
  const listen = (chunk: string | Uint8Array) => said.push(String(chunk)) > 0
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => [name, console[name]] as const)
  stdout.write = listen
  stderr.write = listen
  for (const [name] of consoles) console[name] = (...words: unknown[]) => void said.push(words.join(' '))
  let ticks = 0
  const tick = async () => {
    ticks++
    const until = performance.now() + 2500
    while (performance.now() < until) {
      // Nothing else may run: that is what makes the next ones late.
    }
  }
  const stop = keepTicking({ tick }, { revive: async () => false, log: openLog('silent') })
  try {
    while (ticks < 3) await new Promise((resolve) => setTimeout(resolve, 100))
    await stop()
  } finally {
    stdout.write = out
    stderr.write = err
    for (const [name, own] of consoles) console[name] = own
  }
  expect(said).toEqual([])
})
