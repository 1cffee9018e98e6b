'use client'
// Client: opens what is loaded only then.

import { ActionIcon } from '@mantine/core'
import { IconMessageBolt } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'

/** Opens and closes a seller's prepared answers above the field. */
export function QuickRepliesButton({ isOpen, onClick }: { isOpen: boolean; onClick: () => void }) {
  const t = useTranslations('messages.replies')
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      aria-label={t('open')}
      aria-expanded={isOpen}
      onClick={onClick}
    >
      <IconMessageBolt size={22} aria-hidden />
    </ActionIcon>
  )
}
