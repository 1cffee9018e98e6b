import { useTranslations } from 'next-intl'
import type { SellerLevel } from '../../contracts/catalogue'
import { Tag } from './tag'

const tones = {
  new: 'neutral',
  rising: 'neutral',
  established: 'good',
  top: 'accent',
} as const

/** How far a seller has come on the market. */
export function LevelBadge({ level }: { level: SellerLevel }) {
  return <Tag tone={tones[level]}>{useTranslations('common.level')(level)}</Tag>
}
