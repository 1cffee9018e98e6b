import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { BillingDetails } from '../../contracts/billing'

type Save = { userId: string; sellerId: string | null; billing: BillingDetails; now: Date }

/**
 * Keeps who somebody is on documents: one company and one address, whether they buy or sell.
 * Documents that were issued before keep what they said.
 */
export const saveBillingDetails = async (tx: Tx, save: Save): Promise<void> => {
  const { companyName, address, country, taxNumber, registrationNumber } = save.billing
  const now = save.now.toISOString()
  const filled = (text: string) => (text === '' ? null : text)
  await tx.execute(sql`
    update users set billing_company_name = ${filled(companyName)},
      billing_address = ${filled(address)}, billing_tax_number = ${filled(taxNumber)},
      country = ${filled(country)}, updated_at = ${now}::timestamptz
    where id = ${save.userId}::uuid`)
  if (save.sellerId === null) return
  await tx.execute(sql`
    update sellers set billing_company_name = ${filled(companyName)},
      billing_address = ${filled(address)},
      billing_registration_number = ${filled(registrationNumber)},
      updated_at = ${now}::timestamptz
    where id = ${save.sellerId}::uuid`)
}
