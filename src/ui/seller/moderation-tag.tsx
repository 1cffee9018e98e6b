import { useTranslations } from 'next-intl'
import type { ModerationState } from '../../contracts/services'
import { Tag, type TagTone } from '../common/tag'

const tones: Record<ModerationState, TagTone> = {
  editing: 'neutral',
  pending: 'accent',
  approved: 'good',
  changes_requested: 'warning',
  rejected: 'bad',
  suspended: 'bad',
}

/** How far a service is between its seller and the staff. */
export function ModerationTag({ state }: { state: ModerationState }) {
  return <Tag tone={tones[state]}>{useTranslations('seller.moderation')(state)}</Tag>
}
