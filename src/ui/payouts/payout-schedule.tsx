'use client'
// Client: a choice is saved as it is made.

import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { PayoutSchedule as Schedule } from '../../contracts/payouts'
import { useRouter } from '../../i18n/navigation'
import { anyAnswer, ApiError, callApi } from '../api-client'
import { ProblemNotice } from '../forms/problem-notice'
import classes from './payouts.module.css'

/** When a seller is paid out. */
export function PayoutSchedule({ schedule }: { schedule: Schedule }) {
  const t = useTranslations('payouts.schedule')
  const router = useRouter()
  const save = useMutation({
    mutationFn: (chosen: string) =>
      callApi({
        method: 'PUT',
        path: '/seller/payout-schedule',
        body: { schedule: chosen },
        schema: anyAnswer,
      }),
    onSuccess: () => router.refresh(),
  })
  const { error } = save
  return (
    <section className={classes.section} aria-labelledby="payout-schedule">
      <h2 id="payout-schedule">{t('title')}</h2>
      <NativeSelect
        aria-labelledby="payout-schedule"
        defaultValue={schedule}
        disabled={save.isPending}
        onChange={(event) => save.mutate(event.currentTarget.value)}
        data={Schedule.options.map((value) => ({ value, label: t(value) }))}
        description={t('help')}
        maw={360}
      />
      <p role="status" className={classes.dimmed}>
        {save.isSuccess ? t('saved') : ''}
      </p>
      {error === null ? null : (
        <ProblemNotice code={error instanceof ApiError ? error.code : 'server/unexpected'} />
      )}
    </section>
  )
}
