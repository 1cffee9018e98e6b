import { createHash } from 'node:crypto'
import pg from 'pg'
import { beginName, BeginningQuery } from './beginning-query'

/** A text that comes back this often is worth a plan of its own on every connection. */
const worthIt = 3
/** Lists of changing length make ever new texts: only so many are watched and prepared. */
const most = 1_000

type Config = { text: string; name?: string; rowMode?: string }
type Callback = (error: Error | null, result?: unknown) => void
type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown

const seen = new Map<string, { times: number; name: string }>()
let generation = 0

/** The name under which a statement is prepared; undefined while it is rare. */
const nameOf = (text: string): string | undefined => {
  // Several commands in one text cannot be prepared.
  if (text.includes(';')) return undefined
  const known = seen.get(text)
  if (known === undefined) {
    if (seen.size < most) {
      const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
      seen.set(text, { times: 1, name })
    }
    return undefined
  }
  known.times += 1
  return known.times < worthIt ? undefined : `${known.name}.${generation}`
}

const isConfig = (value: unknown): value is Config =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

/** A column changed type or number under a prepared plan: every text is prepared anew from here. */
const forgetStalePlans = (error: unknown): void => {
  if (error instanceof Error && error.message.includes('cached plan must not change result type')) {
    generation += 1
  }
}

const pipelined = (settings: string | pg.ClientConfig | undefined): pg.ClientConfig => ({
  ...(typeof settings === 'string' ? { connectionString: settings } : settings),
  pipeline: true,
})

/**
 * A connection that has Postgres plan each repeated statement once instead of every time: parsing
 * and planning were two thirds of what an order costs the database. Behind a pooler that shares
 * connections between transactions, it must know prepared statements (PgBouncer 1.21 or later).
 * Statements that do not wait for each other are sent at once, BEGIN with what follows it: waking
 * up the other side costs more than most of them.
 * Source: https://node-postgres.com/features/queries#prepared-statements and
 * https://node-postgres.com/features/pipelining
 */
export class PreparingClient extends pg.Client {
  /** BEGIN was asked for and goes out with the statement that comes next. */
  #isToBegin = false
  /** BEGIN is prepared on this connection: it was sent by itself once. */
  #knowsBegin = false

  constructor(settings?: string | pg.ClientConfig) {
    super(pipelined(settings))
    const send = super.query.bind(this) as Query
    const query: Query = (config, values, callback) => {
      const isPromised = isConfig(config) && Array.isArray(values) && callback === undefined
      if (isPromised && config.text === 'begin') return this.#begin(send)
      const wanted = isConfig(config) && Array.isArray(values) ? named(config) : config
      if (this.#isToBegin) {
        this.#isToBegin = false
        if (isPromised) return noticing(beginWith(send, wanted as Config, values as unknown[]))
        // Not the way in which transactions are run here: as the driver would have it.
        void send({ text: 'begin', name: beginName }, [])
      }
      if (typeof callback === 'function') {
        const answer: Callback = (error, result) => {
          forgetStalePlans(error)
          ;(callback as Callback)(error, result)
        }
        return send(wanted, values, answer)
      }
      return noticing(send(wanted, values, callback))
    }
    this.query = query as typeof this.query
  }

  async #begin(send: Query): Promise<unknown> {
    if (this.#knowsBegin) {
      this.#isToBegin = true
      return { command: 'BEGIN', rowCount: null, rows: [], fields: [] }
    }
    const answer = await send({ text: 'begin', name: beginName }, [])
    this.#knowsBegin = true
    return answer
  }
}

const named = (config: Config): Config => {
  const name = config.name ?? nameOf(config.text)
  return name === undefined ? config : { ...config, name }
}

const noticing = (result: unknown): unknown => {
  if (result instanceof Promise) result.catch(forgetStalePlans)
  return result
}

const beginWith = async (send: Query, config: Config, values: unknown[]): Promise<unknown> => {
  if (config.name === undefined && values.length === 0) {
    // The simple protocol: several commands may stand in one text, as in migrations.
    const results: unknown = await send({ ...config, text: `begin;${config.text}` }, values)
    const [, ...own] = Array.isArray(results) ? (results as unknown[]) : []
    return own.length === 1 ? own[0] : own
  }
  return new Promise((resolve, reject) => {
    const answer: Callback = (error, result) => {
      if (error === null) resolve(result)
      else reject(error)
    }
    send(new BeginningQuery(config, values, answer))
  })
}
