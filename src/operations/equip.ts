// What every institution has from the beginning.
import { ensurePurposes } from '../contacts/permission/purposes.ts'
import type { Institution } from '../institutions/institutions.ts'
import { loadKeys } from '../institutions/token-keys.ts'
import type { Sql } from '../platform/db.ts'

/** Purposes and keys. The second time nothing is written. */
export async function equip(sql: Sql, institution: Institution): Promise<void> {
  await ensurePurposes(sql, institution)
  // Made here, so that nothing is written when somebody follows a link.
  await loadKeys(sql, institution.institutionId)
}
