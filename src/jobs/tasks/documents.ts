import { z } from 'zod'
import { issueDocuments } from '../../workflows/documents/issue-documents'
import { sweepDocuments } from '../../workflows/documents/sweep-documents'
import { defineTask, type Task } from '../define-task'

/** Receipts, invoices and credit notes are issued after the money has moved, never while it does. */
export const documentTasks: readonly Task[] = [
  defineTask({
    name: 'issue_documents',
    payload: z.object({ orderId: z.uuid() }),
    run: async (ctx, order) => {
      await issueDocuments(ctx, order)
    },
  }),
  // By the crontab: what the ledger knows and no document says.
  defineTask({
    name: 'sweep_documents',
    payload: z.unknown(),
    run: async (ctx) => {
      const found = await sweepDocuments(ctx)
      if (found > 0) ctx.log.warn({ found }, 'issuing documents that were left behind')
    },
  }),
]
