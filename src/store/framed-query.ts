import { KnownQuery, type NamedStatement, type Wire } from './known-query'

/** Names under which BEGIN and COMMIT are prepared on a connection. */
export const frameNames = { begin: 'begin', commit: 'commit' } as const

/** Which ends of its transaction a statement carries along. */
export type Frame = { isFirst: boolean; isLast: boolean }

/**
 * The first statement of a transaction with BEGIN in front, the last one with COMMIT behind it, or
 * both: one message and one answer instead of two. All stand before the same Sync: what fails takes
 * the rest with it, so a COMMIT is never reached behind a statement that failed, and whoever sent it
 * has to roll back. The connection must have prepared both under `frameNames`.
 * Source: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export class FramedQuery extends KnownQuery {
  readonly frame: Frame
  #answered = 0
  #hasFailed = false

  constructor(statement: NamedStatement, values: unknown[], answer: unknown, frame: Frame) {
    super(statement, values, answer)
    this.frame = frame
    this.isSynced = !frame.isLast
  }

  override prepare(connection: Wire): void {
    if (this.frame.isFirst) run(connection, frameNames.begin)
    super.prepare(connection)
    if (!this.frame.isLast) return
    // A value that cannot be written is found before anything is sent.
    if (!this.#hasFailed) run(connection, frameNames.commit)
    connection.sync()
  }

  override handleError(error: unknown, connection: Wire): void {
    this.#hasFailed = true
    super.handleError(error, connection)
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#answered === (this.frame.isFirst ? 1 : 0)) {
      super.handleCommandComplete(message, connection)
    }
    this.#answered += 1
  }
}

const run = (connection: Wire, statement: string): void => {
  connection.bind({ portal: '', statement, values: [] })
  connection.execute({ portal: '' })
}
