import { z } from 'zod'

/** Everything that can have happened. Past tense; a topic never changes its meaning. */
export const eventTopics = [
  'account.signed_up',
  'account.email_verified',
  'account.password_reset_requested',
  'account.password_changed',
  'account.suspended',
  'seller.profile_saved',
  'service.submitted',
  'service.published',
  'service.changes_requested',
  'service.rejected',
  'service.unpublished',
  'order.placed',
  'order.paid',
  'order.expired',
  'order.requirements_submitted',
  'order.accepted',
  'order.declined',
  'order.delivered',
  'order.revision_requested',
  'order.completed',
  'order.cancelled',
  'order.reviewed',
  'earning.available',
  'payment.failed',
  'payment.refund_requested',
  'payment.refunded',
  'payment.quarantined',
  'message.sent',
  'conversation.read',
  'category.changed',
] as const
export const EventTopic = z.enum(eventTopics)
export type EventTopic = z.infer<typeof EventTopic>

export const EventSubject = z.enum([
  'user',
  'seller',
  'service',
  'order',
  'payment',
  'conversation',
  'category',
])
export type EventSubject = z.infer<typeof EventSubject>
