'use client'
// Client: the page is the same for everybody; whose favourite it is comes afterwards.

import { IconHeart, IconHeartFilled } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { paths } from '../common/paths'
import classes from '../share/quiet-act.module.css'
import { useFavourite } from './use-favourite'

/** Keeps a service for later; who is not signed in is led there and back. */
export function FavouriteButton({ serviceId, slug }: { serviceId: string; slug: string }) {
  const t = useTranslations('common.favourite')
  const locale = useLocale()
  const { isMember, isKept, hasFailed, toggle } = useFavourite(serviceId)
  if (!isMember) {
    const back = `/${locale}${paths.service(slug)}`
    return (
      <a
        href={`/${locale}${paths.signIn}?${new URLSearchParams({ to: back }).toString()}`}
        className={classes.act}
      >
        <IconHeart size={20} aria-hidden /> {t('add')}
      </a>
    )
  }
  return (
    <>
      <button type="button" className={classes.act} aria-pressed={isKept} onClick={toggle}>
        {isKept ? <IconHeartFilled size={20} aria-hidden /> : <IconHeart size={20} aria-hidden />}
        {t(isKept ? 'kept' : 'add')}
      </button>
      {hasFailed ? (
        <p role="alert" className={classes.failed}>
          {t('failed')}
        </p>
      ) : null}
    </>
  )
}
