import type { I18n } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload, TypedUser } from 'payload'
import { adminLocale, adminText } from './admin-text'
import { staffContext } from './staff-context'

type Props = { payload: Payload; user?: TypedUser; i18n: I18n }

const linkTo = (page: 'ledger' | 'reconciliation') => {
  const BooksNavLink = ({ payload, user, i18n }: Props) => {
    if (staffContext({ payload, user, i18n }, 'books') === null) return null
    return (
      <Link className="nav__link" href={`/admin/${page}`}>
        <span className="nav__link-label">
          {adminText(adminLocale(i18n.language))(`admin.${page}.title`)}
        </span>
      </Link>
    )
  }
  return BooksNavLink
}

/** The way to the books, in the menu of those who may see them. */
export const LedgerNavLink = linkTo('ledger')

/** The way to the comparisons with providers, for the same people. */
export const ReconciliationNavLink = linkTo('reconciliation')
