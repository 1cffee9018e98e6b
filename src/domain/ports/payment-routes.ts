import type { Currency } from '../../contracts/money'
import type { CreatePayout, PaymentMethod, PaymentProvider } from './payment-provider'

export type PayoutRail = CreatePayout['destination']['rail']

/** The name of the provider that takes new work of each kind; null where there is none. */
export type RoutingTable = {
  payments: Readonly<Record<PaymentMethod, string | null>>
  payouts: Readonly<Record<PayoutRail, string | null>>
}

/** Who takes new payments and payouts. What is open already stays with who opened it. */
export type PaymentRoutes = {
  /** The provider for a new payment; null when nobody takes this method in this currency. */
  paymentFor(input: { method: PaymentMethod; currency: Currency }): PaymentProvider | null
  /** The provider for a new payout; null when nobody pays out this way in this currency. */
  payoutFor(input: { rail: PayoutRail; currency: Currency }): PaymentProvider | null
}

/** Routes by the settings, and only where the provider itself can do what it is asked. */
export const routePayments = (
  providers: Readonly<Record<string, PaymentProvider>>,
  table: RoutingTable,
): PaymentRoutes => {
  const named = (name: string | null): PaymentProvider | null =>
    name !== null && Object.hasOwn(providers, name) ? (providers[name] ?? null) : null
  return {
    paymentFor: ({ method, currency }) => {
      const provider = named(table.payments[method])
      const isServed = provider?.methods.includes(method) && provider.currencies.includes(currency)
      return isServed ? provider : null
    },
    payoutFor: ({ rail, currency }) => {
      const provider = named(table.payouts[rail])
      const isServed = provider?.rails.includes(rail) && provider.currencies.includes(currency)
      return isServed ? provider : null
    },
  }
}
