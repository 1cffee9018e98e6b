import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { DocumentKind, type DocumentRow } from '../../contracts/documents'
import { Currency } from '../../contracts/money'

const Row = z.object({
  id: z.string(),
  kind: DocumentKind,
  number: z.string(),
  issuedAt: z.string(),
  totalMinor: z.number(),
  currency: Currency,
  orderId: z.string(),
  orderNumber: z.string(),
  credits: z.object({ kind: DocumentKind, number: z.string() }).nullable(),
})

/** The columns and tables of a document in a list; `d` is the document, `o` its order. */
export const documentRows = sql`
  select d.id, d.kind, d.number, to_json(d.issued_at) #>> '{}' as "issuedAt",
    d.total_minor::float8 as "totalMinor", d.currency, o.id as "orderId", o.number as "orderNumber",
    case when credited.id is not null
      then json_build_object('kind', credited.kind, 'number', credited.number) end as credits
  from documents d
  join orders o on o.id = d.order_id
  join sellers s on s.id = d.seller_id
  left join documents credited on credited.id = d.credits_id`

/** What the seller's side is about: the invoices, not what the customer paid in all. */
export const ofSeller = sql`d.kind <> 'receipt'`

/** What the customer's side is about: nothing of what the platform takes from the seller. */
export const ofCustomer = sql`
  coalesce(credited.kind, d.kind) in ('receipt', 'invoice')`

export const toDocumentRow = (row: unknown): DocumentRow => {
  const document = Row.parse(row)
  return { ...document, url: `/api/v1/documents/${document.id}.pdf` }
}
