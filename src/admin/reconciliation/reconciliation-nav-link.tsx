import type { I18n } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload, TypedUser } from 'payload'
import { adminLocale, adminText } from '../admin-text'
import { staffContext } from '../staff-context'

type Props = { payload: Payload; user?: TypedUser; i18n: I18n }

/** The way to the comparisons with providers, in the menu of those who may see the books. */
export const ReconciliationNavLink = ({ payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'books')
  if (ctx === null) return null
  return (
    <Link className="nav__link" href="/admin/reconciliation">
      <span className="nav__link-label">
        {adminText(adminLocale(i18n.language))('admin.reconciliation.title')}
      </span>
    </Link>
  )
}
