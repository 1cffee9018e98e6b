import type { I18n } from '@payloadcms/translations'
import { formatDateTime } from '../../i18n/format'
import { adminLocale, adminText } from '../admin-text'
import { Badge } from '../badge'
import { isPast, sinceNow } from '../since-now'

type Props = { cellData?: unknown; i18n: I18n; rowData?: { status?: unknown } }

/** When a case has to be decided; loud once the moment has passed and it is still open. */
export const DeadlineCell = ({ cellData, i18n, rowData }: Props) => {
  if (typeof cellData !== 'string') return <span aria-hidden>–</span>
  const locale = adminLocale(i18n.language)
  const relative = sinceNow(cellData, locale)
  const isOverdue = rowData?.status === 'open' && isPast(cellData)
  return (
    <span title={formatDateTime(cellData, locale)} style={{ whiteSpace: 'nowrap' }}>
      {isOverdue ? (
        <Badge tone="bad">{`${adminText(locale)('admin.deadline.overdue')} · ${relative}`}</Badge>
      ) : (
        relative
      )}
    </span>
  )
}
