// The recipients' door on a test's own database and clock.
import { visitorOn } from '../../src/asking.ts'
import { openPublicDoor, type PublicDoor } from '../../src/doors/public/server.ts'
import { consequences } from '../../src/engine.ts'
import { openHits } from '../../src/feedback/hits.ts'
import { loadConfig } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/db.ts'
import { openLog } from '../../src/platform/log.ts'

type Settings = Parameters<typeof openPublicDoor>[1]

export function publicDoor(
  sql: Database,
  settings: Settings,
  clock: () => Date,
  level: 'error' | 'silent' = 'error',
): Promise<PublicDoor> {
  const config = loadConfig({ PUBLIC_URL: settings.publicUrl })
  const visitor = visitorOn({ sql, config, clock, stopwatch: () => performance.now(), consequences })
  const isReady = () =>
    sql`select 1`.then(
      () => true,
      () => false,
    )
  return openPublicDoor({ visitor, hits: openHits(sql, clock), isReady, log: openLog(level) }, settings)
}
