import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import pg from 'pg'
import { beginName, BeginningQuery } from './beginning-query'
import { KnownQuery, type NamedStatement } from './known-query'

/** A text that comes back this often is worth a plan of its own on every connection. */
const worthIt = 3
/** Lists of changing length make ever new texts: only so many are watched and prepared. */
const most = 1_000

type Callback = (error: Error | null, result?: unknown) => void
type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown

type Seen = { text: string; times: number; name: string }
/** By length: comparing a few texts of one length is cheaper than hashing each that comes by. */
const seen = new Map<number, Seen[]>()
let watched = 0
let generation = 0

/** The name under which a statement is prepared; undefined while it is rare. */
const nameOf = (text: string): string | undefined => {
  const alike = seen.get(text.length)
  const known = alike?.find((other) => other.text === text)
  if (known === undefined) {
    // Several commands in one text cannot be prepared.
    if (watched < most && !text.includes(';')) {
      const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
      seen.set(text.length, [...(alike ?? []), { text, times: 1, name }])
      watched += 1
    }
    return undefined
  }
  known.times += 1
  return known.times < worthIt ? undefined : `${known.name}.${generation}`
}

const isStatement = (value: unknown): value is NamedStatement =>
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
  /** Statements wait for others of the same moment. */
  #isHeld = false

  constructor(settings?: string | pg.ClientConfig) {
    super(pipelined(settings))
    const send = super.query.bind(this) as Query
    const query: Query = (config, given, callback) => {
      this.#sendTogether()
      const isToBegin = this.#isToBegin
      const values = given ?? (isStatement(config) ? config.values : undefined)
      if (!isStatement(config) || !Array.isArray(values)) {
        this.#beginAlone(send)
        return send(config, given, callback)
      }
      if (typeof callback === 'function') {
        this.#beginAlone(send)
        return ask(send, KnownQuery, named(config), values, noticing(callback as Callback))
      }
      if (config.text === 'begin') return this.#begin(send)
      this.#isToBegin = false
      return new Promise((resolve, reject) => {
        const answer = noticing((error, result) => {
          if (error === null) resolve(result)
          else reject(error)
        })
        if (isToBegin) beginWith(send, named(config), values, answer)
        else ask(send, KnownQuery, named(config), values, answer)
      })
    }
    this.query = query as typeof this.query
  }

  /** What is asked before somebody waits for an answer leaves in one write. */
  #sendTogether(): void {
    if (this.#isHeld) return
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    this.#isHeld = true
    stream.cork()
    process.nextTick(() => {
      this.#isHeld = false
      stream.uncork()
    })
  }

  /** Not the way in which transactions are run here: as the driver would have it. */
  #beginAlone(send: Query): void {
    if (!this.#isToBegin) return
    this.#isToBegin = false
    void send({ text: 'begin', name: beginName }, [])
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

const named = (statement: NamedStatement): NamedStatement => {
  const name = statement.name ?? nameOf(statement.text)
  return name === undefined ? statement : { ...statement, name }
}

const noticing =
  (callback: Callback): Callback =>
  (error, result) => {
    forgetStalePlans(error)
    callback(error, result)
  }

const ask = (
  send: Query,
  Kind: typeof KnownQuery,
  statement: NamedStatement,
  values: unknown[],
  answer: Callback,
): unknown => send(new Kind(statement, values, answer))

const beginWith = (
  send: Query,
  statement: NamedStatement,
  values: unknown[],
  answer: Callback,
): void => {
  if (statement.name !== undefined || values.length > 0) {
    ask(send, BeginningQuery, statement, values, answer)
    return
  }
  // The simple protocol: several commands may stand in one text, as in migrations.
  send(
    { ...statement, text: `begin;${statement.text}` },
    values,
    (error: Error, results: unknown) => {
      const [, ...own] = Array.isArray(results) ? (results as unknown[]) : []
      answer(error, own.length === 1 ? own[0] : own)
    },
  )
}
