import { useTranslations } from 'next-intl'
import type { OfferStatus } from '../../contracts/offers'
import { Tag, type TagTone } from '../common/tag'

const tones: Readonly<Record<OfferStatus, TagTone>> = {
  open: 'accent',
  agreed: 'accent',
  ordered: 'warning',
  accepted: 'good',
  declined: 'bad',
  countered: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
  not_chosen: 'neutral',
}

/** Where an offer stands, in words. */
export function OfferStatusTag({ status }: { status: OfferStatus }) {
  return <Tag tone={tones[status]}>{useTranslations('offers.status')(status)}</Tag>
}
