import { currencies } from '../../src/contracts/money'
import type { PaymentProvider } from '../../src/domain/ports/payment-provider'
import type { StripeOptions } from './client'
import { stripeActs, type StripeActs } from './stripe-acts'

/**
 * Cards through Stripe Checkout, on Stripe's own page: no card number ever passes through ours.
 * Sellers are paid out to their connected account (`acct_…`) and from there to their bank. The SDK
 * loads with the first call: no process starts slower for it.
 */
const paymentsStripe = (options: StripeOptions): PaymentProvider => {
  let loading: Promise<StripeActs> | undefined
  const stripe = (): Promise<StripeActs> => {
    loading ??= stripeActs(options)
    return loading
  }
  return {
    name: 'stripe',
    methods: ['card'],
    rails: ['bank'],
    bankAccounts: 'connected_account',
    currencies,
    create: async (input) => (await stripe()).create(input),
    poll: async (input) => (await stripe()).poll(input),
    cancel: async (input) => (await stripe()).cancel(input),
    refund: async (input) => (await stripe()).refund(input),
    pollRefund: async (input) => (await stripe()).pollRefund(input),
    payout: async (input) => (await stripe()).payout(input),
    pollPayout: async (input) => (await stripe()).pollPayout(input),
    report: async (input) => (await stripe()).report(input),
    verifyWebhook: async (input) => (await stripe()).verifyWebhook(input),
  }
}

export default paymentsStripe
