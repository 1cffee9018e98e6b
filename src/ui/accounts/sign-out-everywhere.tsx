'use client'
// Client: asks first, then leaves with a full load so that nothing personal stays in memory.

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { ApiError, callApi } from '../api-client'
import { forgetTyped } from '../common/browser-storage'
import { ConfirmDialog } from '../common/confirm-dialog'

/** Ends every session of the account, on every device. */
export function SignOutEverywhere() {
  const t = useTranslations('account.security')
  const locale = useLocale()
  const [isOpen, setIsOpen] = useState(false)
  const end = useMutation({
    mutationFn: () =>
      callApi({
        method: 'POST',
        path: '/auth/sign-out-everywhere',
        body: {},
        schema: z.unknown(),
      }),
    onSuccess: () => {
      forgetTyped()
      window.location.assign(`/${locale}/sign-in?done=signed-out`)
    },
  })
  return (
    <>
      <Button variant="light" color="gray" onClick={() => setIsOpen(true)}>
        {t('everywhere')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('confirmTitle')}
        confirmLabel={t('everywhere')}
        isDestructive
        isPending={end.isPending || end.isSuccess}
        code={end.error instanceof ApiError ? end.error.code : null}
        onConfirm={() => end.mutate()}
        onClose={() => setIsOpen(false)}
      >
        {t('confirmBody')}
      </ConfirmDialog>
    </>
  )
}
