import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'

/** Jobs run on time; what has no document after this long was lost. */
const patienceMs = 120_000
const horizonMs = 45 * 86_400_000
const batch = 500

/**
 * Enqueues again the issue of documents whose job was lost: orders whose money moved and that have
 * no document for it. Returns how many; at most 500 at a time, oldest first.
 */
export const sweepDocuments = async (ctx: Ctx): Promise<number> => {
  const now = ctx.clock().getTime()
  const { rows } = await ctx.db.execute(sql`
    select graphile_worker.add_job('issue_documents', json_build_object('orderId', order_id),
             job_key := 'documents:' || order_id, job_key_mode := 'preserve_run_at')
    from (
      select h.order_id, min(h.posted_at) from ledger.headers h
      where h.kind in ('capture', 'release', 'split', 'reversal', 'chargeback')
        and h.posted_at between ${new Date(now - horizonMs).toISOString()}::timestamptz
          and ${new Date(now - patienceMs).toISOString()}::timestamptz
        and not exists (select from documents d
          where d.order_id = h.order_id
            and (d.reason = h.kind || ':' || h.slice
              or starts_with(d.reason, h.kind || ':' || h.slice || ':')))
        -- Money that moved without any seller's or commission's part calls for nothing.
        and exists (select from ledger.transfers t
          join ledger.accounts d on d.id = t.debit_account_id
          join ledger.accounts c on c.id = t.credit_account_id
          where t.header_id = h.id and (h.kind = 'capture' or d.kind <> 'held' or c.kind in
            ('seller_pending', 'platform_commission')))
        and (h.kind <> 'chargeback' or exists (select from ledger.headers earlier
          where earlier.order_id = h.order_id and earlier.kind in ('release', 'split')))
      group by h.order_id order by 2 limit ${batch}) lost`)
  return rows.length
}
