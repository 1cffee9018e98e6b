import type { PaymentProvider } from '../../src/domain/ports/payment-provider.ts'
import { routePayments } from '../../src/domain/ports/payment-routes.ts'

/** The payment side of the context when the sandbox serves everything. */
export const sandboxOnly = (sandbox: PaymentProvider) => {
  const payments = { sandbox }
  const table = {
    payments: { card: 'sandbox', mobile_money: 'sandbox' },
    payouts: { bank: 'sandbox', mobile_money: 'sandbox' },
  }
  return { payments, ...routePayments(payments, table) }
}
