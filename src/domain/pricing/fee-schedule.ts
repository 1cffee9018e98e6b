import type { Currency } from '../../contracts/money'
import type { AppliedCommission } from '../../contracts/orders'
import { feeFromXof } from '../money/fee-parity'
import type { FeeSchedule } from './quote'
import { platformTax, sellerTaxBps, type TaxRegistration } from './tax-rates'

/** The fees that staff set, before they are looked at for one order. */
export type MarketFees = {
  commissionBps: number
  serviceFeeBps: number
  smallOrderFeeXof: number
  smallOrderThresholdXof: number
  taxRegistrations: readonly TaxRegistration[]
}

/** What decides the fees of one order. */
export type FeeFacts = {
  currency: Currency
  /** ISO 3166-1 alpha-2; null when nobody knows where the buyer lives. */
  buyerCountry: string | null
  seller: { country: string; isVatRegistered: boolean }
  /** The most specific rule in force; null: the rate of the settings. */
  rule: (Omit<AppliedCommission, 'ruleId'> & { ruleId: string }) | null
}

/** The fees of one order as they are now, in minor units of its currency. */
export const feeSchedule = (fees: MarketFees, order: FeeFacts): FeeSchedule => ({
  commission: order.rule ?? {
    ruleId: null,
    scope: 'default',
    kind: 'percentage',
    bps: fees.commissionBps,
    fixedMinor: 0,
  },
  serviceFeeBps: fees.serviceFeeBps,
  smallOrderFee: {
    belowMinor: feeFromXof(fees.smallOrderThresholdXof, order.currency),
    feeMinor: feeFromXof(fees.smallOrderFeeXof, order.currency),
  },
  ...platformTax(order.buyerCountry, fees.taxRegistrations),
  sellerTaxBps: sellerTaxBps(order.seller, fees.taxRegistrations),
})
