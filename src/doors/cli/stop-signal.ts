// How whoever stays hears that it shall stop.

/** Resolves at the first SIGINT or SIGTERM; further ones change nothing, the stop is under way. */
export function stopSignal(): Promise<void> {
  stopped ??= new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
  return stopped
}
let stopped: Promise<void> | undefined
