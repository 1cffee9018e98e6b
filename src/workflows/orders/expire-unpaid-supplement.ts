import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { inTransaction } from '../../store/in-transaction'
import { expireSupplement as storeExpired } from '../../store/orders/order-parts-state'
import { readOrder } from '../../store/orders/order-record'
import { confirmPayment } from '../payments/confirm-payment'

/**
 * Takes back the offer to pay for a supplement once its time is over; nothing else changes. The
 * provider is asked once more before: rather confirm a payment than give it back. `isLate: false`
 * takes it back at once.
 */
export const expireUnpaidSupplement = async (
  ctx: Ctx,
  { orderId, isLate = true }: { orderId: string; isLate?: boolean },
): Promise<void> => {
  const order = await readOrder(ctx.db, orderId)
  const open = order?.parts.supplements.find(({ status }) => status === 'awaiting_payment')
  if (open === undefined || (isLate && ctx.clock() < open.expiresAt)) return
  if (isLate) await askOnceMore(ctx, open.paymentId)
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select id from orders where id = ${orderId} for no key update`)
    await storeExpired(tx, { orderId, now: ctx.clock() })
  })
}

const askOnceMore = async (ctx: Ctx, paymentId: string): Promise<void> => {
  try {
    await confirmPayment(ctx, { paymentId })
  } catch (error) {
    // The provider is away: the offer expires on time, a late success is given back.
    if (!(error instanceof AppError)) throw error
    ctx.log.warn({ paymentId, code: error.code }, 'expiring without the provider’s answer')
  }
}
