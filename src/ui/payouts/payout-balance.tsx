'use client'
// Client: asking for money is confirmed first, and the page follows.

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { PayoutMethodView, PayoutOverview } from '../../contracts/payouts'
import { formatMoney, formatRelative } from '../../i18n/format'
import { useRouter } from '../../i18n/navigation'
import { anyAnswer, ApiError, callApi } from '../api-client'
import { ConfirmDialog } from '../common/confirm-dialog'
import { Money } from '../common/money'
import { Notice } from '../common/notice'
import { Surface } from '../common/surface'
import classes from './payouts.module.css'

type Props = { balance: PayoutOverview['balances'][number]; method: PayoutMethodView | undefined }

/** What a seller can have now, what stands in the way, and what they owe in plain words. */
export function PayoutBalance({ balance, method }: Props) {
  const t = useTranslations('payouts')
  const locale = useLocale()
  const { currency, obstacle, owedMinor } = balance
  const minimum = formatMoney({ amountMinor: balance.minimumMinor, currency }, locale)
  const when = method === undefined ? '' : formatRelative(method.usableAt, new Date(), locale)
  return (
    <Surface>
      <div className={classes.columns}>
        <div className={classes.balance}>
          <div className={classes.words}>
            <h2>{t('request.title')}</h2>
            <p className={classes.amount}>
              <Money amountMinor={balance.availableMinor} currency={currency} />
            </p>
            <p className={classes.dimmed} suppressHydrationWarning>
              {obstacle === null
                ? t('request.to', { destination: method?.maskedAccount ?? '' })
                : t(`obstacles.${obstacle}`, { minimum, when })}
            </p>
          </div>
          {obstacle === null ? <AskForPayout balance={balance} method={method} /> : null}
        </div>
        {owedMinor > 0 ? (
          <Notice
            title={`${t('owed.title')} : ${formatMoney({ amountMinor: owedMinor, currency }, locale)}`}
          >
            <p>{t('owed.help')}</p>
          </Notice>
        ) : null}
      </div>
    </Surface>
  )
}

function AskForPayout({ balance, method }: Props) {
  const t = useTranslations('payouts')
  const locale = useLocale()
  const router = useRouter()
  const [key, setKey] = useState<string | null>(null)
  const { currency, availableMinor: amountMinor } = balance
  const ask = useMutation({
    mutationFn: (idempotencyKey: string) =>
      callApi({
        method: 'POST',
        path: '/seller/payouts',
        body: { currency, amountMinor, methodId: method?.id },
        schema: anyAnswer,
        idempotencyKey,
      }),
    onSuccess: () => {
      setKey(null)
      router.refresh()
    },
  })
  const amount = formatMoney({ amountMinor, currency }, locale)
  const { error } = ask
  return (
    <>
      <Button size="md" onClick={() => setKey(uuidv7())}>
        {t('request.all', { amount })}
      </Button>
      <ConfirmDialog
        isOpen={key !== null}
        title={t('request.all', { amount })}
        confirmLabel={t('methods.confirm')}
        isPending={ask.isPending}
        code={error === null ? null : error instanceof ApiError ? error.code : 'server/unexpected'}
        onConfirm={() => key !== null && ask.mutate(key)}
        onClose={() => setKey(null)}
      >
        {t('request.to', { destination: method?.maskedAccount ?? '' })}
      </ConfirmDialog>
    </>
  )
}
