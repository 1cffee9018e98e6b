import type { AccountKind } from './accounts'

type Pair = readonly [debit: AccountKind, credit: AccountKind]

/**
 * Which accounts each kind of posting may debit and credit. The database holds the same table
 * (ledger.posting_rules) and refuses every other pair.
 */
export const postingRules = {
  capture: [
    ['external', 'held'],
    ['platform_promotions', 'held'],
  ],
  release: [
    ['held', 'seller_pending'],
    ['held', 'platform_commission'],
    ['held', 'platform_fees'],
    ['held', 'tax_payable'],
  ],
  refund: [
    ['held', 'refund_clearing'],
    ['held', 'platform_promotions'],
  ],
  split: [
    ['held', 'refund_clearing'],
    ['held', 'seller_pending'],
    ['held', 'platform_commission'],
    ['held', 'platform_fees'],
    ['held', 'tax_payable'],
    ['held', 'platform_promotions'],
  ],
  // A success that arrives after the order expired: it never touches the order.
  late_capture: [['external', 'refund_clearing']],
  refund_settled: [['refund_clearing', 'external']],
  // Money given back after the release, while the earning still clears.
  reversal: [
    ['seller_pending', 'refund_clearing'],
    ['platform_commission', 'refund_clearing'],
    ['platform_fees', 'refund_clearing'],
    ['tax_payable', 'refund_clearing'],
    ['seller_pending', 'platform_promotions'],
    ['platform_commission', 'platform_promotions'],
    ['platform_fees', 'platform_promotions'],
    ['tax_payable', 'platform_promotions'],
  ],
  clearing: [['seller_pending', 'seller_available']],
  payout: [['seller_available', 'payout_clearing']],
  payout_settled: [['payout_clearing', 'external']],
  payout_failed: [['payout_clearing', 'seller_available']],
  provider_fee: [['provider_fees', 'external']],
  chargeback: [
    ['held', 'external'],
    ['seller_pending', 'external'],
    ['seller_available', 'external'],
    ['chargeback_receivable', 'external'],
    ['platform_commission', 'external'],
    ['platform_fees', 'external'],
    ['tax_payable', 'external'],
    // The subsidy goes back where it came from.
    ['held', 'platform_promotions'],
    ['seller_pending', 'platform_promotions'],
    ['seller_available', 'platform_promotions'],
    ['chargeback_receivable', 'platform_promotions'],
    ['platform_commission', 'platform_promotions'],
    ['platform_fees', 'platform_promotions'],
    ['tax_payable', 'platform_promotions'],
    // Who bore a part that the bank took before has it again, out of the order's own money.
    ['held', 'seller_available'],
    ['held', 'platform_commission'],
    ['held', 'platform_fees'],
    ['held', 'tax_payable'],
    ['seller_pending', 'seller_available'],
    ['seller_pending', 'platform_commission'],
    ['seller_pending', 'platform_fees'],
    ['seller_pending', 'tax_payable'],
  ],
  // The bank took a part of what was paid: the order goes on, everybody returns their part.
  chargeback_part: [
    ['seller_available', 'external'],
    ['chargeback_receivable', 'external'],
    ['platform_commission', 'external'],
    ['platform_fees', 'external'],
    ['tax_payable', 'external'],
  ],
  // The order was given back after all: the bank had paid a part of that refund.
  chargeback_part_returned: [
    ['refund_clearing', 'seller_available'],
    ['refund_clearing', 'platform_commission'],
    ['refund_clearing', 'platform_fees'],
    ['refund_clearing', 'tax_payable'],
  ],
  // The bank gave it back: everybody has their part again.
  chargeback_won: [
    ['external', 'seller_available'],
    ['external', 'platform_commission'],
    ['external', 'platform_fees'],
    ['external', 'tax_payable'],
    ['external', 'refund_clearing'],
    ['platform_promotions', 'seller_available'],
    ['platform_promotions', 'platform_commission'],
    ['platform_promotions', 'platform_fees'],
    ['platform_promotions', 'tax_payable'],
  ],
  receivable_netting: [['seller_available', 'chargeback_receivable']],
} as const satisfies Record<string, readonly Pair[]>

export type PostingKind = keyof typeof postingRules

/** Kinds that empty the held account of an order: at most one of them per order and slice. */
export const closingKinds = ['release', 'refund', 'split'] as const satisfies PostingKind[]
