// The account of the rows that stand in `sending`, or may when the commits under way are through: that many are uncertain if this
// process is killed now. Commits are counted as they begin, since nobody knows when the database keeps them.

/** Commits under way at once: while one waits for the disk the other gathers. */
const turnsMost = 2

/** An account that begins at nothing. */
export function openDoubt() {
  let rows = 0
  let turns = 0
  /** Room that the commits under way may fill. */
  let claiming = 0
  return {
    rows: () => rows,
    turns: () => turns,
    claiming: () => claiming,
    /** A commit begins that settles so many rows and may claim `room`: the settled make room in the same moment. */
    begin(room: number, settled: number): void {
      turns++
      claiming += room
      rows += room - settled
    },
    /** It was kept, and claimed so many. */
    kept(room: number, claimed: number): void {
      rows += claimed - room
    },
    /** It failed: what it would have settled is not settled. */
    failed(room: number, settled: number): void {
      rows += settled - room
    },
    end(room: number): void {
      turns--
      claiming -= room
    },
    /** Rows that turned out not to be ours. */
    drop(count: number): void {
      rows -= count
    },
    /** Whether a commit is worth it: at once if none is under way, else when enough has gathered. @param room in all */
    isWorthACommit: (gathered: number, room: number): boolean =>
      turns < turnsMost && gathered >= (turns === 0 ? 1 : room / 4),
  }
}
