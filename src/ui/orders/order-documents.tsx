'use client'
// Client: documents are issued moments after what they are about; the page asks again.

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { DocumentRow } from '../../contracts/documents'
import { formatDate } from '../../i18n/format'
import { Money } from '../common/money'
import classes from './order-documents.module.css'
import sections from './order-screen.module.css'
import type { OrderSide } from './orders-api'
import { fetchOrderDocuments, orderDocumentsQueryKey } from './documents-api'

/** The receipts, invoices and credit notes of an order that the viewer may see, as downloads. */
export function OrderDocuments({ orderId, side }: { orderId: string; side: OrderSide }) {
  const t = useTranslations('documents.section')
  const seller = useTranslations('documents.seller')
  const { data, isError } = useQuery({
    queryKey: orderDocumentsQueryKey(orderId),
    queryFn: ({ signal }) => fetchOrderDocuments(orderId, signal),
    refetchInterval: 30_000,
  })
  return (
    <section className={sections.section} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {isError && data === undefined ? <p role="status">{t('failed')}</p> : null}
      {data?.length === 0 ? <p>{side === 'seller' ? seller('none') : t('none')}</p> : null}
      {data !== undefined && data.length > 0 ? <DocumentList documents={data} /> : null}
    </section>
  )
}

/** Documents with what they are about, each with its download. */
export function DocumentList({ documents }: { documents: readonly DocumentRow[] }) {
  return (
    <ul className={classes.list}>
      {documents.map((document) => (
        <DocumentItem key={document.id} document={document} />
      ))}
    </ul>
  )
}

function DocumentItem({ document }: { document: DocumentRow }) {
  const t = useTranslations('documents')
  const locale = useLocale()
  const { kind, number, credits, issuedAt } = document
  return (
    <li className={classes.row}>
      <div>
        <a href={document.url} className={classes.link} download={`${number}.pdf`}>
          {t(`kinds.${kind}`)}
        </a>
        <div className={classes.number}>
          {number} · {formatDate(issuedAt, locale)}
          {credits === null ? null : ` · ${t('section.credits', { number: credits.number })}`}
        </div>
      </div>
      <Money amountMinor={document.totalMinor} currency={document.currency} />
    </li>
  )
}
