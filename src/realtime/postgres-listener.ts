import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'

const beatEveryMs = 1_500
const answerWithinMs = 2_000
const longestPauseMs = 5_000

export type PostgresListener = {
  /** Whether notifications arrive right now. */
  isListening: () => boolean
  notify: (channel: string, text: string) => Promise<void>
  close: () => Promise<void>
}

/**
 * Hears Postgres notifications, and knows within four seconds when it no longer does: a dead
 * connection is noticed by asking, not by waiting for TCP. Comes back by itself.
 */
export const listenToPostgres = (options: {
  connectionString: string
  channels: readonly string[]
  log: Logger
  onMessage: (channel: string, text: string) => void
  onListening: () => void
  onLost: () => void
}): PostgresListener => {
  let client: pg.Client | null = null
  const closing = new AbortController()

  const listen = async (): Promise<void> => {
    const mine = await open(options)
    const lost = new Promise<void>((resolve) => {
      mine.once('error', () => {
        resolve()
      })
      mine.once('end', () => {
        resolve()
      })
    })
    client = mine
    options.onListening()
    await Promise.race([lost, beatUntilSilent(mine, closing.signal)])
    client = null
    options.onLost()
    // Not awaited: saying goodbye to a server that is gone may take for ever.
    mine.end().catch(() => undefined)
  }

  const keepListening = async (): Promise<void> => {
    let pauseMs = 100
    while (!closing.signal.aborted) {
      try {
        await listen()
        pauseMs = 100
      } catch (error) {
        options.log.warn({ err: error }, 'cannot listen to postgres')
      }
      await sleep(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }
  const finished = keepListening()

  return {
    isListening: () => client !== null,
    notify: async (channel, text) => {
      await client?.query('select pg_notify($1, $2)', [channel, text])
    },
    close: async () => {
      closing.abort()
      await finished
    },
  }
}

const open = async (options: {
  connectionString: string
  channels: readonly string[]
  onMessage: (channel: string, text: string) => void
}): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: options.connectionString,
    connectionTimeoutMillis: 5_000,
    query_timeout: answerWithinMs,
    keepAlive: true,
    application_name: '2krika-realtime',
  })
  // Without a listener an error of an idle connection would end the process.
  client.on('error', () => undefined)
  client.on('notification', ({ channel, payload }) => {
    options.onMessage(channel, payload ?? '')
  })
  try {
    await client.connect()
    for (const channel of options.channels) {
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
    }
    return client
  } catch (error) {
    client.end().catch(() => undefined)
    throw error
  }
}

/** Resolves when the server does not answer in time, or when there is nothing left to ask for. */
const beatUntilSilent = async (client: pg.Client, signal: AbortSignal): Promise<void> => {
  try {
    for (;;) {
      await sleep(beatEveryMs, undefined, { signal })
      await client.query('select 1')
    }
  } catch {
    // Aborted, cut or too slow: all of them mean that nobody listens here any more.
  }
}
