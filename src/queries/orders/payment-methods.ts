import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Currency } from '../../contracts/money'
import { PaymentMethod } from '../../contracts/orders'

/**
 * The ways to pay that some provider takes in this currency: the one that the viewer paid with last
 * first, then in the order of the checkout.
 */
export const paymentMethods = async (
  ctx: Pick<Ctx, 'db' | 'viewer' | 'providers'>,
  currency: Currency,
): Promise<PaymentMethod[]> => {
  const offered = PaymentMethod.options.filter(
    (method) => ctx.providers.paymentFor({ method, currency }) !== null,
  )
  if (offered.length < 2) return offered
  const last = await lastPaidWith(ctx)
  return offered.toSorted((a, b) => Number(b === last) - Number(a === last))
}

const lastPaidWith = async ({
  db,
  viewer,
}: Pick<Ctx, 'db' | 'viewer'>): Promise<string | undefined> => {
  if (viewer.kind !== 'user') return undefined
  const { rows } = await db.execute<{ method: string }>(sql`
    select method from payments
    where customer_id = ${viewer.id} and succeeded_at is not null
    order by succeeded_at desc, id desc limit 1`)
  return rows[0]?.method
}
