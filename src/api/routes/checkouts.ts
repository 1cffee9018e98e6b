import { z } from '@hono/zod-openapi'
import { CheckoutView, PlaceCheckout, PlacedCheckout } from '../../contracts/checkout'
import { RetryCheckout } from '../../contracts/retry-checkout'
import { getCheckout } from '../../queries/checkouts/get-checkout'
import { cancelCheckout } from '../../workflows/orders/cancel-checkout'
import { placeCheckout } from '../../workflows/orders/place-checkout'
import { retryCheckout } from '../../workflows/orders/retry-checkout'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Checkout'
const CheckoutId = z.object({ id: z.uuid() })

/** Several services, of any sellers, with one payment. */
export const registerCheckoutRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/checkouts',
    access: 'user',
    summary:
      'Place one order a line and one payment for all; the idempotencyKey makes it repeatable',
    tag,
    body: PlaceCheckout,
    answer: PlacedCheckout,
    status: 201,
    handle: ({ ctx, body }) => placeCheckout(ctx, body),
  })
  defineRoute(api, {
    method: 'get',
    path: '/checkouts/{id}',
    access: 'user',
    summary: 'The orders that one payment of the caller pays for, and how it stands',
    tag,
    params: CheckoutId,
    answer: CheckoutView,
    handle: ({ ctx, params }) => getCheckout(ctx, params),
  })
  defineRoute(api, {
    method: 'post',
    path: '/checkouts/{id}/cancel',
    access: 'user',
    summary: 'Give up a checkout before it is paid, with all of its orders',
    tag,
    params: CheckoutId,
    answer: CheckoutView,
    isIdempotent: true,
    handle: async ({ ctx, params }) => {
      await cancelCheckout(ctx, { checkoutId: params.id })
      return getCheckout(ctx, params)
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/checkouts/{id}/retry',
    access: 'user',
    summary:
      'Order again what a failed or expired payment did not pay for: same services, same choices',
    tag,
    params: CheckoutId,
    body: RetryCheckout,
    answer: PlacedCheckout,
    status: 201,
    handle: ({ ctx, params, body }) => retryCheckout(ctx, { ...body, checkoutId: params.id }),
  })
}
