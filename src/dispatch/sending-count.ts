// Counts the rows that are in `sending` once the commits under way have ended, at most. If this process is killed, such
// rows become uncertain. A commit counts from its beginning, since nobody knows when the database keeps it.

/** At most so many commits at once: while one waits for the disk, the other gathers rows. */
const turnsMost = 2

/** A count that begins at zero. */
export function openSendingCount() {
  let rows = 0
  let turns = 0
  /** Rows that the commits under way may claim. */
  let claiming = 0
  return {
    rows: () => rows,
    turns: () => turns,
    claiming: () => claiming,
    /** A commit begins that settles so many rows and may claim `room`. The settled rows free their places at once. */
    begin(room: number, settled: number): void {
      turns++
      claiming += room
      rows += room - settled
    },
    /** The commit was kept, and claimed so many rows. */
    kept(room: number, claimed: number): void {
      rows += claimed - room
    },
    /** The commit failed: it settled nothing and claimed nothing, as far as we know. */
    failed(room: number, settled: number): void {
      rows += settled - room
    },
    end(room: number): void {
      turns--
      claiming -= room
    },
    /** Rows are in `sending` again that were settled before. */
    add(count: number): void {
      rows += count
    },
    /** Removes rows that another worker has settled or holds. */
    drop(count: number): void {
      rows -= count
    },
    /**
     * Whether to begin a commit: at once if none is under way, else when a quarter of the room has gathered.
     * @param room rows that may be in `sending` at once
     */
    isWorthACommit: (gathered: number, room: number): boolean =>
      turns < turnsMost && gathered >= (turns === 0 ? 1 : room / 4),
  }
}
