'use client'
// Client: reads on when asked, with the session of whoever looks.

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DocumentPages } from '../orders/document-pages'
import { customerDocumentsQueryKey, fetchCustomerDocuments } from '../orders/documents-api'

/** The receipts, invoices and credit notes of everything one bought, newest first. */
export function CustomerDocuments() {
  const t = useTranslations('documents.customer')
  const pages = useInfiniteQuery({
    queryKey: customerDocumentsQueryKey,
    queryFn: ({ pageParam, signal }) => fetchCustomerDocuments(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  return <DocumentPages pages={pages} title={t('title')} none={t('none')} />
}
