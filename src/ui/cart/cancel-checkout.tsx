'use client'
// Client: asks before the orders are given up.

import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckoutView } from '../../contracts/checkout'
import { ApiError, callApi } from '../api-client'
import { ConfirmDialog } from '../common/confirm-dialog'

/** Gives up everything that this payment would have paid for. */
export function CancelCheckout({ checkout }: { checkout: CheckoutView }) {
  const t = useTranslations('checkout.group.cancel')
  const [isOpen, setIsOpen] = useState(false)
  const queryClient = useQueryClient()
  const cancel = useMutation({
    mutationFn: () =>
      callApi({
        method: 'POST',
        path: `/checkouts/${checkout.id}/cancel`,
        body: {},
        schema: CheckoutView,
      }),
    onSuccess: (closed) => {
      queryClient.setQueryData(['checkout', checkout.id], closed)
      setIsOpen(false)
    },
  })
  const { error } = cancel
  return (
    <>
      <Button size="md" variant="subtle" color="gray" onClick={() => setIsOpen(true)}>
        {t('action')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('title')}
        confirmLabel={t('action')}
        isDestructive
        isPending={cancel.isPending}
        code={error === null ? null : error instanceof ApiError ? error.code : 'server/unexpected'}
        onConfirm={() => cancel.mutate()}
        onClose={() => setIsOpen(false)}
      >
        {t('body', { count: checkout.orders.length })}
      </ConfirmDialog>
    </>
  )
}
