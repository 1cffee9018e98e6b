import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'
import pino from 'pino'
import mailDevelopmentInbox from '../../plugins/mail-development-inbox/index.ts'
import paymentsSandbox from '../../plugins/payments-sandbox/index.ts'
import { settleDuePayments, settlePayment } from '../../plugins/payments-sandbox/payments.ts'
import { sendWebhook } from '../../plugins/payments-sandbox/webhooks.ts'
import pushWeb from '../../plugins/push-web'
import realtimePublisher from '../../plugins/realtime-publisher/index.ts'
import searchPostgres from '../../plugins/search-postgres'
import scanNone from '../../plugins/scan-none/index.ts'
import type { Ctx } from '../../src/context.ts'
import type { MailTransport } from '../../src/domain/ports/mail-transport.ts'
import { tasks } from '../../src/jobs/registry.ts'
import { sandboxTasks } from '../../src/jobs/sandbox-tasks.ts'
import { startWorker, type RunningWorker } from '../../src/jobs/start-worker.ts'
import { sandboxOnly } from './sandbox-only.ts'

const appUrl = 'http://localhost:3000'

/** The context of the worker process, without Payload running. */
export const workerContext = (pool: pg.Pool, mail: MailTransport = mailDevelopmentInbox()): Ctx => {
  const db = drizzle(pool)
  const log = pino({ level: 'silent' })
  const webhookSecret = process.env.SANDBOX_WEBHOOK_SECRET ?? ''
  return {
    db,
    payload: { config: { serverURL: appUrl } } as Ctx['payload'],
    providers: {
      search: searchPostgres({ db }),
      ...sandboxOnly(paymentsSandbox({ db, appUrl, webhookSecret })),
      mail,
      scanner: scanNone(),
      push: pushWeb({ privateKey: undefined, subject: appUrl }),
      realtime: realtimePublisher({ db, redisUrl: undefined, log }),
    },
    clock: () => new Date(),
    viewer: { kind: 'system' },
    log,
  }
}

/** A worker with every task on this file's own database. `webhookUrl`: where the sandbox announces. */
export const testWorker = (
  ctx: Ctx,
  options: { webhookUrl?: string; crontab?: string } = {},
): Promise<RunningWorker> =>
  startWorker(ctx, {
    connectionString: process.env.DATABASE_URL ?? '',
    concurrency: 4,
    crontab: options.crontab ?? '',
    tasks: [
      ...tasks,
      ...sandboxTasks({
        settlePayment,
        settleDuePayments,
        sendWebhook: (db, event) =>
          sendWebhook(
            {
              db,
              url: options.webhookUrl ?? 'http://127.0.0.1:1/',
              secret: process.env.SANDBOX_WEBHOOK_SECRET ?? '',
            },
            event,
          ),
      }),
    ],
  })
