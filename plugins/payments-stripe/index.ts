import { currencies } from '../../src/contracts/money'
import type { PaymentProvider } from '../../src/domain/ports/payment-provider'
import { stripeClient, type StripeOptions } from './client'
import { cancelPayment, openPayment, pollPayment } from './payments'
import { createPayout, pollPayout } from './payouts'
import { pollRefund, refundPayment } from './refunds'
import { reportMovements } from './report'
import { verifyWebhook } from './verify-webhook'

/**
 * Cards through Stripe Checkout, on Stripe's own page: no card number ever passes through ours.
 * Sellers are paid out to their connected account (`acct_…`) and from there to their bank.
 */
const paymentsStripe = (options: StripeOptions): PaymentProvider => {
  const stripe = stripeClient(options)
  return {
    name: 'stripe',
    methods: ['card'],
    rails: ['bank'],
    currencies,
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

export default paymentsStripe
