'use client'
// Client: reads on when asked.

import { useTranslations } from 'next-intl'
import type { DocumentRow } from '../../contracts/documents'
import { PlainButton } from '../common/plain-button'
import { Section } from '../common/section'
import { Skeleton } from '../common/skeleton'
import classes from './order-documents.module.css'
import { DocumentList } from './order-documents'

/** Documents page by page: while they come, when there is none, and when they did not come. */
export function DocumentPages({
  pages,
  title,
  none,
}: {
  pages: {
    data: { pages: { items: DocumentRow[] }[] } | undefined
    isError: boolean
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => unknown
  }
  title: string
  /** Said when there is not one. */
  none: string
}) {
  const t = useTranslations('documents')
  const { data, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const documents = data?.pages.flatMap(({ items }) => items)
  return (
    <Section title={title} id="documents">
      {documents?.length === 0 ? <p>{none}</p> : null}
      {documents === undefined && isError ? <p role="status">{t('section.failed')}</p> : null}
      {documents === undefined && !isError ? <Skeleton height="6rem" /> : null}
      {documents === undefined ? null : <DocumentList documents={documents} />}
      {hasNextPage ? (
        <div className={classes.more}>
          <PlainButton onClick={() => void (isFetchingNextPage ? null : fetchNextPage())}>
            {t('seller.more')}
          </PlainButton>
        </div>
      ) : null}
    </Section>
  )
}
