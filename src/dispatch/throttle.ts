/** How many messages may go now so that no second sees more than `perSecond` of them; no limit where it is undefined. */
export function throttle(perSecond: number | undefined, stopwatch: () => number) {
  if (perSecond === undefined) return { allowance: () => Number.POSITIVE_INFINITY, spend: (_: number) => {} }
  let tokens = 1
  let at = stopwatch()
  const refill = () => {
    const now = stopwatch()
    tokens = Math.min(Math.max(1, perSecond), tokens + ((now - at) / 1000) * perSecond)
    at = now
  }
  return {
    allowance: () => {
      refill()
      return Math.floor(tokens)
    },
    spend: (messages: number) => {
      tokens -= messages
    },
  }
}
