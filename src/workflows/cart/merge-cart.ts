import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { cartLimits, type MergeCart } from '../../contracts/cart'
import { putCartLines, readCart } from '../../store/cart/cart-lines'
import { inTransaction } from '../../store/in-transaction'
import { pricedItems } from './priced-items'

/**
 * Takes over what a browser kept while its owner was not signed in. Choices that lie in the cart
 * already stay as they are there; what is no longer offered, or finds no place, is left out: nobody
 * is refused at sign-in because of an old cart. Throws `account/sign-in-required`.
 */
export const mergeCart = async (ctx: Ctx, { lines }: MergeCart): Promise<void> => {
  const { id: customerId } = requireUser(ctx.viewer)
  if (lines.length === 0) return
  const priced = await pricedItems(ctx, lines)
  const kept = priced.filter(({ price }) => price.isPriced && price.obstacle !== 'own_service')
  await inTransaction(ctx.db, async (tx) => {
    const room = cartLimits.lines - (await readCart(tx, customerId)).length
    const items = kept.map(({ item }) => item).slice(0, Math.max(room, 0))
    await putCartLines(tx, { customerId, items, now: ctx.clock(), keep: true })
  })
}
