import '@/src/ui/styles/auth.css'
import type { ReactNode } from 'react'
import { AuthFrame } from '@/src/ui/accounts/auth-frame'
import { ClientMessages } from '@/src/ui/common/client-messages'
import { StyledParts } from '@/src/ui/styled-parts'
import { pageLocale } from '../page-locale'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function AuthLayout({ children, params }: Props) {
  await pageLocale(params)
  return (
    <ClientMessages namespaces={['auth', 'errors', 'validation']}>
      <StyledParts>
        <AuthFrame>{children}</AuthFrame>
      </StyledParts>
    </ClientMessages>
  )
}
