'use client'
// Client: a dialog that waits for an answer.

import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ProblemNotice } from '../forms/problem-notice'

/** Asks before something that cannot be taken back; `children` names what will be lost. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  isDestructive = false,
  isPending = false,
  code = null,
  onConfirm,
  onClose,
}: {
  isOpen: boolean
  title: string
  children: ReactNode
  confirmLabel: string
  isDestructive?: boolean
  isPending?: boolean
  /** Why the last try failed. */
  code?: string | null
  onConfirm: () => void
  onClose: () => void
}) {
  const t = useTranslations('common.form')
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={<strong>{title}</strong>}
      closeButtonProps={{ 'aria-label': t('close'), size: 44 }}
    >
      <Stack gap="md">
        <div>{children}</div>
        {code ? <ProblemNotice code={code} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            color={isDestructive ? 'red.8' : undefined}
            loading={isPending}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
