// A file has another name on this machine than people know it by.
import { Refusal } from '../../platform/refusal.ts'

/** A refusal that names the file as people know it. @param place where it lies */
export const namedAs =
  (name: string, place: string) =>
  (error: unknown): never => {
    if (!(error instanceof Refusal) || error.values.file !== place) throw error
    throw new Refusal(error.key, { ...error.values, file: name }, error.exitCode)
  }
