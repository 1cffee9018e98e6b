import pg from 'pg'

/** The name under which BEGIN is prepared on a connection, the first time it is asked for. */
export const beginName = 'begin'

/** What of the wire protocol is needed here; the types of `pg` leave it out. */
type Wire = {
  bind: (portal: { portal: string; statement: string; values: unknown[] }) => void
  execute: (portal: { portal: string }) => void
}
type Protocol = {
  /** Writes the messages of the query up to the one that asks for an answer (Sync). */
  prepare(connection: Wire): void
  handleCommandComplete(message: unknown, connection: Wire): void
}

const Query = pg.Query as unknown as new (
  config: object,
  values?: unknown,
  callback?: unknown,
) => Protocol

/**
 * The first statement of a transaction with its BEGIN in front: one message and one answer instead
 * of two. Both stand before the same Sync, so a BEGIN that fails takes the statement with it.
 * The connection must have prepared BEGIN under `beginName`.
 * Source: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export class BeginningQuery extends Query {
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
