'use client'
// Client: reads on when asked, with the session of whoever looks.

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { PlainButton } from '../common/plain-button'
import { Section } from '../common/section'
import { fetchSellerDocuments, sellerDocumentsQueryKey } from '../orders/documents-api'
import { DocumentList } from '../orders/order-documents'

/** The seller's invoices, commission invoices and credit notes, newest first. */
export function SellerDocuments() {
  const t = useTranslations('documents.seller')
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: sellerDocumentsQueryKey,
    queryFn: ({ pageParam, signal }) => fetchSellerDocuments(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const documents = data?.pages.flatMap(({ items }) => items)
  return (
    <Section title={t('title')} id="documents">
      {documents?.length === 0 ? <p>{t('none')}</p> : null}
      {documents === undefined ? null : <DocumentList documents={documents} />}
      {hasNextPage ? (
        <PlainButton onClick={() => void (isFetchingNextPage ? null : fetchNextPage())}>
          {t('more')}
        </PlainButton>
      ) : null}
    </Section>
  )
}
