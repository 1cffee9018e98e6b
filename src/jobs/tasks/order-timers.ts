import { z } from 'zod'
import { isTransitionName } from '../../domain/orders/transition'
import { expireUnpaidSupplement } from '../../workflows/orders/expire-unpaid-supplement'
import { makeEarningAvailable } from '../../workflows/orders/make-earning-available'
import { publishReviews } from '../../workflows/orders/publish-reviews'
import { runOrderTimer } from '../../workflows/orders/run-order-timer'
import { sweepOrders } from '../../workflows/orders/sweep-orders'
import { cancelOpenPayment } from '../../workflows/payments/cancel-open-payment'
import { pollPayment } from '../../workflows/payments/poll-payment'
import { processProviderEvent } from '../../workflows/payments/process-provider-event'
import { settleRefund } from '../../workflows/payments/settle-refund'
import { defineTask, type Task } from '../define-task'

const orderId = z.object({ orderId: z.uuid() })
const paymentId = z.object({ paymentId: z.uuid() })

/** The jobs of orders and their payments. Each one only calls a workflow, which decides. */
export const orderTasks: readonly Task[] = [
  defineTask({
    name: 'order_timer',
    payload: orderId.extend({ transition: z.string().refine(isTransitionName) }),
    run: async (ctx, timer) => {
      await runOrderTimer(ctx, timer)
    },
  }),
  defineTask({
    name: 'clear_earning',
    payload: orderId.extend({ slice: z.string().optional() }),
    run: async (ctx, order) => {
      await makeEarningAvailable(ctx, order)
    },
  }),
  defineTask({ name: 'expire_supplement', payload: orderId, run: expireUnpaidSupplement }),
  defineTask({ name: 'publish_reviews', payload: orderId, run: publishReviews }),
  defineTask({
    name: 'poll_payment',
    payload: paymentId.extend({ attempt: z.number().int().min(0) }),
    run: pollPayment,
  }),
  defineTask({ name: 'cancel_payment', payload: paymentId, run: cancelOpenPayment }),
  defineTask({
    name: 'settle_refund',
    payload: z.object({ refundId: z.uuid() }),
    run: async (ctx, refund) => {
      await settleRefund(ctx, refund)
    },
  }),
  defineTask({
    name: 'process_provider_event',
    payload: z.object({ provider: z.string(), eventId: z.string() }),
    run: processProviderEvent,
  }),
  // By the crontab, every few minutes: finishes what lost its job.
  defineTask({
    name: 'sweep_orders',
    payload: z.unknown(),
    run: async (ctx) => {
      await sweepOrders(ctx)
    },
  }),
]
