import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'
import type { DocumentContent, DocumentKind } from '../../contracts/documents'
import type { Locale } from '../../contracts/locale'
import type { Currency } from '../../contracts/money'
import { documentNumber } from '../../domain/documents/series'
import { failpoint } from '../failpoint'

export type NewDocument = {
  kind: DocumentKind
  series: string
  orderId: string
  reason: string
  customerId: string
  sellerId: string
  creditsId: string | null
  issuedAt: Date
  locale: Locale
  currency: Currency
  content: DocumentContent
}

/** One issue of an order's documents at a time: what was found missing stays missing until then. */
export const lockDocumentsOf = async (tx: Tx, orderId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`documents:${orderId}`}, 0))`,
  )
}

/** A seller's place in the list of those who ever invoiced; the same for ever. */
export const sellerCode = async (tx: Tx, sellerId: string): Promise<number> => {
  const { rows } = await tx.execute<{ number: number }>(sql`
    with created as (
      insert into core.seller_codes (seller_id)
      select ${sellerId} where not exists (
        select from core.seller_codes where seller_id = ${sellerId})
      on conflict do nothing returning number)
    select number from created
    union all select number from core.seller_codes where seller_id = ${sellerId}`)
  if (rows[0] !== undefined) return rows[0].number
  // Somebody else has just given it: their row is visible to a new statement.
  return sellerCode(tx, sellerId)
}

/**
 * Stores a document under the next number of its series. The counter stays locked until the
 * transaction ends, so numbers have no gap: a rolled back document never had one.
 * Returns its number. Throws a database error when the order has this document already.
 */
export const insertDocument = async (tx: Tx, document: NewDocument): Promise<string> => {
  const { series, content } = document
  const { rows } = await tx.execute<{ last: number }>(sql`
    insert into core.document_counters as counter (series, last) values (${series}, 1)
    on conflict (series) do update set last = counter.last + 1
    returning last::float8 as last`)
  const sequence = rows[0]?.last
  if (sequence === undefined) throw new Error(`series ${series}: no number`)
  await failpoint('issue-document:numbered')
  const number = documentNumber(series, sequence)
  const issuedAt = document.issuedAt.toISOString()
  await tx.execute(sql`
    insert into documents (id, number, kind, series, sequence, order_id, reason, customer_id,
      seller_id, credits_id, issued_at, locale, currency, total_minor, tax_minor, content)
    values (${uuidv7()}, ${number}, ${document.kind}, ${series}, ${sequence},
      ${document.orderId}, ${document.reason}, ${document.customerId}, ${document.sellerId},
      ${document.creditsId}, ${issuedAt}::timestamptz, ${document.locale}, ${document.currency},
      ${content.totalMinor}, ${content.tax.amountMinor}, ${JSON.stringify(content)}::jsonb)`)
  await failpoint('issue-document:inserted')
  return number
}
