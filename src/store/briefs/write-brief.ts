import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { WriteBrief } from '../../contracts/briefs'
import type { ModerationFlag } from '../../contracts/services'

type Content = { id: string; customerId: string; brief: WriteBrief; flags: ModerationFlag[] }

/** Stores a brief that waits for the staff or is public at once. */
export const insertBrief = async (
  tx: Tx,
  entry: Content & { openUntil: Date | null; now: Date },
): Promise<void> => {
  const { brief } = entry
  const now = entry.now.toISOString()
  const until = entry.openUntil?.toISOString() ?? null
  await tx.execute(sql`
    insert into briefs (id, status, customer_id, title, description, category_id, language,
      currency, budget_min_minor, budget_max_minor, wanted_by, file_ids, flags, posted_at,
      published_at, expires_at, created_at, updated_at)
    values (${entry.id}, ${until === null ? 'held' : 'open'}, ${entry.customerId}, ${brief.title},
      ${brief.description}, ${brief.categoryId}, ${brief.language}, ${brief.currency},
      ${brief.budgetMinMinor}, ${brief.budgetMaxMinor}, ${brief.wantedBy ?? null}::timestamptz,
      ${JSON.stringify(brief.fileIds)}::jsonb, ${JSON.stringify(entry.flags)}::jsonb,
      ${now}::timestamptz, ${until === null ? null : now}::timestamptz, ${until}::timestamptz,
      ${now}::timestamptz, ${now}::timestamptz)`)
}

/** Writes what its customer changed; it waits for the staff again. The caller holds the brief. */
export const rewriteBrief = async (tx: Tx, entry: Content & { now: Date }): Promise<void> => {
  const { brief } = entry
  await tx.execute(sql`
    update briefs set status = 'held', title = ${brief.title}, description = ${brief.description},
      category_id = ${brief.categoryId}, language = ${brief.language},
      currency = ${brief.currency}, budget_min_minor = ${brief.budgetMinMinor},
      budget_max_minor = ${brief.budgetMaxMinor},
      wanted_by = ${brief.wantedBy ?? null}::timestamptz,
      file_ids = ${JSON.stringify(brief.fileIds)}::jsonb,
      flags = ${JSON.stringify(entry.flags)}::jsonb, updated_at = ${entry.now.toISOString()}
    where id = ${entry.id} and status = 'changes_requested'`)
}

/**
 * Ties files to a brief: only its customer's own, uploaded for briefs, checked, not used elsewhere.
 * False when one of them may not be shown.
 */
export const attachBriefFiles = async (
  tx: Tx,
  { briefId, customerId, fileIds }: { briefId: string; customerId: string; fileIds: string[] },
): Promise<boolean> => {
  if (fileIds.length === 0) return true
  const { rows } = await tx.execute(sql`
    update files set brief_id = ${briefId}
    where id::text in (select jsonb_array_elements_text(${JSON.stringify(fileIds)}::jsonb))
      and owner_id = ${customerId} and purpose = 'brief'
      and scan_status in ('clean', 'not_scanned')
      and (brief_id is null or brief_id = ${briefId})
    returning id`)
  return rows.length === new Set(fileIds).size
}

/** True when such a category exists that services can stand in. */
export const isCategory = async (tx: Tx, categoryId: string): Promise<boolean> => {
  const { rows } = await tx.execute(sql`select 1 from categories where id = ${categoryId}`)
  return rows.length === 1
}
