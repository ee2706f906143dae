// The dispatcher's own connections to the database.
import { type Database, openDatabase } from '../platform/db.ts'

/** What a dispatcher asks goes over connections that nothing else may take: neither pages nor imports keep it waiting. */
export interface Connections {
  /** For what takes its time: filling. */
  sql: Database
  /** For what takes a few rows by their keys: commits, retries, what is over. */
  ledger: Database
  /** For signs of life. */
  heartbeat: Database
  /** Calls `listener` whenever a line to the database is lost. */
  onLost: (listener: () => void) => void
  end: () => Promise<void>
}

/** A filling, and a look at what it fills. */
const slowConnections = 2
/** Two commits under way, a look for work, content that is loaded, and a tick. */
const ledgerConnections = 5

/**
 * A claim takes a few rows by their keys from tables of any size, so the best plan is always the same: indexes and nested
 * loops. It is made once, whatever statistics say; planning each claim anew cost as much as carrying it out (60,000
 * messages: 8.8 s of the database's CPU instead of 5.4). A tick with 1,000 open rows of 100,000: 2 ms instead of 37.
 */
const plannedOnce = {
  plan_cache_mode: 'force_generic_plan',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_seqscan: 'off',
}

/** Opens them; nothing connects before the first query. */
export function openConnections(url: string): Connections {
  const sql = openDatabase(url, slowConnections)
  const listeners: (() => void)[] = []
  const lost = () => {
    for (const listener of listeners) listener()
  }
  const ledger = openDatabase(url, ledgerConnections, { settings: plannedOnce, onLost: lost })
  const heartbeat = openDatabase(url, 1, { onLost: lost })
  const end = async () => {
    await Promise.all([sql, ledger, heartbeat].map((pool) => pool.end({ timeout: 3 })))
  }
  return { sql, ledger, heartbeat, onLost: (listener) => void listeners.push(listener), end }
}
