// Of several hosts of one database, the one that takes writes: after a failover that is another one.
import postgres from 'postgres'
import { databaseAddress } from './config.ts'

export interface Host {
  host: string
  port: number
}

/** A host that says nothing for so long is passed over. */
const patienceSeconds = 3
/** Connections that are opened together ask once. */
const knownForMs = 500

const hostIn = (text: string): Host => {
  const { hostname, port } = new URL(`postgres://${text}`)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 5432) }
}

/** The same URL with one of its hosts alone. */
export const urlOf = (url: string, host: string): string => url.replace(databaseAddress(url).authority, () => host)

/**
 * Finds the host to connect to, again for each connection. Without one that takes writes it is the first: whoever connects to it
 * learns why nothing can be written.
 */
export function writableHost(url: string): () => Promise<Host> {
  const { hosts } = databaseAddress(url)
  const first = hostIn(hosts[0] ?? '')
  let asking: Promise<Host> | null = null
  return () => {
    asking ??= Promise.any(hosts.map((host) => assertWritable(urlOf(url, host)).then(() => hostIn(host))))
      .catch(() => first)
      .finally(() => setTimeout(forget, knownForMs).unref())
    return asking
  }
  function forget() {
    asking = null
  }
}

/** @throws where the server does not answer, does not let us in, or takes no writes */
async function assertWritable(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: patienceSeconds, fetch_types: false, onnotice: () => {} })
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer')), patienceSeconds * 1000).unref(),
  )
  try {
    const [row] = await Promise.race([
      sql<[{ writes: boolean }]>`select current_setting('transaction_read_only') = 'off' as writes`,
      late,
    ])
    if (!row.writes) throw new Error('read-only')
  } finally {
    await sql.end({ timeout: 0 }).catch(() => {})
  }
}
