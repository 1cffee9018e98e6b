import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'
import type { Currency } from '../contracts/money'
import { feeFromXof } from '../domain/money/fee-parity'
import { defaultDurations, type TimerDurations } from '../domain/orders/timers'
import type { FeeSchedule } from '../domain/pricing/quote'
import { taxBpsOf } from '../domain/pricing/tax-rates'

const hour = 3_600_000
const day = 24 * hour

/** What staff set under Settings, in the units that the rules use. */
export type MarketSettings = {
  commissionBps: number
  serviceFeeBps: number
  smallOrderFeeXof: number
  smallOrderThresholdXof: number
  durations: TimerDurations
}

/** Countries the platform collects VAT in. None until an operator registers. */
const taxRegistrations: readonly string[] = []

type Row = Record<
  | 'commission_bps'
  | 'service_fee_bps'
  | 'small_order_fee_xof'
  | 'small_order_threshold_xof'
  | 'card_minutes'
  | 'mobile_minutes'
  | 'requirements_days'
  | 'acceptance_hours'
  | 'auto_complete_days'
  | 'revision_hours'
  | 'review_days'
  | 'clearing_new_days'
  | 'clearing_trusted_days',
  number
>

/** The settings as they are now; the defaults until staff save them for the first time. */
export const readSettings = async (db: Db | Tx): Promise<MarketSettings> => {
  const { rows } = await db.execute<Row>(sql`
    select fees_commission_bps::float8 as commission_bps,
      fees_service_fee_bps::float8 as service_fee_bps,
      fees_small_order_fee_xof::float8 as small_order_fee_xof,
      fees_small_order_threshold_xof::float8 as small_order_threshold_xof,
      timers_card_payment_minutes::float8 as card_minutes,
      timers_mobile_money_minutes::float8 as mobile_minutes,
      timers_requirements_days::float8 as requirements_days,
      timers_acceptance_hours::float8 as acceptance_hours,
      timers_auto_complete_days::float8 as auto_complete_days,
      timers_revision_answer_hours::float8 as revision_hours,
      timers_review_window_days::float8 as review_days,
      timers_clearing_new_seller_days::float8 as clearing_new_days,
      timers_clearing_trusted_days::float8 as clearing_trusted_days
    from settings limit 1`)
  const [row] = rows
  if (row === undefined) {
    return {
      commissionBps: 1500,
      serviceFeeBps: 500,
      smallOrderFeeXof: 300,
      smallOrderThresholdXof: 10_000,
      durations: defaultDurations,
    }
  }
  return {
    commissionBps: row.commission_bps,
    serviceFeeBps: row.service_fee_bps,
    smallOrderFeeXof: row.small_order_fee_xof,
    smallOrderThresholdXof: row.small_order_threshold_xof,
    durations: {
      ...defaultDurations,
      cardPaymentMs: row.card_minutes * 60_000,
      mobileMoneyPaymentMs: row.mobile_minutes * 60_000,
      requirementsMs: row.requirements_days * day,
      acceptanceMs: row.acceptance_hours * hour,
      autoCompleteMs: row.auto_complete_days * day,
      autoCompleteExtendedMs: row.auto_complete_days * day * 2,
      revisionAnswerMs: row.revision_hours * hour,
      reviewMs: row.review_days * day,
      clearingNewSellerMs: row.clearing_new_days * day,
      clearingTrustedMs: row.clearing_trusted_days * day,
    },
  }
}

/** The fees a customer of a country pays now, in minor units of a currency. */
export const feeSchedule = (
  settings: MarketSettings,
  where: { currency: Currency; country: string | null },
): FeeSchedule => ({
  commission: {
    ruleId: null,
    scope: 'default',
    kind: 'percentage',
    bps: settings.commissionBps,
    fixedMinor: 0,
  },
  serviceFeeBps: settings.serviceFeeBps,
  smallOrderFee: {
    belowMinor: feeFromXof(settings.smallOrderThresholdXof, where.currency),
    feeMinor: feeFromXof(settings.smallOrderFeeXof, where.currency),
  },
  taxBps: taxBpsOf(where.country, taxRegistrations),
  taxCountry: null,
  sellerTaxBps: 0,
})
