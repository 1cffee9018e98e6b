import { z } from '@hono/zod-openapi'
import type { Ctx } from '../context'
import { OrderView } from '../contracts/orders'
import { getOrder } from '../queries/orders/get-order'
import type { Api } from './api'
import { defineRoute } from './define-route'

const OrderId = z.object({ id: z.uuid() })

/** POST /orders/{id}/{name}: an act on an order that brings nothing with it. */
export const verb = (
  api: Api,
  name: string,
  summary: string,
  act: (ctx: Ctx, input: { orderId: string }) => Promise<unknown>,
): void => {
  defineRoute(api, {
    ...verbRoute(name, summary),
    handle: async ({ ctx, params }) => {
      await act(ctx, { orderId: params.id })
      return getOrder(ctx, params)
    },
  })
}

/** POST /orders/{id}/{name}: an act on an order with what it brings. */
export const verbWith = <Body extends z.ZodType<object>>(
  api: Api,
  name: string,
  {
    summary,
    body,
    act,
  }: {
    summary: string
    body: Body
    act: (ctx: Ctx, input: z.output<Body> & { orderId: string }) => Promise<unknown>
  },
): void => {
  defineRoute(api, {
    ...verbRoute(name, summary),
    body,
    handle: async ({ ctx, params, body: input }) => {
      await act(ctx, { ...input, orderId: params.id })
      return getOrder(ctx, params)
    },
  })
}

/** Every verb answers with the order as it stands then. */
const verbRoute = (name: string, summary: string) =>
  ({
    method: 'post',
    path: `/orders/{id}/${name}`,
    access: 'user',
    summary,
    tag: 'Orders',
    params: OrderId,
    answer: OrderView,
    isIdempotent: true,
  }) as const
