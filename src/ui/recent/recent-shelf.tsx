'use client'
// Client: fetched for the ids that this browser keeps.

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '../api-client'
import { PlainButton } from '../common/plain-button'
import { cardsShape } from '../member-answers'
import { ServiceShelf } from '../services/service-shelf'
import classes from './recent-row.module.css'
import { forgetSeenServices } from './seen-services'

/** The row itself, and the way to empty it. */
export function RecentShelf({
  ids,
  withHearts,
  isEmpty,
}: {
  ids: string[]
  withHearts: boolean
  isEmpty: () => void
}) {
  const t = useTranslations('common.recent')
  const locale = useLocale()
  const [isCleared, setIsCleared] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const asked = ids.join(',')
  const { data, isError } = useQuery({
    queryKey: ['service-cards', locale, asked],
    queryFn: ({ signal }) =>
      callApi({ path: '/service-cards', query: { ids: asked }, schema: cardsShape, signal }),
    staleTime: 60_000,
  })
  // All of them have left the market, or the network has: no row is better than an empty one.
  const hasNone = isError || data?.items.length === 0
  useEffect(() => {
    if (hasNone) isEmpty()
  }, [hasNone, isEmpty])
  const clear = () => {
    forgetSeenServices()
    setIsCleared(true)
    heading.current?.focus()
  }
  return (
    <section aria-label={t('title')}>
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1}>
          {t('title')}
        </h2>
        {isCleared ? null : (
          <PlainButton variant="quiet" onClick={clear}>
            {t('clear')}
          </PlainButton>
        )}
        <p className={classes.note} role="status">
          {t(isCleared ? 'cleared' : 'note')}
        </p>
      </div>
      {data && !isCleared ? (
        <div className={classes.row}>
          <ServiceShelf services={data.items} label={t('title')} withHearts={withHearts} />
        </div>
      ) : null}
    </section>
  )
}
