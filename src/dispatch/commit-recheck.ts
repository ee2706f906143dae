// After a failed commit nobody knows whether the database has it: nothing is claimed until the rows have been looked at. Its answer
// may have been lost while it was still under way over there, so they are looked at again later.

/** Again after so many ms. */
const againMs = [5_000, 30_000, 120_000]

/** Trusts until told of a failure. */
export function openMistrust() {
  let isBroken = false
  let timers: NodeJS.Timeout[] = []
  const mistrust = () => {
    isBroken = true
  }
  return {
    isBroken: () => isBroken,
    failed(): void {
      mistrust()
      for (const timer of timers) clearTimeout(timer)
      timers = againMs.map((ms) => setTimeout(mistrust, ms).unref())
    },
    mended(): void {
      isBroken = false
    },
  }
}
