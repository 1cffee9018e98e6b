import { z } from '@hono/zod-openapi'
import { BuyRevision, OpenedSupplement } from '../../contracts/buy-revision'
import { Locale } from '../../contracts/locale'
import {
  DeliverOrder,
  OrderCounts,
  OrderListQuery,
  OrderRow,
  OrderView,
  PlaceOrder,
  PlacedOrder,
  Quote,
  QuoteRequest,
  RequestRevision,
  SubmitRequirements,
  WriteReview,
} from '../../contracts/orders'
import { pageOf } from '../../contracts/pagination'
import { EarningsSummary } from '../../contracts/payouts'
import { earningsSummary } from '../../queries/orders/earnings-summary'
import { getOrder } from '../../queries/orders/get-order'
import { listOrders } from '../../queries/orders/list-orders'
import { orderCounts } from '../../queries/orders/order-counts'
import { sellerOrderRows } from '../../queries/orders/seller-order-rows'
import { acceptDelivery } from '../../workflows/orders/accept-delivery'
import { acceptOrder } from '../../workflows/orders/accept-order'
import { buyRevision } from '../../workflows/orders/buy-revision'
import { cancelOverdueOrder } from '../../workflows/orders/cancel-overdue-order'
import { cancelPayment } from '../../workflows/orders/cancel-payment'
import { declineOrder } from '../../workflows/orders/decline-order'
import { deliverOrder } from '../../workflows/orders/deliver-order'
import { extendReviewWindow } from '../../workflows/orders/extend-review-window'
import { getQuote } from '../../workflows/orders/get-quote'
import { placeOrder } from '../../workflows/orders/place-order'
import { refuseRevision } from '../../workflows/orders/refuse-revision'
import { requestRevision } from '../../workflows/orders/request-revision'
import { skipRequirements } from '../../workflows/orders/skip-requirements'
import { submitRequirements } from '../../workflows/orders/submit-requirements'
import { writeReview } from '../../workflows/orders/write-review'
import type { Api } from '../api'
import { defineRoute } from '../define-route'
import { verb, verbWith } from '../order-verbs'
import { sellerOrdersCsv } from '../seller-orders-csv'

const tag = 'Orders'
const OrderId = z.object({ id: z.uuid() })
const Reason = z.object({ reason: z.string().trim().min(3).max(1000) })

export const registerOrderRoutes = (api: Api): void => {
  registerReading(api)
  registerPlacing(api)
  registerVerbs(api)
}

const registerReading = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/orders',
    access: 'user',
    summary: 'The caller’s orders on one side, newest first',
    tag,
    query: OrderListQuery,
    answer: pageOf(OrderRow),
    handle: ({ ctx, query }) => listOrders(ctx, query),
  })
  defineRoute(api, {
    method: 'get',
    path: '/orders/counts',
    access: 'user',
    summary: 'How many orders each filter would list',
    tag,
    query: OrderListQuery.pick({ side: true }),
    answer: OrderCounts,
    handle: ({ ctx, query }) => orderCounts(ctx, query),
  })
  defineRoute(api, {
    method: 'get',
    path: '/orders/{id}',
    access: 'user',
    summary: 'An order, what happens next, and what the caller may do now',
    tag,
    params: OrderId,
    answer: OrderView,
    handle: ({ ctx, params }) => getOrder(ctx, params),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/earnings',
    access: 'seller',
    summary: 'What the seller’s orders brought, by currency and state',
    tag,
    answer: EarningsSummary,
    handle: ({ ctx }) => earningsSummary(ctx),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/orders.csv',
    access: 'seller',
    summary: 'The seller’s paid orders as a file for spreadsheets, the newest 20,000',
    tag,
    answersRaw: { status: 200, contentType: 'text/csv', description: 'The orders' },
    handle: async ({ ctx, locale }) => sellerOrdersCsv(await sellerOrderRows(ctx), locale),
  })
}

const registerPlacing = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/quotes',
    access: 'anyone',
    summary: 'What an order would cost now; places nothing',
    tag,
    body: QuoteRequest.extend({ locale: Locale.optional() }),
    answer: z.object({
      quote: Quote,
      serviceTitle: z.string(),
      sellerId: z.string(),
      isSellerOpen: z.boolean(),
      isOwnService: z.boolean(),
    }),
    handle: ({ ctx, body, locale }) => getQuote(ctx, { ...body, locale: body.locale ?? locale }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/orders',
    access: 'user',
    summary: 'Place an order; the body’s idempotencyKey makes a second request harmless',
    tag,
    body: PlaceOrder,
    answer: PlacedOrder,
    status: 201,
    handle: ({ ctx, body }) => placeOrder(ctx, body),
  })
}

/** One endpoint for each verb a person may use on an order: POST /orders/{id}/{verb}. */
const registerVerbs = (api: Api): void => {
  verb(api, 'cancel-payment', 'Give up an order that was not paid', cancelPayment)
  verb(api, 'skip-requirements', 'Start without the customer’s answers', skipRequirements)
  verb(api, 'accept', 'The seller takes the order on', acceptOrder)
  verb(api, 'accept-delivery', 'The customer accepts the work', acceptDelivery)
  verb(api, 'cancel-overdue', 'The customer leaves an order that is late', cancelOverdueOrder)
  verb(api, 'extend-review-window', 'The customer takes more time', extendReviewWindow)
  verbWith(api, 'submit-requirements', {
    summary: 'The customer answers what the seller asked',
    body: SubmitRequirements,
    act: submitRequirements,
  })
  verbWith(api, 'decline', {
    summary: 'The seller refuses the order; the customer is paid back',
    body: Reason.partial(),
    act: declineOrder,
  })
  verbWith(api, 'deliver', { summary: 'Hand the work in', body: DeliverOrder, act: deliverOrder })
  verbWith(api, 'request-revision', {
    summary: 'The customer asks for changes',
    body: RequestRevision,
    act: requestRevision,
  })
  defineRoute(api, {
    method: 'post',
    path: '/orders/{id}/extra-revisions',
    access: 'user',
    summary: 'The customer buys a revision beyond those included; it begins once it is paid',
    tag,
    params: OrderId,
    body: BuyRevision,
    answer: OpenedSupplement,
    status: 201,
    handle: ({ ctx, params, body }) => buyRevision(ctx, { ...body, orderId: params.id }),
  })
  verbWith(api, 'refuse-revision', {
    summary: 'The seller says why changes are not part of the order',
    body: Reason,
    act: refuseRevision,
  })
  verbWith(api, 'review', {
    summary: 'Say how it went; published once both have or the time is over',
    body: WriteReview,
    act: writeReview,
  })
}
