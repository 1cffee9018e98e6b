import type { PayoutStatus } from '../../contracts/payouts'

/**
 * Legal changes of a payout, mirrored by the database (core.payout_edges). `in_transit` is written
 * before the provider is asked and stays until the provider says what became of it: unknown is
 * never failed.
 */
export const payoutEdges: Readonly<Record<PayoutStatus, readonly PayoutStatus[]>> = {
  requested: ['in_transit', 'cancelled'],
  awaiting_approval: ['in_transit', 'cancelled'],
  in_transit: ['paid', 'failed'],
  paid: [],
  failed: [],
  cancelled: [],
}
