import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { HtmlShell, tabIcon } from '@/app/html-shell'
import { toolLocale } from './tool-locale'

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  icons: tabIcon,
}

/** The root of pages for those who try the market out. */
export default async function ToolsLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <HtmlShell locale={await toolLocale()}>
      <main>{children}</main>
    </HtmlShell>
  )
}
