'use client'
// Client: modals and notifications live in the browser. Only signed-in pages load them.

import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LiveToasts } from './realtime/live-toasts'
import { StyledParts } from './styled-parts'

/** For layouts of signed-in pages: confirmations (`modals`) and toasts (`notifications`). */
export function WorkspaceProviders({ children }: { children: ReactNode }) {
  const t = useTranslations('common.form')
  return (
    <StyledParts>
      <ModalsProvider labels={{ confirm: 'OK', cancel: t('cancel') }}>
        <Notifications position="bottom-right" limit={3} />
        <LiveToasts />
        {children}
      </ModalsProvider>
    </StyledParts>
  )
}
