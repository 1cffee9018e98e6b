import type { PaymentProvider } from '../../src/domain/ports/payment-provider'
import { stripeClient, type StripeOptions } from './client'
import { cancelPayment, openPayment, pollPayment } from './payments'
import { createPayout, pollPayout } from './payouts'
import { pollRefund, refundPayment } from './refunds'
import { reportMovements } from './report'
import { verifyWebhook } from './verify-webhook'

/** What a provider does, without what it says about itself. */
export type StripeActs = Omit<
  PaymentProvider,
  'name' | 'methods' | 'rails' | 'bankAccounts' | 'currencies'
>

/** The acts of the port, at Stripe. */
export const stripeActs = async (options: StripeOptions): Promise<StripeActs> => {
  const stripe = await stripeClient(options)
  return {
    create: (input) => openPayment(stripe, input),
    poll: (input) => pollPayment(stripe, input),
    cancel: (input) => cancelPayment(stripe, input),
    refund: (input) => refundPayment(stripe, input),
    pollRefund: (input) => pollRefund(stripe, input),
    payout: (input) => createPayout(stripe, input),
    pollPayout: (input) => pollPayout(stripe, input),
    report: (input) => reportMovements(stripe, input),
    verifyWebhook: (input) => verifyWebhook({ stripe, secrets: options.webhookSecrets }, input),
  }
}
