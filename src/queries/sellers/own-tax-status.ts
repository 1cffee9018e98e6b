import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { TaxStatus } from '../../contracts/tax-status'
import { AppError } from '../../domain/errors'

/** The tax status of the viewer as a seller. Throws `seller/profile-required`. */
export const ownTaxStatus = async ({
  db,
  viewer,
}: Pick<Ctx, 'db' | 'viewer'>): Promise<TaxStatus> => {
  const { sellerId } = requireUser(viewer)
  const { rows } = await db.execute<TaxStatus>(sql`
    select is_vat_registered as "isVatRegistered", coalesce(vat_number, '') as "vatNumber"
    from sellers where id = ${sellerId}::uuid`)
  const [status] = rows
  if (status === undefined) throw new AppError('seller/profile-required')
  return status
}
