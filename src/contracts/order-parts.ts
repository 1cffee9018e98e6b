import { z } from 'zod'
import { AmountMinor } from './money'

export const MilestoneStatus = z.enum([
  'pending',
  'in_progress',
  'delivered',
  'released',
  'refunded',
  'split',
])
export type MilestoneStatus = z.infer<typeof MilestoneStatus>

export const SupplementStatus = z.enum([
  'awaiting_payment',
  'paid',
  'expired',
  'released',
  'refunded',
  'split',
  'charged_back',
])
export type SupplementStatus = z.infer<typeof SupplementStatus>

/** Where a milestone of an order stands; its texts and amounts are in the quote. */
export const MilestoneView = z.object({
  id: z.string(),
  position: z.number(),
  status: MilestoneStatus,
  dueAt: z.string().nullable(),
})
export type MilestoneView = z.infer<typeof MilestoneView>

/** Something bought after the order, such as a revision beyond those included. */
export const SupplementView = z.object({
  id: z.string(),
  kind: z.enum(['revision']),
  status: SupplementStatus,
  note: z.string(),
  totalMinor: AmountMinor,
  requestedAt: z.string(),
  expiresAt: z.string(),
  /** Where its customer pays; null once that is over, and for everybody else. */
  redirectUrl: z.string().nullable(),
})
export type SupplementView = z.infer<typeof SupplementView>
