import { sql } from '@payloadcms/db-postgres'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { Db } from '../../src/context'
import { realtimeChannel } from '../../src/contracts/realtime'
import type { RealtimePublisher } from '../../src/domain/ports/realtime-publisher'

/**
 * Reaches every sidecar: through Redis when there is one, else (or when Redis does not answer)
 * through Postgres, which all sidecars listen to anyway. Browsers drop a signal they know, so
 * saying it twice is harmless and not saying it is the only mistake.
 */
const realtimePublisher = (options: {
  db: Db
  redisUrl: string | undefined
  log: Logger
}): RealtimePublisher => {
  const redis = options.redisUrl === undefined ? null : connect(options.redisUrl, options.log)
  const throughPostgres = async (text: string) => {
    await options.db.execute(sql`select pg_notify(${realtimeChannel}, ${text})`)
  }
  return {
    publish: async (envelope) => {
      const text = JSON.stringify(envelope)
      if (redis === null) return throughPostgres(text)
      try {
        await redis.publish(realtimeChannel, text)
      } catch (error) {
        options.log.warn({ err: error }, 'redis does not answer: publishing through postgres')
        await throughPostgres(text)
      }
    },
  }
}

const connect = (url: string, log: Logger): Redis => {
  const redis = new Redis(url, {
    lazyConnect: true,
    commandTimeout: 1_000,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    connectionName: '2krika-publisher',
  })
  redis.on('error', (error) => {
    log.warn(`redis: ${error.message}`)
  })
  return redis
}

export default realtimePublisher
