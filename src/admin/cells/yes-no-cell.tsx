import type { I18n } from '@payloadcms/translations'
import { adminLocale, adminText } from '../admin-text'
import { Badge } from '../badge'

/** A yes or no that staff look for: no is what waits. */
export const YesNoCell = ({ cellData, i18n }: { cellData?: unknown; i18n: I18n }) => {
  const t = adminText(adminLocale(i18n.language))
  const isYes = cellData === true
  return <Badge tone={isYes ? 'good' : 'waiting'}>{t(isYes ? 'admin.yes' : 'admin.no')}</Badge>
}
