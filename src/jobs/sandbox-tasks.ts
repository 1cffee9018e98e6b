import { z } from 'zod'
import type { Db } from '../context'
import { defineTask, type Task } from './define-task'

/** What the sandbox payment provider has to do later, handed in by the process that knows it. */
export type SandboxWork = {
  settlePayment: (db: Db, payment: { reference: string }) => Promise<void>
  settleDuePayments: (db: Db) => Promise<void>
  sendWebhook: (db: Db, event: { eventId: string }) => Promise<void>
}

/** The jobs that the sandbox payment provider enqueues for itself. */
export const sandboxTasks = (work: SandboxWork): Task[] => [
  defineTask({
    name: 'sandbox_settle',
    payload: z.object({ reference: z.string() }),
    run: ({ db }, payment) => work.settlePayment(db, payment),
  }),
  // By the crontab: payments that nobody paid or asked about.
  defineTask({
    name: 'sandbox_settle_due',
    payload: z.unknown(),
    run: ({ db }) => work.settleDuePayments(db),
  }),
  defineTask({
    name: 'sandbox_send_webhook',
    payload: z.object({ eventId: z.string() }),
    run: ({ db }, event) => work.sendWebhook(db, event),
  }),
]
