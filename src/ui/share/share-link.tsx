'use client'
// Client: the phone's own way of sharing, where there is one.

import { IconCheck, IconShare2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState, type MouseEvent } from 'react'
import classes from './quiet-act.module.css'

/** Shares a page: by what the device offers, else by its link; before JavaScript by WhatsApp. */
export function ShareLink({ title, address }: { title: string; address: string }) {
  const t = useTranslations('common.share')
  const [isCopied, setIsCopied] = useState(false)
  const share = (event: MouseEvent<HTMLAnchorElement>) => {
    const device: Partial<Pick<Navigator, 'share' | 'clipboard'>> = navigator
    if (device.share === undefined && device.clipboard === undefined) return
    event.preventDefault()
    if (device.share !== undefined) {
      // Whoever closes the choice has not failed.
      navigator.share({ title, url: address }).catch(() => undefined)
      return
    }
    const { href } = event.currentTarget
    device.clipboard
      ?.writeText(address)
      .then(() => setIsCopied(true))
      .catch(() => window.open(href, '_blank', 'noopener'))
  }
  return (
    <>
      <a
        href={`https://wa.me/?${new URLSearchParams({ text: `${title} ${address}` }).toString()}`}
        target="_blank"
        rel="noopener"
        className={classes.act}
        onClick={share}
      >
        {isCopied ? <IconCheck size={20} aria-hidden /> : <IconShare2 size={20} aria-hidden />}
        {isCopied ? t('copied') : t('share')}
      </a>
      <span role="status" className={classes.status}>
        {isCopied ? t('copied') : null}
      </span>
    </>
  )
}
