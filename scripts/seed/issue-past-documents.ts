import type { Pool } from 'pg'
import { issueDocuments } from '../../src/workflows/documents/issue-documents'
import { systemViewer, type Scene } from './scene'

/** Issued soon after the money moved, as the worker would have done. */
const afterMs = 60_000

/**
 * Issues the receipts, invoices and credit notes of the past through the market's own workflow, in
 * the order in which the money moved: so are their numbers.
 */
export const issuePastDocuments = async (
  pool: Pool,
  { scene, now }: { scene: Scene; now: Date },
  report: (done: number, total: number) => void,
): Promise<void> => {
  const { rows } = await pool.query<{ orderId: string; at: Date }>(
    `select order_id as "orderId", posted_at as at from ledger.headers
     where kind in ('capture', 'release', 'split', 'reversal', 'chargeback')
     order by posted_at, id`,
  )
  for (const [position, { orderId, at }] of rows.entries()) {
    const issuedAt = new Date(Math.min(at.getTime() + afterMs, now.getTime()))
    await issueDocuments(scene.as(systemViewer, issuedAt), { orderId, until: at })
    report(position + 1, rows.length)
  }
}
