import type { OrderStatus } from '../../contracts/orders'

/** Paid for, work not finished, nobody asked the staff yet: what "active" means in every rule. */
export const activeStatuses = [
  'awaiting_requirements',
  'awaiting_acceptance',
  'in_progress',
  'delivered',
  'revision_requested',
  'revision_refused',
] as const satisfies readonly OrderStatus[]

/** The money of the customer lies in the held account of the order. */
export const holdingStatuses = [
  ...activeStatuses,
  'disputed',
] as const satisfies readonly OrderStatus[]

/** The customer's money arrived and was not given back in full: what "paid" means in every rule. */
export const paidStatuses = [
  ...holdingStatuses,
  'completed',
  'resolved_split',
  'resolved_release',
] as const satisfies readonly OrderStatus[]

/** Nothing is held any more; only a chargeback (or a dispute while clearing) moves on from here. */
export const settledStatuses = [
  'expired',
  'completed',
  'cancelled',
  'resolved_refund',
  'resolved_split',
  'resolved_release',
  'charged_back',
] as const satisfies readonly OrderStatus[]

/** Both sides may say how it went. */
export const reviewableStatuses = [
  'completed',
  'resolved_refund',
  'resolved_split',
  'resolved_release',
] as const satisfies readonly OrderStatus[]

/** The statuses in which an order's row waits for its customer or its seller to act. */
export const waitsFor: Readonly<Record<OrderStatus, 'customer' | 'seller' | null>> = {
  awaiting_payment: 'customer',
  expired: null,
  awaiting_requirements: 'customer',
  awaiting_acceptance: 'seller',
  in_progress: 'seller',
  delivered: 'customer',
  revision_requested: 'seller',
  revision_refused: 'customer',
  completed: null,
  cancelled: null,
  disputed: null,
  resolved_refund: null,
  resolved_split: null,
  resolved_release: null,
  charged_back: null,
}
