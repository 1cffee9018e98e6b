import { useTranslations } from 'next-intl'
import type { OrderStatus } from '../../contracts/orders'
import { Tag, type TagTone } from '../common/tag'

const tones: Record<OrderStatus, TagTone> = {
  awaiting_payment: 'warning',
  expired: 'neutral',
  awaiting_requirements: 'warning',
  awaiting_acceptance: 'accent',
  in_progress: 'accent',
  delivered: 'good',
  revision_requested: 'warning',
  revision_refused: 'warning',
  completed: 'good',
  cancelled: 'neutral',
  disputed: 'bad',
  resolved_refund: 'neutral',
  resolved_split: 'neutral',
  resolved_release: 'good',
  charged_back: 'bad',
}

/** Where an order stands, in a word. */
export function OrderStatusTag({ status }: { status: OrderStatus }) {
  return <Tag tone={tones[status]}>{useTranslations('orders.status')(status)}</Tag>
}
