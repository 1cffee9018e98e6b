import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { TaxStatus } from '../../contracts/tax-status'

/** Keeps a seller's tax status; orders placed before stay as they were priced. */
export const saveTaxStatus = async (
  db: Db | Tx,
  { sellerId, status, now }: { sellerId: string; status: TaxStatus; now: Date },
): Promise<void> => {
  const number = status.vatNumber === '' ? null : status.vatNumber
  await db.execute(sql`
    update sellers set is_vat_registered = ${status.isVatRegistered}, vat_number = ${number},
      updated_at = ${now.toISOString()}::timestamptz
    where id = ${sellerId}`)
}
