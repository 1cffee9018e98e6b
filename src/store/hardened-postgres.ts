import { EventEmitter } from 'node:events'
import { postgresAdapter, sql } from '@payloadcms/db-postgres'
import pg from 'pg'
import { v4 as uuidv4 } from 'uuid'
import { PreparingClient } from './prepared-statements'

type Arguments = Parameters<typeof postgresAdapter>[0]
type Adapter = ReturnType<ReturnType<typeof postgresAdapter>['init']>
type TransactionOptions = Adapter['transactionOptions']
type Session = { db: unknown; resolve: () => Promise<void>; reject: () => Promise<void> }

/**
 * The stock adapter takes a client at connect and keeps it for ever, and another one each time that
 * the connection of the one before is reset. It only listens to it, so it gets nothing else.
 */
class ReleasingPool extends pg.Pool {
  #hasBooted = false

  constructor(config?: pg.PoolConfig) {
    super({ ...config, Client: PreparingClient })
    // A connection that is cut while in use fails its query and, without a listener, the process.
    this.on('connect', (client) => {
      client.on('error', () => undefined)
    })
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    if (callback !== undefined) return super.connect(callback)
    if (this.#hasBooted) return super.connect()
    this.#hasBooted = true
    return super.connect().then((client) => {
      client.release()
      return new EventEmitter() as unknown as pg.PoolClient
    })
  }
}

/**
 * Payload's Postgres adapter, hardened: a failing COMMIT is an error, a bulk operation on an
 * aborted transaction throws, the pool survives a restart of the database and can be ended.
 * tests/int/hardened-postgres.test.ts holds each of these; drop the wrapper when upstream does.
 */
export const hardenedPostgres = (args: Arguments): ReturnType<typeof postgresAdapter> => {
  const base = postgresAdapter({ ...args, pg: { ...pg, Pool: ReleasingPool } })
  return { ...base, init: (options) => harden(base.init(options)) }
}

const harden = (adapter: Adapter): Adapter => {
  const connect = adapter.connect
  adapter.connect = async function connectWithListener(this: Adapter, options) {
    const isFresh = !this.pool
    await connect?.call(this, options)
    if (!isFresh) return
    // Only the message: the error object carries the connection's credentials.
    this.pool.on('error', (error) => {
      this.payload.logger.error(`idle database client: ${error.message}`)
    })
  }
  adapter.beginTransaction = async function begin(this: Adapter, options) {
    const id = uuidv4()
    const session = await openSession(this, options)
    this.sessions[id] = session as Adapter['sessions'][string]
    return id
  }
  adapter.commitTransaction = async function commit(this: Adapter, transactionId) {
    const id = String(await transactionId)
    const session = this.sessions[id]
    if (session === undefined) return
    delete this.sessions[id]
    await session.resolve()
  }
  return adapter
}

const openSession = async (adapter: Adapter, options: TransactionOptions): Promise<Session> => {
  await (adapter as unknown as { initializing?: Promise<void> }).initializing
  const end = Promise.withResolvers<void>()
  const ready = Promise.withResolvers<{ execute: (query: unknown) => Promise<unknown> }>()
  const settings = options ?? adapter.transactionOptions
  const done = adapter.drizzle.transaction(
    async (tx) => {
      ready.resolve(tx as never)
      await end.promise
    },
    settings === false ? undefined : (settings as never),
  )
  done.catch(ready.reject)
  const tx = await ready.promise
  const rollback = async (reason: unknown) => {
    end.reject(reason)
    await Promise.allSettled([done])
  }
  return {
    db: tx,
    reject: () => rollback(new Error('rollback')),
    resolve: async () => {
      try {
        // An aborted transaction answers COMMIT with a silent ROLLBACK: ask first.
        await tx.execute(sql`select 1`)
      } catch (error) {
        await rollback(error)
        throw error
      }
      end.resolve()
      await done
    },
  }
}
