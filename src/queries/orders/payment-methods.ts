import type { Ctx } from '../../context'
import type { Currency } from '../../contracts/money'
import { PaymentMethod } from '../../contracts/orders'

/** The ways to pay that some provider takes in this currency, in the order of the checkout. */
export const paymentMethods = ({ providers }: Ctx, currency: Currency): PaymentMethod[] =>
  PaymentMethod.options.filter((method) => providers.paymentFor({ method, currency }) !== null)
