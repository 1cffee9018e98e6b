'use client'
// Client: ending a coupon is asked about first.

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CouponView } from '../../contracts/coupons'
import type { Currency } from '../../contracts/money'
import { formatDate, formatMoney } from '../../i18n/format'
import { formatPercent } from '../../i18n/format-percent'
import { useRouter } from '../../i18n/navigation'
import { anyAnswer, ApiError, callApi } from '../api-client'
import { ConfirmDialog } from '../common/confirm-dialog'
import { Surface } from '../common/surface'
import { Tag } from '../common/tag'
import classes from './coupons.module.css'

/** The seller's codes: what each takes off, for whom, and how often it was used. */
export function CouponList({ coupons }: { coupons: CouponView[] }) {
  const t = useTranslations('coupons')
  if (coupons.length === 0) return null
  return (
    <Surface padding="none">
      <ul className={classes.list} aria-label={t('listLabel')}>
        {coupons.map((coupon) => (
          <li key={coupon.id} className={classes.row}>
            <CouponFacts coupon={coupon} />
            {isOver(coupon) ? null : <EndCoupon coupon={coupon} />}
          </li>
        ))}
      </ul>
    </Surface>
  )
}

const isOver = ({ isActive, endsAt, maxUses, usedCount }: CouponView): boolean =>
  !isActive ||
  (endsAt !== null && Date.parse(endsAt) < Date.now()) ||
  (maxUses !== null && usedCount >= maxUses)

function CouponFacts({ coupon }: { coupon: CouponView }) {
  const t = useTranslations('coupons')
  const locale = useLocale()
  const amountsOf = (amounts: CouponView['fixed']) =>
    (Object.entries(amounts) as [Currency, number][])
      .filter(([, amountMinor]) => amountMinor > 0)
      .map(([currency, amountMinor]) => formatMoney({ amountMinor, currency }, locale))
      .join(', ')
  const off = coupon.kind === 'fixed' ? amountsOf(coupon.fixed) : formatPercent(coupon.bps, locale)
  const minimum = amountsOf(coupon.minSubtotal)
  const facts = [
    coupon.services.length === 0
      ? t('allServices')
      : coupon.services.map(({ title }) => title).join(', '),
    minimum === '' ? null : t('from', { minimum }),
    coupon.isFirstOrderOnly ? t('firstOrderOnly') : null,
    coupon.endsAt === null ? null : t('until', { date: formatDate(coupon.endsAt, locale) }),
  ]
  const uses =
    coupon.maxUses === null
      ? t('used', { count: coupon.usedCount })
      : t('usedOf', { count: coupon.usedCount, most: coupon.maxUses })
  return (
    <div className={classes.words}>
      <p className={classes.head}>
        <strong className={classes.code}>{coupon.code}</strong>
        <span>{t('off', { off })}</span>
        <Tag tone={isOver(coupon) ? 'neutral' : 'good'}>
          {t(isOver(coupon) ? 'over' : 'active')}
        </Tag>
      </p>
      <p className={classes.dimmed}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p className={classes.dimmed}>{uses}</p>
    </div>
  )
}

function EndCoupon({ coupon }: { coupon: CouponView }) {
  const t = useTranslations('coupons.end')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const end = useMutation({
    mutationFn: () =>
      callApi({
        method: 'POST',
        path: `/seller/coupons/${coupon.id}/deactivate`,
        body: {},
        schema: anyAnswer,
      }),
    onSuccess: () => {
      setIsOpen(false)
      router.refresh()
    },
  })
  const { error } = end
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        onClick={() => setIsOpen(true)}
        aria-label={t('actionFor', { code: coupon.code })}
      >
        {t('action')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('title', { code: coupon.code })}
        confirmLabel={t('action')}
        isDestructive
        isPending={end.isPending}
        code={error === null ? null : error instanceof ApiError ? error.code : 'server/unexpected'}
        onConfirm={() => end.mutate()}
        onClose={() => setIsOpen(false)}
      >
        {t('body')}
      </ConfirmDialog>
    </>
  )
}
