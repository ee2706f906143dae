// Token buckets with additive increase and multiplicative decrease: how a pace is found that a relay or a provider
// bears. Pure; pace.ts keeps them in the database.

/** One relay's pace for one provider of recipients, or for all ('*'). */
export interface Bucket {
  provider: string
  /** Messages per second now; null: no limit but the day's. */
  rate: number | null
  /** Where growing ends; null: from some rate on the bucket is not needed any more. */
  ceiling: number | null
  dayLimit: number | null
  tokens: number
  refilledAt: Date
  slowedAt: Date | null
}

/** Slower than a message a minute would be no pace but a stop. */
const rateMin = 1 / 60
/** Where a provider begins that was not counted: what Microsoft 365 bears. */
const rateUnknown = 0.5
/** Complaints of messages that were under way together count once. */
const oneComplaintMs = 10_000
/** A provider that bears this rate needs no limit: its bucket is deleted. */
const rateFree = 50

/** As much as fits at once: a second's worth, at least one message. */
const burst = (rate: number): number => Math.max(1, rate)

/**
 * Adds the tokens of the time that has passed. A rate that was slowed also grows again, from ten seconds after the
 * complaint on: each second by 1/600 of the ceiling (of 50 where there is none), at least by 0.02, and up to the
 * ceiling.
 */
export function refilled(bucket: Bucket, now: Date): Bucket {
  const seconds = Math.max(0, (now.getTime() - bucket.refilledAt.getTime()) / 1000)
  if (bucket.rate === null) return { ...bucket, refilledAt: now }
  const calm = bucket.slowedAt !== null && now.getTime() - bucket.slowedAt.getTime() > oneComplaintMs
  const step = Math.max(0.02, (bucket.ceiling ?? rateFree) / 600)
  const rate = calm ? Math.min(bucket.ceiling ?? Number.POSITIVE_INFINITY, bucket.rate + step * seconds) : bucket.rate
  return { ...bucket, rate, tokens: Math.min(burst(rate), bucket.tokens + bucket.rate * seconds), refilledAt: now }
}

/**
 * Halves the rate after a complaint. @param seen messages per second that were accepted lately, null where nobody
 * counted
 */
export function slowed(bucket: Bucket, seen: number | null, now: Date): Bucket {
  if (bucket.slowedAt && now.getTime() - bucket.slowedAt.getTime() < oneComplaintMs) return bucket
  const rate = Math.max(rateMin, (bucket.rate ?? seen ?? rateUnknown) / 2)
  return { ...bucket, rate, tokens: Math.min(bucket.tokens, 1), slowedAt: now }
}

/** Whether the bucket limits nothing any more, so that it can be deleted. */
export const isSpent = ({ rate, ceiling, dayLimit }: Bucket): boolean =>
  dayLimit === null && ceiling === null && (rate ?? rateFree) >= rateFree
