import type { ClientBase } from 'pg'

export type Row = Record<string, unknown>

/**
 * Inserts rows into a table in one statement; every row has the keys of the first. Values travel as
 * one JSON document and Postgres casts them to the columns' types.
 */
export const insertRows = async (
  client: ClientBase,
  table: string,
  rows: readonly Row[],
): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const name = table
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.')
  const columns = Object.keys(first)
    .map((column) => client.escapeIdentifier(column))
    .join(', ')
  await client.query(
    `insert into ${name} (${columns})
     select ${columns} from json_populate_recordset(null::${name}, $1)`,
    [JSON.stringify(rows)],
  )
}
