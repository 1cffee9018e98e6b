import { sql } from '@payloadcms/db-postgres'
import { validate as isUuid } from 'uuid'
import type { Ctx, Tx, Viewer } from '../../context'
import { AppError } from '../../domain/errors'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import {
  applyTransition,
  type AppliedTransition,
  type ApplyTransition,
  type OrderActor,
} from '../../store/orders/apply-transition'
import { readSettings, type MarketSettings } from '../../store/settings'

export type OrderMove = Pick<
  ApplyTransition,
  'orderId' | 'transition' | 'act' | 'details' | 'patch' | 'opening'
>

/**
 * Makes one transition of an order as the viewer, in one transaction. `before` runs first in it
 * (checks, rows that belong to the act), `after` last. Strangers get the same answer as for an
 * order that does not exist. Throws what `applyTransition` throws.
 */
export const moveOrder = async (
  ctx: Ctx,
  move: OrderMove,
  around: {
    before?: (
      tx: Tx,
      actor: OrderActor,
      settings: MarketSettings,
    ) => Promise<Partial<Omit<OrderMove, 'orderId'>>>
    after?: (
      tx: Tx,
      applied: AppliedTransition,
      actor: OrderActor,
      settings: MarketSettings,
    ) => Promise<void>
  } = {},
): Promise<AppliedTransition> => {
  const applied = await inTransaction(ctx.db, async (tx) => {
    const actor = await orderActor(tx, ctx.viewer, move.orderId)
    const settings = await readSettings(tx, { orderId: move.orderId })
    const additions = (await around.before?.(tx, actor, settings)) ?? {}
    const result = await applyTransition(tx, {
      ...move,
      ...additions,
      actor,
      durations: settings.durations,
      now: ctx.clock(),
    })
    await around.after?.(tx, result, actor, settings)
    await failpoint(`move-order:${move.transition}`)
    return result
  })
  await failpoint('move-order:committed')
  return applied
}

/**
 * As whom a viewer acts on an order. Throws `account/sign-in-required`, and `order/not-found` for
 * strangers and for orders that do not exist alike.
 */
export const orderActor = async (tx: Tx, viewer: Viewer, orderId: string): Promise<OrderActor> => {
  if (viewer.kind === 'anonymous') throw new AppError('account/sign-in-required')
  if (viewer.kind === 'system') return { kind: 'system', id: null }
  // Compared as a uuid: as text no index would find it.
  if (!isUuid(orderId)) throw new AppError('order/not-found')
  const { rows } = await tx.execute<{ customer_id: string; seller_id: string }>(
    sql`select customer_id, seller_id from orders where id = ${orderId}::uuid`,
  )
  const [order] = rows
  if (order === undefined) throw new AppError('order/not-found')
  if (viewer.kind === 'staff') return { kind: 'staff', id: viewer.id }
  if (order.customer_id === viewer.id) return { kind: 'customer', id: viewer.id }
  if (viewer.sellerId !== null && order.seller_id === viewer.sellerId) {
    return { kind: 'seller', id: viewer.id }
  }
  throw new AppError('order/not-found')
}
