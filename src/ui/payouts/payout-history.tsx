'use client'
// Client: a payout that was not sent yet can be taken back.

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PayoutStatus, PayoutView } from '../../contracts/payouts'
import { formatMoney } from '../../i18n/format'
import { useRouter } from '../../i18n/navigation'
import { anyAnswer, ApiError, callApi } from '../api-client'
import { ConfirmDialog } from '../common/confirm-dialog'
import { Moment } from '../common/moment'
import { Money } from '../common/money'
import { Surface } from '../common/surface'
import { Tag, type TagTone } from '../common/tag'
import classes from './payouts.module.css'

const tones: Record<PayoutStatus, TagTone> = {
  requested: 'neutral',
  awaiting_approval: 'warning',
  in_transit: 'accent',
  paid: 'good',
  failed: 'bad',
  cancelled: 'neutral',
}

/** Every payout with how far it has come and what happens next. */
export function PayoutHistory({ payouts }: { payouts: PayoutView[] }) {
  const t = useTranslations('payouts')
  return (
    <section className={classes.section} aria-labelledby="payout-history">
      <h2 id="payout-history">{t('history.title')}</h2>
      {payouts.length === 0 ? (
        <p className={classes.dimmed}>{t('history.empty')}</p>
      ) : (
        <Surface padding="none">
          <ul className={classes.list}>
            {payouts.map((payout) => (
              <li key={payout.id} className={classes.row}>
                <div className={classes.words}>
                  <p className={classes.head}>
                    <strong>
                      <Money amountMinor={payout.amountMinor} currency={payout.currency} />
                    </strong>
                    <Tag tone={tones[payout.status]}>{t(`statuses.${payout.status}`)}</Tag>
                  </p>
                  <p className={classes.dimmed}>
                    {payout.destination} · <Moment iso={payout.endedAt ?? payout.requestedAt} />
                  </p>
                  <p className={classes.dimmed}>
                    {payout.reason ?? t(`statusHelp.${payout.status}`)}
                  </p>
                </div>
                {payout.status === 'requested' || payout.status === 'awaiting_approval' ? (
                  <CancelPayout payout={payout} />
                ) : null}
              </li>
            ))}
          </ul>
        </Surface>
      )}
    </section>
  )
}

function CancelPayout({ payout }: { payout: PayoutView }) {
  const t = useTranslations('payouts.history')
  const locale = useLocale()
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const cancel = useMutation({
    mutationFn: () =>
      callApi({
        method: 'POST',
        path: `/seller/payouts/${payout.id}/cancel`,
        body: {},
        schema: anyAnswer,
      }),
    onSuccess: () => {
      setIsOpen(false)
      router.refresh()
    },
  })
  const { error } = cancel
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setIsOpen(true)}>
        {t('cancel')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('cancelTitle')}
        confirmLabel={t('cancel')}
        isPending={cancel.isPending}
        code={error === null ? null : error instanceof ApiError ? error.code : 'server/unexpected'}
        onConfirm={() => cancel.mutate()}
        onClose={() => setIsOpen(false)}
      >
        {t('cancelBody', { amount: formatMoney(payout, locale) })}
      </ConfirmDialog>
    </>
  )
}
