'use client'
// Client: asks before a service leaves the market.

import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { OwnServiceRow } from '../../contracts/services'
import { ApiError } from '../api-client'
import { ConfirmDialog } from '../common/confirm-dialog'
import { ProblemNotice } from '../forms/problem-notice'
import { moveService, ownServicesQueryKey } from './seller-api'

/** Takes a live service off the market, or brings back one that staff had approved. */
export function ServiceMoves({ service }: { service: OwnServiceRow }) {
  const t = useTranslations('seller.services')
  const queryClient = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const move = useMutation({
    mutationFn: (verb: 'unpublish' | 'republish') => moveService(service.id, verb, uuidv7()),
    onSuccess: () => setIsAsking(false),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ownServicesQueryKey }),
  })
  const code = move.error instanceof ApiError ? move.error.code : null
  if (!service.isLive) {
    if (service.moderation !== 'approved') return null
    return (
      <>
        {code ? <ProblemNotice code={code} /> : null}
        <Button
          variant="subtle"
          color="gray"
          loading={move.isPending}
          onClick={() => move.mutate('republish')}
        >
          {t('republish')}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setIsAsking(true)}>
        {t('unpublish')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('unpublishTitle')}
        confirmLabel={t('unpublish')}
        isDestructive
        isPending={move.isPending}
        code={code}
        onConfirm={() => move.mutate('unpublish')}
        onClose={() => setIsAsking(false)}
      >
        {t('unpublishBody', { title: service.title || t('untitled') })}
      </ConfirmDialog>
    </>
  )
}
