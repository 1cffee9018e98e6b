import type { I18n } from '@payloadcms/translations'
import { formatDateTime } from '../../i18n/format'
import { adminLocale } from '../admin-text'
import { sinceNow } from '../since-now'

type Props = { cellData?: unknown; i18n: I18n }

/** How long ago; the exact moment on hover. */
export const MomentCell = ({ cellData, i18n }: Props) => {
  if (typeof cellData !== 'string') return <span aria-hidden>–</span>
  const locale = adminLocale(i18n.language)
  return (
    <span title={formatDateTime(cellData, locale)} style={{ whiteSpace: 'nowrap' }}>
      {sinceNow(cellData, locale)}
    </span>
  )
}
