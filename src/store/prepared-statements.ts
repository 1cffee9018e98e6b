import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import pg from 'pg'
import { FramedQuery, frameNames } from './framed-query'
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

type Held = { statement: NamedStatement; values: unknown[]; answer: Callback; isFirst: boolean }

/**
 * A connection that has Postgres plan each repeated statement once instead of every time: parsing
 * and planning were two thirds of what an order costs the database. Behind a pooler that shares
 * connections between transactions, it must know prepared statements (PgBouncer 1.21 or later).
 * Statements that do not wait for each other are sent at once, BEGIN with what follows it and COMMIT
 * with what stands before it: waking up the other side costs more than most of them.
 * Source: https://node-postgres.com/features/queries#prepared-statements and
 * https://node-postgres.com/features/pipelining
 */
export class PreparingClient extends pg.Client {
  readonly #send: Query
  /** BEGIN was asked for and goes out with the statement that comes next. */
  #isToBegin = false
  #isInTransaction = false
  /** What was prepared on this connection: it was sent by itself once. */
  #knows = { begin: false, commit: false }
  /** The last statement of this moment, in case that COMMIT follows. */
  #held: Held | null = null
  /** Statements wait for others of the same moment. */
  #isCorked = false

  constructor(settings?: string | pg.ClientConfig) {
    super(pipelined(settings))
    this.#send = super.query.bind(this)
    const query: Query = (config, given, callback) => {
      this.#sendTogether()
      const values = given ?? (isStatement(config) ? config.values : undefined)
      if (!isStatement(config) || !Array.isArray(values) || typeof callback === 'function') {
        return this.#plainly(config, given, callback)
      }
      if (config.text === 'begin') return this.#begin()
      if (config.text === 'commit') return this.#commit()
      return new Promise((resolve, reject) => {
        const answer = noticing((error, result) => {
          if (error === null) resolve(result)
          else reject(error)
        })
        this.#ask(named(config), values, answer)
      })
    }
    this.query = query as typeof this.query
  }

  /** What is asked before somebody waits for an answer leaves in one write. */
  #sendTogether(): void {
    if (this.#isCorked) return
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    this.#isCorked = true
    stream.cork()
    process.nextTick(() => {
      this.#letGo()
      this.#isCorked = false
      stream.uncork()
    })
  }

  /** Not the way in which transactions are run here: as the driver would have it. */
  #plainly(config: unknown, given: unknown, callback: unknown): unknown {
    this.#letGo()
    if (this.#isToBegin) {
      this.#isToBegin = false
      void this.#send({ text: 'begin', name: frameNames.begin }, [])
    }
    if (!isStatement(config) || typeof callback !== 'function') {
      return this.#send(config, given, callback)
    }
    const values = given ?? config.values
    if (!Array.isArray(values)) return this.#send(config, given, callback)
    const answer = noticing(callback as Callback)
    return this.#send(new KnownQuery(named(config), values, answer))
  }

  #ask(statement: NamedStatement, values: unknown[], answer: Callback): void {
    this.#letGo()
    const isFirst = this.#isToBegin
    this.#isToBegin = false
    const asked = { statement, values, answer, isFirst }
    if (statement.text === 'rollback') this.#isInTransaction = false
    if (this.#isInTransaction && this.#knows.commit && isExtended(asked)) this.#held = asked
    else if (isFirst) beginWith(this.#send, asked)
    else this.#send(new KnownQuery(statement, values, answer))
  }

  #letGo(): void {
    const held = this.#held
    if (held === null) return
    this.#held = null
    const { statement, values, answer, isFirst } = held
    if (isFirst) beginWith(this.#send, held)
    else this.#send(new KnownQuery(statement, values, answer))
  }

  async #begin(): Promise<unknown> {
    this.#letGo()
    this.#isInTransaction = true
    if (this.#knows.begin) {
      this.#isToBegin = true
      return answered('BEGIN')
    }
    const answer = await this.#send({ text: 'begin', name: frameNames.begin }, [])
    this.#knows.begin = true
    return answer
  }

  async #commit(): Promise<unknown> {
    const held = this.#held
    this.#held = null
    this.#isInTransaction = false
    if (held !== null) return this.#commitWith(held)
    const commit = { text: 'commit', name: frameNames.commit }
    if (this.#isToBegin) {
      // Nothing was done in between.
      this.#isToBegin = false
      return answered('COMMIT')
    }
    const answer = await this.#send(commit, [])
    this.#knows.commit = true
    return answer
  }

  /** Fails with the statement: the transaction is to be rolled back then. */
  #commitWith({ statement, values, answer, isFirst }: Held): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const both: Callback = (error, result) => {
        answer(error, result)
        if (error === null) resolve(answered('COMMIT'))
        else reject(error)
      }
      this.#send(new FramedQuery(statement, values, both, { isFirst, isLast: true }))
    })
  }
}

/** What the driver would have answered. */
const answered = (command: string) => ({ command, rowCount: null, rows: [], fields: [] })

/** Sent by the protocol in which several statements can stand before one Sync. */
const isExtended = ({ statement, values }: Held): boolean =>
  statement.name !== undefined || values.length > 0

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

const beginWith = (send: Query, held: Held): void => {
  const { statement, values, answer } = held
  if (isExtended(held)) {
    send(new FramedQuery(statement, values, answer, { isFirst: true, isLast: false }))
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
