import { z } from 'zod'
import { OrderRow, OrderView, type OrderAction } from '../../contracts/orders'
import { pageOf } from '../../contracts/pagination'
import { callApi } from '../api-client'

export type OrderSide = 'customer' | 'seller'

export const ordersQueryKey = (side: OrderSide) => ['orders', side] as const
export const orderQueryKey = (id: string) => ['order', id] as const

/** Orders of the viewer on one side, newest first. */
export const fetchOrders = (side: OrderSide, cursor?: string, signal?: AbortSignal) =>
  callApi({
    path: '/orders',
    query: { side, cursor, limit: 50 },
    schema: pageOf(OrderRow),
    signal,
  })

export const ordersToDoQueryKey = ['orders', 'seller', 'needs_action'] as const

/** The seller's orders that wait for the seller. */
export const fetchOrdersToDo = (signal?: AbortSignal) =>
  callApi({
    path: '/orders',
    query: { side: 'seller', filter: 'needs_action', limit: 10 },
    schema: pageOf(OrderRow),
    signal,
  })

/** One order as the viewer may see it. */
export const fetchOrder = (id: string, signal?: AbortSignal) =>
  callApi({ path: `/orders/${id}`, schema: OrderView, signal })

/** The acts of the order page; `pay` is a link and `message` a conversation. */
export type OrderVerb = Exclude<OrderAction, 'pay' | 'message'> | 'buy_revision'

/** Acts on an order. The same key twice has one effect. */
export const actOnOrder = (act: {
  orderId: string
  verb: OrderVerb
  body?: unknown
  idempotencyKey: string
}) =>
  callApi({
    method: 'POST',
    path: `/orders/${act.orderId}/${placeOf(act.verb)}`,
    body: act.body ?? {},
    idempotencyKey: act.idempotencyKey,
    schema: z.unknown(),
  })

/** Acts are named as they are posted; what is bought is a thing of its own. */
const placeOf = (verb: OrderVerb): string =>
  verb === 'buy_revision' ? 'extra-revisions' : verb.replaceAll('_', '-')
