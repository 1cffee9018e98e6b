import type { I18n } from '@payloadcms/translations'
import { adminLocale, adminText } from '../admin-text'
import { Icon } from './icon'

/** Above the sign-in form of the staff. */
export const Logo = ({ i18n }: { i18n: I18n }) => {
  const t = adminText(adminLocale(i18n.language))
  return (
    <span className="krika-logo">
      <Icon size={56} />
      <span className="krika-logo__words">
        <strong>{t('admin.brand.name')}</strong>
        <span>{t('admin.brand.team')}</span>
      </span>
    </span>
  )
}
