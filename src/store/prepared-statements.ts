import { createHash } from 'node:crypto'
import pg from 'pg'

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

/**
 * A connection that has Postgres plan each repeated statement once instead of every time: parsing
 * and planning were two thirds of what an order costs the database. Behind a pooler that shares
 * connections between transactions, it must know prepared statements (PgBouncer 1.21 or later).
 * Source: https://node-postgres.com/features/queries#prepared-statements
 */
export class PreparingClient extends pg.Client {
  constructor(settings?: string | pg.ClientConfig) {
    super(settings)
    const send = super.query.bind(this) as Query
    const query: Query = (config, values, callback) => {
      if (!isConfig(config) || config.name !== undefined || !Array.isArray(values)) {
        return send(config, values, callback)
      }
      const name = nameOf(config.text)
      if (name === undefined) return send(config, values, callback)
      const named = { ...config, name }
      if (typeof callback === 'function') {
        const answer: Callback = (error, result) => {
          forgetStalePlans(error)
          ;(callback as Callback)(error, result)
        }
        return send(named, values, answer)
      }
      const result = send(named, values, callback)
      if (result instanceof Promise) result.catch(forgetStalePlans)
      return result
    }
    this.query = query as typeof this.query
  }
}
