'use client'
// Client: buttons that call the API.

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BriefView } from '../../contracts/briefs'
import { useRouter } from '../../i18n/navigation'
import { ApiError } from '../api-client'
import { ButtonLink } from '../common/button-link'
import { ConfirmDialog } from '../common/confirm-dialog'
import { paths } from '../common/paths'
import { ProblemNotice } from '../forms/problem-notice'
import { moveBrief } from './briefs-api'

/** What its customer may do with a brief, as the server says. */
export function BriefMoves({ brief }: { brief: BriefView }) {
  const t = useTranslations('briefs.page')
  const [isOpen, setIsOpen] = useState(false)
  const router = useRouter()
  const move = useMutation({
    mutationFn: (name: 'close' | 'reopen') => moveBrief(brief.id, name),
    onSuccess: () => setIsOpen(false),
    onSettled: () => router.refresh(),
  })
  const code = move.error instanceof ApiError ? move.error.code : null
  return (
    <>
      {brief.actions.includes('edit') ? (
        <ButtonLink href={paths.editBrief(brief.id)}>{t('edit')}</ButtonLink>
      ) : null}
      {brief.actions.includes('reopen') ? (
        <Button loading={move.isPending} onClick={() => move.mutate('reopen')}>
          {t('reopen')}
        </Button>
      ) : null}
      {brief.actions.includes('close') ? (
        <Button variant="light" color="gray" onClick={() => setIsOpen(true)}>
          {t('close')}
        </Button>
      ) : null}
      {code && !isOpen ? <ProblemNotice code={code} /> : null}
      <ConfirmDialog
        isOpen={isOpen}
        title={t('closeTitle')}
        confirmLabel={t('close')}
        isDestructive
        isPending={move.isPending}
        code={code}
        onConfirm={() => move.mutate('close')}
        onClose={() => setIsOpen(false)}
      >
        <p>{t('closeBody')}</p>
      </ConfirmDialog>
    </>
  )
}
