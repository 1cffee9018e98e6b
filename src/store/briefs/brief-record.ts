import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { BriefStatus } from '../../contracts/briefs'

const Row = z.object({
  id: z.string(),
  status: BriefStatus,
  customerId: z.string(),
  title: z.string(),
  publishedAt: z.coerce.date().nullable(),
  expiresAt: z.coerce.date().nullable(),
})

/** A brief as it is stored. */
export type BriefRecord = z.infer<typeof Row>

/** A brief; null when there is none. `lock` holds it until the end of the transaction. */
export const readBrief = async (
  db: Db | Tx,
  { id, lock = false }: { id: string; lock?: boolean },
): Promise<BriefRecord | null> => {
  const { rows } = await db.execute(sql`
    select id, status, customer_id as "customerId", title, published_at as "publishedAt",
      expires_at as "expiresAt"
    from briefs where id = ${id}::uuid ${lock ? sql`for update` : sql``}`)
  return rows[0] === undefined ? null : Row.parse(rows[0])
}
