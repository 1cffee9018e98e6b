import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { DocumentContent, DocumentKind } from '../../contracts/documents'
import type { Movement } from '../../domain/documents/due-documents'

const Document = z.object({
  id: z.string(),
  kind: DocumentKind,
  number: z.string(),
  reason: z.string(),
  totalMinor: z.number(),
  taxMinor: z.number(),
  creditsId: z.string().nullable(),
  issuedAt: z.string(),
  content: DocumentContent,
})
export type StoredDocument = z.infer<typeof Document>

/** What the ledger says about an order's money, and the documents it has; both oldest first. */
export type OrderBooks = { movements: Movement[]; documents: StoredDocument[] }

/** Reads them; movements after `until` are left out. */
export const readOrderBooks = async (
  db: Db | Tx,
  { orderId, until }: { orderId: string; until: Date | null },
): Promise<OrderBooks> => {
  const { rows: movements } = await db.execute<Movement>(sql`
    select h.kind, h.slice,
      coalesce(sum(t.amount_minor) filter (
        where h.kind = 'capture' and d.kind = 'external'), 0)::float8 as "paidMinor",
      (coalesce(sum(t.amount_minor) filter (where c.kind = 'seller_pending'), 0)
        - coalesce(sum(t.amount_minor) filter (
          where d.kind in ('seller_pending', 'seller_available', 'chargeback_receivable')), 0)
      )::float8 as "sellerMinor",
      (coalesce(sum(t.amount_minor) filter (where c.kind = 'platform_commission'), 0)
        - coalesce(sum(t.amount_minor) filter (where d.kind = 'platform_commission'), 0)
      )::float8 as "commissionMinor"
    from ledger.headers h
    join ledger.transfers t on t.header_id = h.id
    join ledger.accounts d on d.id = t.debit_account_id
    join ledger.accounts c on c.id = t.credit_account_id
    where h.order_id = ${orderId}
      and h.kind in ('capture', 'release', 'split', 'reversal', 'chargeback')
      and h.posted_at <= coalesce(${until?.toISOString() ?? null}::timestamptz, 'infinity')
    group by h.id order by h.posted_at, h.id`)
  const { rows: documents } = await db.execute(sql`
    select id, kind, number, reason, total_minor::float8 as "totalMinor",
      tax_minor::float8 as "taxMinor", credits_id as "creditsId",
      to_json(issued_at) #>> '{}' as "issuedAt", content
    from documents where order_id = ${orderId} order by issued_at, id`)
  return { movements, documents: documents.map((row) => Document.parse(row)) }
}
