import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { HtmlShell, tabIcon } from '@/app/html-shell'
import { defaultLocale } from '@/src/contracts/locale'
import { messages } from '@/src/i18n/messages'
import { paymentOf } from './payment-of'

type Props = { children: ReactNode; params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection()
  const payment = await paymentOf((await params).reference)
  const { name } = messages[payment?.locale ?? defaultLocale].sandbox
  return {
    title: name,
    robots: { index: false, follow: false },
    // The address is a secret of the payer: it stays out of the logs of other sites.
    referrer: 'same-origin',
    icons: tabIcon,
  }
}

/** The root of the sandbox provider's own pages, outside of the storefront's frame. */
export default async function SandboxLayout({ children, params }: Props) {
  await connection()
  const payment = await paymentOf((await params).reference)
  return (
    <HtmlShell locale={payment?.locale ?? defaultLocale}>
      <main>{children}</main>
    </HtmlShell>
  )
}
