/** What an import is merged as. */
export interface MatchContext {
  institutionId: number
  importId: number
  listId: number
  purpose: string
  fileName: string
  recordedBy: string
  now: Date
  /** This very content was imported before: its facts only fill what is empty. */
  isKnownContent: boolean
  /** It was imported for this very purpose before: the log already has what it says about permission. */
  isKnownWord: boolean
}

/** How much work the rows of a stage need; a register's first import mostly needs little. */
export interface Work {
  /** Rows that an earlier row of the stage leads. */
  followers: number
  /** Rows about people of the register. */
  known: number
  /** Rows about somebody who has died. */
  deceased: number
}
