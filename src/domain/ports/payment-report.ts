import type { Currency } from '../../contracts/money'

/** Asks for the movements with `from <= at < to`; `cursor` is null, or the last page's own. */
export type ReportRequest = { from: Date; to: Date; cursor: string | null }

export type ReportPage = { lines: ReportLine[]; nextCursor: string | null }

/**
 * One movement of money as the provider booked it. Payments bring money in; refunds, payouts,
 * fees and chargebacks take it out (`won`: it came back). What moved nothing is not listed.
 */
export type ReportLine = {
  kind: 'payment' | 'refund' | 'payout' | 'chargeback' | 'fee'
  /** Our id of the payment, refund or payout (a chargeback: of its payment); null: none of ours. */
  id: string | null
  providerReference: string
  /** Always positive: the kind says which way it went. */
  amountMinor: number
  currency: Currency
  state: 'pending' | 'succeeded' | 'open' | 'won' | 'lost'
  /** When the provider booked it. It never changes, so that pages of the past stay the same. */
  at: Date
}
