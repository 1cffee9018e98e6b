import { settleDuePayments, settlePayment } from '../../plugins/payments-sandbox/payments'
import { sendWebhook as sendSandboxWebhook } from '../../plugins/payments-sandbox/webhooks'
import { env } from '../env'
import { systemContext } from '../runtime'
import { crontab } from './crontab'
import { tasks } from './registry'
import { sandboxTasks } from './sandbox-tasks'
import { startWorker } from './start-worker'

const finishWithinMs = 8_000

/** The worker process: everything that happens without a visitor waiting for it. */
const main = async (): Promise<void> => {
  const ctx = await systemContext()
  const { DATABASE_URL, APP_URL, INTERNAL_URL = APP_URL, SANDBOX_WEBHOOK_SECRET } = env()
  const worker = await startWorker(ctx, {
    connectionString: DATABASE_URL,
    tasks: [
      ...tasks,
      ...sandboxTasks({
        settlePayment,
        settleDuePayments,
        sendWebhook: (db, event) =>
          sendSandboxWebhook(
            { db, url: `${INTERNAL_URL}/api/webhooks/sandbox`, secret: SANDBOX_WEBHOOK_SECRET },
            event,
          ),
      }),
    ],
    crontab,
  })
  ctx.log.info('worker ready')

  let isStopping = false
  const stop = (signal: string) => {
    if (isStopping) return
    isStopping = true
    ctx.log.info({ signal }, 'worker stopping')
    setTimeout(() => process.exit(1), finishWithinMs).unref()
    worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        ctx.log.error({ err: error }, 'worker did not stop in order')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', () => {
    stop('disconnect')
  })
  await worker.ended.catch((error: unknown) => {
    ctx.log.fatal({ err: error }, 'worker failed')
    process.exit(1)
  })
  // Payload keeps timers that would hold the process.
  if (!isStopping) process.exit(1)
}

await main()
