import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { requireUser } from '../../access/viewers'
import { AppError } from '../../domain/errors'
import { giveUpCheckout } from './give-up-checkout'

/**
 * The customer gives up a checkout before paying it: all of its orders expire together. Throws
 * `account/sign-in-required`, `checkout/not-found` for others' and for none alike, and
 * `order/illegal-transition` when it was paid or given up already.
 */
export const cancelCheckout = async (
  ctx: Ctx,
  { checkoutId }: { checkoutId: string },
): Promise<void> => {
  await giveUpCheckout(ctx, {
    orderId: await ownOrderOf(ctx, checkoutId),
    transition: 'cancel_payment',
  })
}

/** One of the viewer's orders in a checkout. Throws `checkout/not-found`. */
export const ownOrderOf = async (ctx: Ctx, checkoutId: string): Promise<string> => {
  const { id } = requireUser(ctx.viewer)
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    select id from orders where checkout_group = ${checkoutId} and customer_id = ${id}
    order by id limit 1`)
  const [order] = rows
  if (order === undefined) throw new AppError('checkout/not-found')
  return order.id
}
