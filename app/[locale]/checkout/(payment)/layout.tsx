import '@/src/ui/styles/workspace.css'
import type { ReactNode } from 'react'
import { Workspace } from '@/src/ui/workspace/workspace'
import { pageLocale } from '../../page-locale'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function CheckoutLayout({ children, params }: Props) {
  await pageLocale(params)
  return <Workspace namespaces={['cart', 'checkout', 'orders']}>{children}</Workspace>
}
