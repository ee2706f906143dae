// Asks in a test's own database, as the operator of the installation.
import { askerOn } from '../../src/asking.ts'
import { consequences } from '../../src/engine.ts'
import { loadConfig } from '../../src/platform/config.ts'
import type { TestDatabase } from './database.ts'
import { at } from './people.ts'

/** What a door asks with. */
export const askerOf = ({ sql, institution }: TestDatabase) => {
  const config = loadConfig({ PUBLIC_URL: 'http://localhost:8080' })
  const grounds = { sql, config, clock: at, stopwatch: () => performance.now(), consequences }
  return askerOn(grounds, { actor: { kind: 'operator' }, institutionId: institution.institutionId })
}
