'use client'
// Client: asks this browser for its agreement.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Notice } from '../common/notice'
import { Surface } from '../common/surface'
import classes from './notifications-page.module.css'
import { agreeToPush, endPushHere, pushStateHere, type PushState } from './push-here'

type Props = {
  publicKey: string
  /** Of the subscription that the server knows for this sign-in. */
  endpoint: string | null
}

/** Explains what this device would be told, then asks; ends it here as well. */
export function PushOnThisDevice({ publicKey, endpoint }: Props) {
  const t = useTranslations('notifications.device')
  const [state, setState] = useState<PushState | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<'on' | 'off' | 'failed' | null>(null)
  useEffect(() => {
    let isGone = false
    void pushStateHere(endpoint).then((found) => {
      if (!isGone) setState(found)
    })
    return () => {
      isGone = true
    }
  }, [endpoint])
  const run = async (act: () => Promise<PushState>) => {
    setBusy(true)
    try {
      const next = await act()
      setState(next)
      setSaid(next === 'on' || next === 'off' ? next : null)
    } catch {
      setSaid('failed')
    }
    setBusy(false)
  }
  if (state === null || state === 'unsupported') return null
  return (
    <section className={classes.device} aria-labelledby="device">
      <Surface>
        <h2 id="device">{t('title')}</h2>
        <p>{t('intro')}</p>
        <p className={classes.about}>{t('shared')}</p>
        {said === null ? null : (
          <Notice tone={said === 'failed' ? 'bad' : 'good'}>{t(said)}</Notice>
        )}
        {state === 'denied' || state === 'ios' ? <Notice tone="info">{t(state)}</Notice> : null}
        {state === 'off' ? (
          <Button loading={isBusy} onClick={() => void run(() => agreeToPush(publicKey))}>
            {t('turnOn')}
          </Button>
        ) : null}
        {state === 'on' ? (
          <Button
            variant="light"
            color="gray"
            loading={isBusy}
            onClick={() => void run(endPushHere)}
          >
            {t('turnOff')}
          </Button>
        ) : null}
      </Surface>
    </section>
  )
}
