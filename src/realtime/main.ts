import pino from 'pino'
import { env } from '../env'
import { startSidecar } from './start-sidecar'

const finishWithinMs = 5_000

/** The realtime process: sockets of browsers, fed by notifications. */
const main = async (): Promise<void> => {
  const settings = env()
  const log = pino({ level: settings.LOG_LEVEL, name: 'realtime' })
  const sidecar = await startSidecar({
    port: settings.REALTIME_PORT,
    appUrl: settings.APP_URL,
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    ticketSecret: settings.TICKET_SECRET,
    log,
  })
  log.info({ port: sidecar.port }, 'realtime ready')

  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), finishWithinMs).unref()
    sidecar.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'realtime did not stop in order')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
}

await main()
