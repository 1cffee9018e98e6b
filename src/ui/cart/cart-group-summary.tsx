'use client'
// Client: part of the cart, which changes in place.

import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { CartGroup } from '../../contracts/cart'
import { cartCheckoutPath } from '../../contracts/cart-checkout'
import { ButtonLink } from '../common/button-link'
import { Surface } from '../common/surface'
import classes from './cart.module.css'
import { GroupTotals } from './group-totals'

/** What the lines of one currency come to, and the way to pay them together. */
export function CartGroupSummary({ group, coupons }: { group: CartGroup; coupons: string[] }) {
  const t = useTranslations('cart')
  const count = group.lineIds.length
  const href = cartCheckoutPath({ currency: group.currency, coupon: coupons })
  return (
    <Surface>
      <section className={classes.group} aria-label={t('total.label', { count })}>
        <GroupTotals group={group} />
        <ButtonLink href={href} size="md" isFullWidth>
          {t('pay', { count })}
        </ButtonLink>
        <p className={classes.promise}>
          <IconShieldCheck size={20} aria-hidden />
          <span>{t('promise', { count })}</span>
        </p>
      </section>
    </Surface>
  )
}
