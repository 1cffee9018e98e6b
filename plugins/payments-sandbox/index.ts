import type { Db } from '../../src/context'
import { currencies } from '../../src/contracts/money'
import type { PaymentProvider } from '../../src/domain/ports/payment-provider'
import { misbehave, takeFault } from './faults'
import { createPayout, pollPayout, pollRefund, refundPayment } from './money-out'
import { cancelPayment, openPayment, pollPayment } from './payments'
import { reportMovements } from './report'
import { verifyWebhook } from './verify-webhook'

/**
 * A payment provider that lives in its own schema of our database, for demonstrations and tests.
 * It keeps the promises of the port like a real one, talks to us by signed webhooks over HTTP, and
 * fails on demand (see faults.ts). No real money ever moves through it.
 */
const paymentsSandbox = (options: {
  db: Db
  appUrl: string
  webhookSecret: string
}): PaymentProvider => {
  const { db } = options
  return {
    name: 'sandbox',
    methods: ['mobile_money', 'card'],
    rails: ['mobile_money', 'bank'],
    bankAccounts: 'iban',
    currencies,
    create: (input) => openPayment(options, input),
    poll: (input) => pollPayment(db, input),
    cancel: async (input) =>
      misbehave(await takeFault(db, 'cancel'), () => cancelPayment(db, input)),
    refund: async (input) => {
      const fault = await takeFault(db, 'refund')
      return misbehave(fault, () => refundPayment(db, input, fault))
    },
    pollRefund: async (input) =>
      misbehave(await takeFault(db, 'poll'), () => pollRefund(db, input)),
    payout: async (input) => {
      const fault = await takeFault(db, 'payout')
      return misbehave(fault, () => createPayout(db, input, fault))
    },
    pollPayout: async (input) =>
      misbehave(await takeFault(db, 'poll'), () => pollPayout(db, input)),
    report: (input) => reportMovements(db, input),
    verifyWebhook: async (input) => verifyWebhook(options.webhookSecret, input),
  }
}

export default paymentsSandbox
