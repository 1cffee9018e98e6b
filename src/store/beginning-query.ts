import { KnownQuery, type Wire } from './known-query'

/** The name under which BEGIN is prepared on a connection, the first time it is asked for. */
export const beginName = 'begin'

/**
 * The first statement of a transaction with its BEGIN in front: one message and one answer instead
 * of two. Both stand before the same Sync, so a BEGIN that fails takes the statement with it.
 * The connection must have prepared BEGIN under `beginName`.
 * Source: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export class BeginningQuery extends KnownQuery {
  #hasBegun = false

  override prepare(connection: Wire): void {
    connection.bind({ portal: '', statement: beginName, values: [] })
    connection.execute({ portal: '' })
    super.prepare(connection)
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#hasBegun) super.handleCommandComplete(message, connection)
    this.#hasBegun = true
  }
}
