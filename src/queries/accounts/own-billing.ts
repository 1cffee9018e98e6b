import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { BillingDetails } from '../../contracts/billing'

/** Who the viewer is on documents to come. Throws `account/sign-in-required`. */
export const ownBilling = async ({
  db,
  viewer,
}: Pick<Ctx, 'db' | 'viewer'>): Promise<BillingDetails> => {
  const { id } = requireUser(viewer)
  const { rows } = await db.execute(sql`
    select coalesce(u.billing_company_name, '') as "companyName",
      coalesce(u.billing_address, '') as address, coalesce(u.country, '') as country,
      coalesce(u.billing_tax_number, '') as "taxNumber",
      coalesce(s.billing_registration_number, '') as "registrationNumber"
    from users u left join sellers s on s.user_id = u.id
    where u.id = ${id}::uuid`)
  return BillingDetails.parse(rows[0] ?? {})
}
