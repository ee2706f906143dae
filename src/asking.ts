// What somebody may ask, by whichever door: the asks of the rooms, bound to who asks and of which institution.
import type { z } from 'zod'
import { type Institution, institutionById } from './institutions/institutions.ts'
import { provenToken } from './institutions/token-keys.ts'
import type { Actor } from './platform/asks.ts'
import type { TokenKind } from './platform/token.ts'
import { keepFile } from './work/files.ts'
import { type Askable, type Asking, type Grounds, performOn } from './work/perform.ts'
import { askJobOn, type Watching, type Workable, workOn } from './work/working.ts'

/** What somebody may ask, of one institution. */
export function asksOf(grounds: Grounds, asking: Asking) {
  const perform = performOn(grounds)
  const work = workOn(grounds)
  const askForJob = askJobOn(grounds)
  const { institutionId } = asking.institution
  return {
    /** Keeps a file for a job, a day at most. @returns its id */
    keepFile: (name: string, source: AsyncIterable<Buffer>): Promise<string> =>
      keepFile(grounds.sql, { institutionId, name, now: grounds.clock() }, source),
    askForJob: <Input extends z.ZodType, Output>(
      job: Workable<Input, Output>,
      input: z.input<Input>,
    ): Promise<number> => askForJob(asking, job, input),
    ask: <Input extends z.ZodType, Loaded, Prepared, Output>(
      ask: Askable<Input, Loaded, Prepared, Output>,
      input: z.input<Input>,
      { dryRun = false }: { dryRun?: boolean } = {},
    ): Promise<Output> => perform({ ...asking, dryRun }, ask, input),
    work: <Input extends z.ZodType, Output>(
      job: Workable<Input, Output>,
      input: z.input<Input>,
      watching: Watching = {},
    ): Promise<Output> => work(asking, { job, input, watching }),
  }
}

/** What somebody may ask, with the institution as it is then. */
export type Asker = ReturnType<typeof asksOf> & { institution: Institution }

/** What whoever has a link may ask; null where its token is forged, or of none of these kinds. */
export const visitorOn =
  ({ sql, ...grounds }: Grounds) =>
  async (text: string, kinds: readonly TokenKind[]): Promise<Asker | null> => {
    const token = await provenToken(sql, text, kinds)
    if (!token) return null
    const { institutionId, kind: link, id } = token
    const institution = await institutionById(sql, institutionId)
    const actor: Actor = { kind: 'person', institutionId, link, id }
    return { institution, ...asksOf({ sql, ...grounds }, { actor, institution }) }
  }

/** What somebody may ask, of an institution as it is when they ask. */
export const askerOn =
  (grounds: Grounds, { actor, institutionId }: { actor: Actor; institutionId: number }) =>
  async (): Promise<Asker> => {
    const institution = await institutionById(grounds.sql, institutionId)
    return { institution, ...asksOf(grounds, { actor, institution }) }
  }
