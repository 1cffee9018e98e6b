import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'

/**
 * Takes the live row from the public or gives it back, without touching its content: what was
 * approved stays approved. The version that mirrors the live row follows, for the admin's list.
 */
export const setLive = async (
  tx: Tx,
  change: { serviceId: string; isLive: boolean; at: Date },
): Promise<void> => {
  const status = change.isLive ? 'published' : 'draft'
  const at = change.at.toISOString()
  await tx.execute(sql`
    update services set _status = ${status}, updated_at = ${at} where id = ${change.serviceId}`)
  await tx.execute(sql`
    update _services_v set version__status = ${status}, version_updated_at = ${at}
    where parent_id = ${change.serviceId} and latest and version_moderation = 'approved'`)
}
