// What was counted a moment ago is said again: a page that somebody reloads while a campaign goes out must not take the
// database from the campaign.

/** A count that took less is made anew: what is cheap is always fresh. */
const cheapMs = 30

/** An answer is said again for so many times what it took, so that counting never takes more than a fiftieth of the time. */
const timesItTook = 50

/** However long it took. */
const oldestMs = 10_000

export type Recent = ReturnType<typeof openRecent>

/** Answers by what was asked, in this process. @param stopwatch milliseconds since some fixed moment */
export function openRecent(stopwatch: () => number) {
  const answers = new Map<string, { answer: unknown; until: number }>()
  const underWay = new Map<string, Promise<unknown>>()
  // Whatever was under way when all was forgotten is of before.
  let age = 0

  const find = async (asked: string, count: () => Promise<unknown>): Promise<unknown> => {
    const [began, begunAt] = [stopwatch(), age]
    const answer = await count()
    const [ended, took] = [stopwatch(), stopwatch() - began]
    for (const [other, { until }] of answers) if (until <= ended) answers.delete(other)
    if (took >= cheapMs && begunAt === age)
      answers.set(asked, { answer, until: ended + Math.min(oldestMs, took * timesItTook) })
    return answer
  }

  return {
    /** The answer to what was asked: of a moment ago, of whoever is counting just now, or counted. */
    async of<Answer>(asked: string, count: () => Promise<Answer>): Promise<Answer> {
      const known = answers.get(asked)
      if (known && known.until > stopwatch()) return known.answer as Answer
      const joined = underWay.get(asked)
      if (joined) return joined as Promise<Answer>
      const found = find(asked, count).finally(() => {
        if (underWay.get(asked) === found) underWay.delete(asked)
      })
      underWay.set(asked, found)
      return found as Promise<Answer>
    },
    /** Somebody has changed something here: they see it at once. */
    forget(): void {
      age++
      answers.clear()
      underWay.clear()
    },
  }
}
