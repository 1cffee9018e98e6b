import { NextIntlClientProvider, useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { messages, type Namespace } from '../../i18n/messages'

/** What the frame of every page needs in the browser. */
const frameNamespaces: Namespace[] = ['common']

/**
 * Gives client components below the sentences of `namespaces`, and nothing else: every sentence
 * sent is bytes that somebody pays for. Forms need `errors` and `validation` beside their own.
 */
export function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: Namespace[]
  children: ReactNode
}) {
  const all = messages[useLocale()]
  const picked = Object.fromEntries(
    [...frameNamespaces, ...namespaces].map((namespace) => [namespace, all[namespace]]),
  )
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>
}
