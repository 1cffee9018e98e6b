import { sql } from '@payloadcms/db-postgres'
import { actOnPayment } from '../../plugins/payments-sandbox/payments'
import type { Ctx } from '../../src/context'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'

/** The customer pays on the sandbox's page, and the market hears of it at the context's moment. */
export const payAtSandbox = async (ctx: Ctx, paymentId: string): Promise<void> => {
  const { rows } = await ctx.db.execute<{ reference: string }>(sql`
    select reference from sandbox.payments where payment_id = ${paymentId}`)
  const reference = rows[0]?.reference ?? ''
  await actOnPayment(ctx.db, { reference, outcome: 'pay', payer: null })
  await confirmPayment(ctx, { paymentId })
}
