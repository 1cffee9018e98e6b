'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Locale } from '../../contracts/locale'
import { adminText } from '../admin-text'
import { useIsReady } from '../use-is-ready'
import classes from './run-view.module.css'
import { sendRetry } from './send-retry'

/** Has failed work tried again now. A client component: it calls the API with the admin's cookie. */
export const RetryRun = ({ runId, locale }: { runId: string; locale: Locale }) => {
  const t = adminText(locale)
  const router = useRouter()
  const isReady = useIsReady()
  const [state, setState] = useState<'ready' | 'sending' | 'sent' | 'failed'>('ready')
  const retry = async () => {
    setState('sending')
    const isDone = await sendRetry(runId)
    setState(isDone ? 'sent' : 'failed')
    router.refresh()
  }
  return (
    <>
      <button
        type="button"
        className={classes.button}
        disabled={!isReady || state === 'sending' || state === 'sent'}
        onClick={() => void retry()}
      >
        {t('admin.runs.retry')}
      </button>
      <span role="status">
        {state === 'sent' ? t('admin.runs.retrying') : null}
        {state === 'failed' ? t('admin.runs.notRetried') : null}
      </span>
    </>
  )
}
