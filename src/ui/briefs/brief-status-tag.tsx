import { useTranslations } from 'next-intl'
import type { BriefStatus } from '../../contracts/briefs'
import { Tag, type TagTone } from '../common/tag'

const tones: Readonly<Record<BriefStatus, TagTone>> = {
  held: 'warning',
  open: 'good',
  changes_requested: 'warning',
  rejected: 'bad',
  closed: 'neutral',
  expired: 'neutral',
  fulfilled: 'good',
}

/** Where a brief stands, in words. */
export function BriefStatusTag({ status }: { status: BriefStatus }) {
  return <Tag tone={tones[status]}>{useTranslations('briefs.status')(status)}</Tag>
}
