'use client'
// Client: reads on when asked, with the session of whoever looks.

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { DocumentPages } from '../orders/document-pages'
import { fetchSellerDocuments, sellerDocumentsQueryKey } from '../orders/documents-api'

/** The seller's invoices, commission invoices and credit notes, newest first. */
export function SellerDocuments() {
  const t = useTranslations('documents.seller')
  const pages = useInfiniteQuery({
    queryKey: sellerDocumentsQueryKey,
    queryFn: ({ pageParam, signal }) => fetchSellerDocuments(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  return <DocumentPages pages={pages} title={t('title')} none={t('none')} />
}
