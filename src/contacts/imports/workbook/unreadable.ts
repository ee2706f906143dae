// Why a workbook cannot be read.

/**
 * `broken`: it is damaged, or not what it says; `heavy`: it unfolds into more than a register has; `old`: a kind that keeps its tables in
 * another way, or one behind a password; `numbers`: of Apple's program; `other`: a zip file of something else; `blank`: no sheet has anything
 * in it; `sheet`: there is no sheet of that name; `long_row`: a row is longer than any of a register
 */
export type Unreadability = 'broken' | 'heavy' | 'old' | 'numbers' | 'other' | 'blank' | 'sheet' | 'long_row'

/** It crosses from a thread as what it is made of. */
export class Unreadable extends Error {
  readonly why: Unreadability
  readonly values: Record<string, string | number>
  constructor(why: Unreadability, values: Record<string, string | number> = {}) {
    super(why)
    this.why = why
    this.values = values
  }
}
