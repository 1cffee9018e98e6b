'use client'
// Client: cached pages are the same for everybody; the browser knows its cart.

import { IconShoppingBag } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Link } from '../../i18n/navigation'
import { paths } from '../common/paths'
import classes from '../layout/account-area.module.css'

/** The way to the cart, with how many orders lie in it. */
export function CartLink({ count }: { count: number }) {
  const t = useTranslations('common.header')
  return (
    <Link
      href={paths.cart}
      prefetch={false}
      className={classes.messages}
      aria-label={t('cart', { count })}
    >
      <IconShoppingBag size={22} aria-hidden />
      {count > 0 ? (
        <span className={classes.count} aria-hidden>
          {count}
        </span>
      ) : null}
    </Link>
  )
}
