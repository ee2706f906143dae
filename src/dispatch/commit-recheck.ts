// After a failed commit the worker cannot know whether the database kept it, and after a lost line not whether it is still the
// same one, so it claims nothing until its rows have been compared with the database's. The database may still have been
// committing then: the check is repeated later.

/** The check is repeated so many ms after the failure. */
const againMs = [5_000, 30_000, 120_000]

/** Says when the rows must be checked: at once after a failed commit or a lost line, and again after each of `againMs`. */
export function openCommitRecheck() {
  let isDue = false
  let timers: NodeJS.Timeout[] = []
  const due = () => {
    isDue = true
  }
  return {
    isDue: () => isDue,
    failed(): void {
      due()
      for (const timer of timers) clearTimeout(timer)
      timers = againMs.map((ms) => setTimeout(due, ms).unref())
    },
    done(): void {
      isDue = false
    },
  }
}
