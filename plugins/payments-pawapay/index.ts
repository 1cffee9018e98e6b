import type { PaymentProvider } from '../../src/domain/ports/payment-provider'
import type { PawapayOptions } from './client'
import { createPayout, pollPayout, pollRefund, refundPayment } from './money-out'
import { operatorCurrencies } from './operators'
import { cancelPayment, openPayment, pollPayment } from './payments'
import { publicKeys } from './public-keys'
import { reportMovements } from './report'
import { activeOperators } from './toolkit'
import { verifyWebhook } from './verify-webhook'

/**
 * Mobile money in the franc zone through pawaPay: payments by a prompt on the phone or on
 * pawaPay's page, refunds, and payouts to phone numbers.
 */
const paymentsPawapay = (options: PawapayOptions): PaymentProvider => {
  const active = activeOperators(options)
  const keyNamed = publicKeys(options)
  const { callbackUrl } = options
  return {
    name: 'pawapay',
    methods: ['mobile_money'],
    rails: ['mobile_money'],
    bankAccounts: null,
    currencies: operatorCurrencies,
    create: (input) => openPayment(options, active, input),
    poll: (input) => pollPayment(options, input),
    cancel: (input) => cancelPayment(options, input),
    refund: (input) => refundPayment(options, active, input),
    pollRefund: (input) => pollRefund(options, input),
    payout: (input) => createPayout(options, input),
    pollPayout: (input) => pollPayout(options, input),
    report: (input) => reportMovements(options, input),
    verifyWebhook: (input) => verifyWebhook({ callbackUrl, keyNamed }, input),
  }
}

export default paymentsPawapay
