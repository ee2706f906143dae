// The files that take longest begin first: with two at a time, one that begins last is waited for alone.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that took most of a minute and more; what starts many processes does not begin beside another that does. */
const long = [
  'dispatch/crash',
  'imports/any-order',
  'content/growth',
  'readme',
  'contacts/whatever-happens',
  'content/templates',
  'dispatch/dispatcher',
  'cli/relays',
  'work/beside',
  'cli/failures',
  'cli/refusals',
  'cli/two-institutions',
]

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
  return place < 0 ? long.length : place
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}
