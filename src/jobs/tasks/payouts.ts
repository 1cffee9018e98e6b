import { z } from 'zod'
import { followChargeback } from '../../workflows/chargebacks/follow-chargeback'
import { reconcileProviders } from '../../workflows/payments/reconcile-providers'
import { runPayoutSchedule } from '../../workflows/payouts/run-payout-schedule'
import { sendPayout } from '../../workflows/payouts/send-payout'
import { sweepPayouts } from '../../workflows/payouts/sweep-payouts'
import { defineTask, type Task } from '../define-task'

/** The jobs of money that leaves, and of comparing the books with the providers'. */
export const payoutTasks: readonly Task[] = [
  defineTask({
    name: 'send_payout',
    payload: z.object({ payoutId: z.uuid() }),
    run: async (ctx, payout) => {
      await sendPayout(ctx, payout)
    },
  }),
  defineTask({
    name: 'follow_chargeback',
    payload: z.object({ paymentId: z.uuid() }),
    run: async (ctx, payment) => {
      await followChargeback(ctx, payment)
    },
  }),
  // By the crontab, the three below.
  defineTask({
    name: 'sweep_payouts',
    payload: z.unknown(),
    run: async (ctx) => {
      const resumed = await sweepPayouts(ctx)
      if (resumed > 0) ctx.log.warn({ resumed }, 'resuming payouts that were left behind')
    },
  }),
  defineTask({
    name: 'run_payout_schedule',
    payload: z.unknown(),
    run: async (ctx) => {
      const made = await runPayoutSchedule(ctx)
      ctx.log.info({ made }, 'scheduled payouts')
    },
  }),
  defineTask({
    name: 'reconcile_providers',
    payload: z.unknown(),
    run: async (ctx) => {
      await reconcileProviders(ctx)
    },
  }),
]
