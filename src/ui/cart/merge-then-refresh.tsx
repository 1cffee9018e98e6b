'use client'
// Client: only the browser knows what it kept before its owner signed in.

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useRouter } from '../../i18n/navigation'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { paths } from '../common/paths'
import { Skeleton } from '../common/skeleton'
import { fetchCart, mergeGuestCart } from './cart-api'

/** Hands the browser's cart over and shows the page again; without any, there is nothing to pay. */
export function MergeThenRefresh() {
  const t = useTranslations('cart')
  const router = useRouter()
  const [isEmpty, setIsEmpty] = useState(false)
  useEffect(() => {
    const merge = async () => {
      await mergeGuestCart()
      const { lines } = await fetchCart([])
      if (lines.length > 0) router.refresh()
      else setIsEmpty(true)
    }
    merge().catch(() => setIsEmpty(true))
  }, [router])
  if (!isEmpty) return <Skeleton height="16rem" />
  return (
    <EmptyState
      title={t('emptyTitle')}
      body={t('emptyBody')}
      action={<ButtonLink href={paths.cart}>{t('title')}</ButtonLink>}
    />
  )
}
