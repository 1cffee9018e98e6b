import { z } from 'zod'
import { AmountMinor, Currency } from './money'

export const PayoutStatus = z.enum([
  'requested',
  'awaiting_approval',
  'in_transit',
  'paid',
  'failed',
  'cancelled',
])
export type PayoutStatus = z.infer<typeof PayoutStatus>

export const PayoutSchedule = z.enum(['manual', 'weekly', 'monthly'])
export type PayoutSchedule = z.infer<typeof PayoutSchedule>

export const PayoutRail = z.enum(['mobile_money', 'bank'])

/** A way to be paid out that some provider serves, in which currencies, and how it names banks. */
export const PayoutRailOffer = z.object({
  rail: PayoutRail,
  currencies: z.array(Currency),
  bankAccounts: z.enum(['iban', 'connected_account']).nullable(),
})
export type PayoutRailOffer = z.infer<typeof PayoutRailOffer>

/** A new destination; the account's password is asked again. */
export const AddPayoutMethod = z.object({
  rail: PayoutRail,
  country: z.string().regex(/^[A-Z]{2}$/u),
  operator: z.string().max(40).optional(),
  account: z.string().trim().min(6).max(64),
  holder: z.string().trim().min(2).max(100),
  currency: Currency,
  password: z.string().min(1).max(200),
})
export type AddPayoutMethod = z.infer<typeof AddPayoutMethod>

export const ConfirmWithPassword = z.object({ password: z.string().min(1).max(200) })

export const PayoutMethodView = z.object({
  id: z.uuid(),
  rail: PayoutRail,
  country: z.string(),
  operator: z.string().nullable(),
  maskedAccount: z.string(),
  holder: z.string(),
  currency: Currency,
  isDefault: z.boolean(),
  /** Money goes there from this moment on. */
  usableAt: z.iso.datetime({ offset: true }),
})
export type PayoutMethodView = z.infer<typeof PayoutMethodView>

/** Without an amount: everything that is available. */
export const RequestPayout = z.object({
  currency: Currency,
  amountMinor: z.number().int().positive().safe().optional(),
  methodId: z.uuid().optional(),
})
export type RequestPayout = z.infer<typeof RequestPayout>

export const PayoutView = z.object({
  id: z.uuid(),
  status: PayoutStatus,
  amountMinor: z.number().int(),
  currency: Currency,
  destination: z.string(),
  trigger: z.enum(['request', 'schedule', 'retry']),
  requestedAt: z.iso.datetime({ offset: true }),
  endedAt: z.iso.datetime({ offset: true }).nullable(),
  failureCode: z.string().nullable(),
  reason: z.string().nullable(),
})
export type PayoutView = z.infer<typeof PayoutView>

/** Why a balance cannot be paid out now; null when it can. */
export const PayoutObstacle = z.enum([
  'unverified',
  'suspended',
  'owes',
  'already_open',
  'no_method',
  'cooling_off',
  'below_minimum',
])
export type PayoutObstacle = z.infer<typeof PayoutObstacle>

export const PayoutBalance = z.object({
  currency: Currency,
  availableMinor: z.number().int(),
  minimumMinor: z.number().int(),
  /** Taken back by a customer's bank and not earned again yet. */
  owedMinor: z.number().int(),
  obstacle: PayoutObstacle.nullable(),
})

export const PayoutOverview = z.object({
  schedule: PayoutSchedule,
  balances: z.array(PayoutBalance),
  methods: z.array(PayoutMethodView),
  payouts: z.array(PayoutView),
  /** What still clears, by the day on which it becomes available. */
  clearing: z.array(
    z.object({
      availableAt: z.iso.datetime({ offset: true }),
      orderNumber: z.string(),
      amountMinor: z.number().int(),
      currency: Currency,
    }),
  ),
  /** A new destination waits this long before money goes there. */
  coolingOffHours: z.number().int(),
})
export type PayoutOverview = z.infer<typeof PayoutOverview>

export const StatementKind = z.enum([
  'earned',
  'paid_out',
  'payout_returned',
  'charged_back',
  'reinstated',
  'netted',
])

export const StatementQuery = z.object({
  currency: Currency.default('XOF'),
  from: z.iso.date(),
  /** The last day, included. */
  to: z.iso.date(),
})

export const SellerStatement = z.object({
  currency: Currency,
  from: z.iso.date(),
  to: z.iso.date(),
  /** The available balance less what is owed, in minor units; below zero when more is owed. */
  openingMinor: z.number().int(),
  movements: z.array(
    z.object({
      at: z.iso.datetime({ offset: true }),
      kind: StatementKind,
      orderNumber: z.string().nullable(),
      /** Above zero: to the seller. */
      amountMinor: z.number().int(),
      balanceMinor: z.number().int(),
    }),
  ),
  closingMinor: z.number().int(),
})
export type SellerStatement = z.infer<typeof SellerStatement>

export const StaffReason = z.object({ reason: z.string().trim().min(3).max(2000) })
export const StaffNote = z.object({ note: z.string().trim().min(3).max(2000) })

export const EarningsSummary = z.array(
  z.object({
    currency: Currency,
    heldMinor: AmountMinor,
    clearingMinor: AmountMinor,
    availableMinor: AmountMinor,
    paidOutMinor: AmountMinor,
  }),
)
export type EarningsSummary = z.infer<typeof EarningsSummary>

export const EarningsPeriod = z.enum(['week', 'month', 'year'])
export type EarningsPeriod = z.infer<typeof EarningsPeriod>

/**
 * What became the seller's in the last periods, oldest first, by currency: their share of finished
 * work on the day it was accepted, less what banks took back.
 */
export const EarningsByPeriod = z.object({
  period: EarningsPeriod,
  currencies: z.array(
    z.object({
      currency: Currency,
      /** `startsAt` is the first day, UTC: `2026-11-01`. */
      periods: z.array(z.object({ startsAt: z.iso.date(), earnedMinor: AmountMinor })),
    }),
  ),
})
export type EarningsByPeriod = z.infer<typeof EarningsByPeriod>
