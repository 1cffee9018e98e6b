import type { I18n } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload, TypedUser } from 'payload'
import { adminLocale, adminText } from './admin-text'
import { staffContext } from './staff-context'
import type { StaffPage } from './staff-rights'

type Props = { payload: Payload; user?: TypedUser; i18n: I18n }

const linkTo = (page: 'ledger' | 'reconciliation' | 'vitals', opened: StaffPage) => {
  const PageNavLink = ({ payload, user, i18n }: Props) => {
    if (staffContext({ payload, user, i18n }, opened) === null) return null
    return (
      <Link className="nav__link" href={`/admin/${page}`}>
        <span className="nav__link-label">
          {adminText(adminLocale(i18n.language))(`admin.${page}.title`)}
        </span>
      </Link>
    )
  }
  return PageNavLink
}

/** The way to the books, in the menu of those who may see them. */
export const LedgerNavLink = linkTo('ledger', 'books')

/** The way to the comparisons with providers, for the same people. */
export const ReconciliationNavLink = linkTo('reconciliation', 'books')

/** The way to how pages feel, in the menu of those who look after the market. */
export const VitalsNavLink = linkTo('vitals', 'vitals')
