import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { ChangeCartLine } from '../../contracts/cart'
import { AppError } from '../../domain/errors'
import { changeCartLine as change, readCart } from '../../store/cart/cart-lines'
import { inTransaction } from '../../store/in-transaction'
import { quotedOr } from '../../store/orders/price-lines'
import { pricedItems } from './priced-items'

/**
 * Changes the choices or the quantity of a line, and confirms its price as it is now. Throws
 * `account/sign-in-required`, `cart/line-not-found`, `service/not-found`, `request/invalid`,
 * `order/express-not-shorter`.
 */
export const changeCartLine = async (
  ctx: Ctx,
  { id, ...changes }: ChangeCartLine & { id: string },
): Promise<void> => {
  const { id: customerId } = requireUser(ctx.viewer)
  const line = (await readCart(ctx.db, customerId)).find((one) => one.id === id)
  if (line === undefined) throw new AppError('cart/line-not-found')
  const [priced] = await pricedItems(ctx, [
    {
      serviceId: line.serviceId,
      package: changes.package ?? line.package,
      extraIds: changes.extraIds ?? line.extraIds,
      quantity: changes.quantity ?? line.quantity,
    },
  ])
  if (priced === undefined) throw new AppError('cart/line-not-found')
  quotedOr(priced.price)
  const now = ctx.clock()
  await inTransaction(ctx.db, (tx) => change(tx, { customerId, id, item: priced.item, now }))
}
