import type { Tx } from '../../context'
import type { StoredEvent } from '../../store/event-delivery'
import { enqueueJob } from '../../store/jobs'

/** Has the documents issued that an event of an order's money calls for. */
export const queueDocuments = async (tx: Tx, event: StoredEvent): Promise<void> => {
  const orderId = orderOf(event)
  if (orderId === null) return
  await enqueueJob(tx, {
    task: 'issue_documents',
    payload: { orderId },
    jobKey: `documents:${orderId}`,
  })
}

const orderOf = ({ topic, subjectKind, subjectId, payload }: StoredEvent): string | null => {
  switch (topic) {
    case 'order.paid':
    // A paid revision begins when its money is there.
    case 'order.revision_requested':
    case 'order.milestone_accepted':
    case 'order.completed':
    case 'order.cancelled':
    case 'order.resolved':
    case 'order.charged_back':
    case 'earning.released':
    case 'earning.reversed':
      return subjectKind === 'order' ? subjectId : null
    case 'payment.refunded':
      return typeof payload.orderId === 'string' ? payload.orderId : null
    default:
      return null
  }
}
