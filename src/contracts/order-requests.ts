import { z } from 'zod'
import { AmountMinor } from './money'

/** The two people of an order. */
export const OrderSide = z.enum(['customer', 'seller'])
export type OrderSide = z.infer<typeof OrderSide>

const Reason = z.string().trim().min(10).max(2000)

/** Ends the order by agreement; without `refundMinor` the customer gets back all that is held. */
export const ProposeCancellation = z.object({
  reason: Reason,
  refundMinor: z.int().positive().optional(),
})
export type ProposeCancellation = z.infer<typeof ProposeCancellation>

/** Asks the customer for a later due date. */
export const ProposeExtension = z.object({
  dueAt: z.iso.datetime({ offset: true }),
  reason: Reason,
})
export type ProposeExtension = z.infer<typeof ProposeExtension>

/** An open proposal to end the order by agreement. */
export const CancellationProposalView = z.object({
  id: z.string(),
  by: OrderSide,
  reason: z.string(),
  /** What the customer gets back when the other side accepts, in minor units of the quote. */
  refundMinor: AmountMinor,
  isFull: z.boolean(),
  openedAt: z.string(),
  /** Silence until then cancels where nothing was delivered, and asks the staff otherwise. */
  endsAt: z.string(),
  silenceLeadsTo: z.enum(['cancelled', 'disputed']),
})
export type CancellationProposalView = z.infer<typeof CancellationProposalView>

/** An open request of the seller for a later due date. */
export const DeadlineExtensionView = z.object({
  id: z.string(),
  previousDueAt: z.string(),
  dueAt: z.string(),
  reason: z.string(),
  openedAt: z.string(),
  /** Silence until then leaves the due date as it was. */
  endsAt: z.string(),
})
export type DeadlineExtensionView = z.infer<typeof DeadlineExtensionView>
