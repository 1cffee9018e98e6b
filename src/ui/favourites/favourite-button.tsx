'use client'
// Client: the page is the same for everybody; whose favourite it is comes afterwards.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconHeart, IconHeartFilled } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { anyAnswer, callApi } from '../api-client'
import { paths } from '../common/paths'
import { useMe } from '../layout/use-me'
import { favouriteShape } from '../member-answers'
import classes from '../share/quiet-act.module.css'

/** Keeps a service for later; who is not signed in is led there and back. */
export function FavouriteButton({ serviceId, slug }: { serviceId: string; slug: string }) {
  const t = useTranslations('service.favourite')
  const locale = useLocale()
  const me = useMe()
  const queryClient = useQueryClient()
  const queryKey = ['favourite', serviceId]
  const [hasFailed, setHasFailed] = useState(false)
  const path = `/favourites/${serviceId}`
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi({ path, schema: favouriteShape, signal }),
    enabled: Boolean(me),
  })
  const isKept = data?.isKept ?? false

  const toggle = async () => {
    setHasFailed(false)
    queryClient.setQueryData(queryKey, { isKept: !isKept })
    try {
      await (isKept
        ? callApi({ method: 'DELETE', path, schema: anyAnswer })
        : callApi({ method: 'PUT', path, body: {}, schema: anyAnswer }))
    } catch {
      queryClient.setQueryData(queryKey, { isKept })
      setHasFailed(true)
    }
  }

  if (!me) {
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
      <button
        type="button"
        className={classes.act}
        aria-pressed={isKept}
        onClick={() => void toggle()}
      >
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
