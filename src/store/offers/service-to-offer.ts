import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { Currency } from '../../contracts/money'

/** The currency of a service that this seller has published; null when it is not theirs to offer. */
export const serviceToOffer = async (
  tx: Tx,
  { serviceId, sellerId }: { serviceId: string; sellerId: string },
): Promise<{ currency: Currency } | null> => {
  const { rows } = await tx.execute<{ currency: string }>(sql`
    select currency from services
    where id = ${serviceId} and seller_id = ${sellerId} and _status = 'published'
      and deleted_at is null and moderation <> 'suspended'`)
  const [row] = rows
  return row === undefined ? null : { currency: Currency.parse(row.currency) }
}
