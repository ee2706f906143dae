// What a run changes by hand must be known to a standby before it takes over: what that never heard of would look like a fault.

export interface Hands {
  /** Carries out a change, unless a moment is wanted without any. */
  change: <Result>(what: () => Promise<Result>) => Promise<Result>
  /** Carries out something while nothing is changed by hand. */
  still: (what: () => Promise<void>) => Promise<void>
}

export function openHands(): Hands {
  const under = new Set<Promise<unknown>>()
  let held: Promise<void> | null = null
  return {
    async change(what) {
      while (held) await held
      const changing = what()
      const over = changing.catch(() => {}).finally(() => under.delete(over))
      under.add(over)
      return changing
    },
    async still(what) {
      let letGo = () => {}
      held = new Promise((resolve) => {
        letGo = resolve
      })
      try {
        await Promise.all(under)
        await what()
      } finally {
        held = null
        letGo()
      }
    },
  }
}
