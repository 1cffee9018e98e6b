import { Redis } from 'ioredis'
import type { Logger } from 'pino'

export type RedisListener = {
  publish: (channel: string, text: string) => Promise<void>
  close: () => Promise<void>
}

/**
 * Hears Redis channels and comes back by itself after a loss; `onMissed` says that messages may
 * have passed meanwhile. Redis being away is never an error here: Postgres is listened to as well.
 */
export const listenToRedis = (options: {
  url: string
  channels: readonly string[]
  log: Logger
  onMessage: (channel: string, text: string) => void
  onMissed: () => void
}): RedisListener => {
  const subscriber = new Redis(options.url, {
    connectionName: '2krika-realtime',
    maxRetriesPerRequest: null,
    // ioredis subscribes again without listening for the failure, which would end the process.
    autoResubscribe: false,
    retryStrategy: (times) => Math.min(times * 200, 3_000),
  })
  const publisher = new Redis(options.url, {
    connectionName: '2krika-realtime-publisher',
    commandTimeout: 1_000,
    maxRetriesPerRequest: 1,
    retryStrategy: (times) => Math.min(times * 200, 3_000),
  })
  let hasBeenReady = false
  for (const redis of [subscriber, publisher]) {
    redis.on('error', (error) => {
      options.log.warn(`redis: ${error.message}`)
    })
  }
  subscriber.on('message', options.onMessage)
  const subscribe = async () => {
    await subscriber.subscribe(...options.channels)
    if (hasBeenReady) options.onMissed()
    hasBeenReady = true
  }
  subscriber.on('ready', () => {
    subscribe().catch((error: unknown) => {
      options.log.warn({ err: error }, 'cannot subscribe to redis')
    })
  })
  return {
    publish: async (channel, text) => {
      await publisher.publish(channel, text)
    },
    close: async () => {
      subscriber.disconnect()
      publisher.disconnect()
      await Promise.resolve()
    },
  }
}
