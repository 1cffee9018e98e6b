import { useTranslations } from 'next-intl'
import type { OrderStatus } from '../../contracts/orders'
import { Tag, type TagTone } from '../common/tag'
import type { OrderSide } from './orders-api'

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

/** Where an order stands, in a word of the side that reads it. */
export function OrderStatusTag({ status, side }: { status: OrderStatus; side: OrderSide }) {
  const t = useTranslations('orders')
  const isOwnTurn = side === 'seller' && status === 'awaiting_acceptance'
  return <Tag tone={tones[status]}>{isOwnTurn ? t('toAccept') : t(`status.${status}`)}</Tag>
}
