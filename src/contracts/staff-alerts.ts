import { z } from 'zod'
import type { EventTopic } from './events'

/** What people on the staff hear of by mail, whether or not they have the admin open. */
export const StaffAlert = z.enum(['work', 'quarantine', 'difference', 'refund', 'chargeback'])
export type StaffAlert = z.infer<typeof StaffAlert>

/** The events behind each alert. */
export const alertTopics: Readonly<Record<StaffAlert, readonly EventTopic[]>> = {
  work: ['workflow.failed', 'workflow.compensation_failed'],
  quarantine: ['payment.quarantined', 'payment.announcement_quarantined'],
  difference: ['reconciliation.difference_found'],
  refund: ['payment.refund_failed'],
  chargeback: ['chargeback.opened'],
}

/** The alert that an event calls for; null for what needs nobody. */
export const alertOf = (topic: EventTopic): StaffAlert | null =>
  StaffAlert.options.find((alert) => alertTopics[alert].includes(topic)) ?? null
