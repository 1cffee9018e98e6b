import pg from 'pg'

/** What of the wire protocol is needed here; the types of `pg` leave it out. */
export type Wire = {
  bind: (portal: { portal: string; statement: string; values: unknown[] }) => void
  execute: (portal: { portal: string }) => void
  describe: (portal: unknown) => void
  close: (statement: unknown) => void
  sync: () => void
}

type Field = { name: string; dataTypeID: number; format: 'text' | 'binary' }
type Types = { getTypeParser: (type: number, format: string) => (value: string) => unknown }
type Result = {
  fields: Field[]
  rowAsArray: boolean
  parseRow: unknown
  _parseRowAsArray: unknown
  _parsers: unknown[]
  _types: Types
  _prebuiltEmptyResultObject: object
}
type Message = { fields: Field[] }
type Protocol = {
  name: string | undefined
  types: Types | undefined
  callback: unknown
  _result: Result
  _accumulateRows: boolean
  /** Writes the messages of the query up to the one that asks for an answer (Sync). */
  prepare(connection: Wire): void
  handleRowDescription(message: Message): void
  handleCommandComplete(message: unknown, connection: Wire): void
  handleError(error: unknown, connection: Wire): void
}

const Query = pg.Query as unknown as new (
  config: string,
  values: unknown,
  callback: unknown,
) => Protocol

/** A statement as the driver takes it, with the name under which it is prepared. */
export type NamedStatement = {
  text: string
  values?: unknown[]
  name?: string
  rowMode?: string
  types?: Types
}

/** What the rows of a prepared statement look like: their columns, and a row without values. */
type Shape = { fields: Field[]; emptyRow: object }

/** A connection as a query sees it that leaves out messages. */
type Known = {
  /** For any query: the driver closes a statement whose values it cannot write, yet counts on it later. */
  unclosed: Wire
  /** For a query whose rows are known already. */
  undescribed: Wire
  /** For a query behind which another one stands before the same Sync. */
  unsynced: Wire
  /** For both. */
  bare: Wire
  shapes: Map<string, Shape>
}

const nothing = (): void => undefined

const known = new WeakMap<Wire, Known>()

const knownOn = (connection: Wire): Known => {
  const before = known.get(connection)
  if (before !== undefined) return before
  const without = (left: Partial<Wire>) => Object.assign(Object.create(connection) as Wire, left)
  const made: Known = {
    unclosed: without({ close: nothing }),
    undescribed: without({ close: nothing, describe: nothing }),
    unsynced: without({ close: nothing, sync: nothing }),
    bare: without({ close: nothing, describe: nothing, sync: nothing }),
    shapes: new Map(),
  }
  known.set(connection, made)
  return made
}

/**
 * A prepared statement that has its rows described once on each connection instead of every time.
 * Postgres refuses to run a prepared statement whose rows have changed ("cached plan must not change
 * result type"), so that a description stays true as long as the statement works.
 * Source: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
export class KnownQuery extends Query {
  #shapes: Map<string, Shape> | undefined
  /** Postgres is asked to answer behind it; otherwise whoever sends it does so. */
  protected isSynced = true

  constructor(statement: NamedStatement, values: unknown[], callback: unknown) {
    super(statement.text, values, callback)
    const result = this._result
    this.name = statement.name
    this.types = statement.types
    if (statement.types !== undefined) result._types = statement.types
    if (statement.rowMode === 'array') {
      result.rowAsArray = true
      result.parseRow = result._parseRowAsArray
    }
  }

  override prepare(connection: Wire): void {
    const { unclosed, undescribed, unsynced, bare, shapes } = knownOn(connection)
    const shape = this.name === undefined ? undefined : shapes.get(this.name)
    if (shape === undefined) {
      this.#shapes = shapes
      super.prepare(this.isSynced ? unclosed : unsynced)
      return
    }
    this.#expect(shape)
    super.prepare(this.isSynced ? undescribed : bare)
  }

  #expect({ fields, emptyRow }: Shape): void {
    const result = this._result
    result.fields = fields
    // How values are read is up to whoever asks.
    result._parsers = fields.map(({ dataTypeID, format }) =>
      result._types.getTypeParser(dataTypeID, format),
    )
    result._prebuiltEmptyResultObject = emptyRow
    this._accumulateRows = true
  }

  override handleRowDescription(message: Message): void {
    super.handleRowDescription(message)
    const { fields, _prebuiltEmptyResultObject: emptyRow } = this._result
    this.#note({ fields, emptyRow })
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    super.handleCommandComplete(message, connection)
    // Nothing was described: no rows.
    this.#note({ fields: [], emptyRow: {} })
  }

  #note(shape: Shape): void {
    if (this.name !== undefined) this.#shapes?.set(this.name, shape)
    this.#shapes = undefined
  }
}
