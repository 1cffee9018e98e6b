'use client'
// Client: the page is the same for everybody; whose favourite it is comes afterwards.

import { IconHeart, IconHeartFilled } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { paths } from '../common/paths'
import classes from './card-heart.module.css'
import { useFavourite } from './use-favourite'

/** The heart on a card. Visitors sign in and come back to the page that they were on. */
export function CardHeart(props: {
  serviceId: string
  slug: string
  /** Id of the element that says which service it is. */
  describedBy: string
}) {
  const t = useTranslations('common.favourite')
  const locale = useLocale()
  const { isMember, isKept, hasFailed, toggle } = useFavourite(props.serviceId)
  if (!isMember) {
    const signIn = (to: string) =>
      `/${locale}${paths.signIn}?${new URLSearchParams({ to }).toString()}`
    const comeBackHere = (event: MouseEvent<HTMLAnchorElement>) => {
      const { pathname, search } = window.location
      event.currentTarget.href = signIn(pathname + search)
    }
    return (
      <a
        href={signIn(`/${locale}${paths.service(props.slug)}`)}
        rel="nofollow"
        className={classes.heart}
        aria-label={t('add')}
        aria-describedby={props.describedBy}
        onClick={comeBackHere}
      >
        <IconHeart size={20} aria-hidden />
      </a>
    )
  }
  return (
    <>
      <button
        type="button"
        className={classes.heart}
        aria-label={t(isKept ? 'kept' : 'add')}
        aria-describedby={props.describedBy}
        aria-pressed={isKept}
        onClick={toggle}
      >
        {isKept ? <IconHeartFilled size={20} aria-hidden /> : <IconHeart size={20} aria-hidden />}
      </button>
      {hasFailed ? (
        <span role="alert" className={classes.failed}>
          {t('failed')}
        </span>
      ) : null}
    </>
  )
}
