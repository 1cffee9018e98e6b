export type Document = Record<string, unknown> & { id: string }

/** An answer of the server that is an error, as its documentation shapes it. */
export class MeilisearchRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const expression =
  /^(?<attribute>[A-Za-z]+) (?<operator>=|>=|<=) (?:"(?<text>(?:[^"\\]|\\.)*)"|(?<number>-?\d+(?:\.\d+)?))$/u

/** Whether a document meets every expression of a filter; refuses what the index does not know. */
export const meets = (
  document: Document,
  filter: readonly string[],
  filterable: readonly string[],
): boolean => filter.map((one) => meetsOne(document, one, filterable)).every(Boolean)

const meetsOne = (document: Document, one: string, filterable: readonly string[]): boolean => {
  const parts = expression.exec(one)?.groups
  if (parts === undefined) {
    throw new MeilisearchRefusal(400, 'invalid_search_filter', `Was expecting an operation: ${one}`)
  }
  const { attribute = '', operator, text, number } = parts
  if (!filterable.includes(attribute)) {
    throw new MeilisearchRefusal(
      400,
      'invalid_search_filter',
      `Attribute \`${attribute}\` is not filterable.`,
    )
  }
  const wanted = text?.replaceAll(/\\(.)/gu, '$1') ?? Number(number)
  return valuesOf(document[attribute]).some((value) => {
    if (operator === '=') {
      return String(value).toLowerCase() === String(wanted).toLowerCase()
    }
    if (typeof value !== 'number' || typeof wanted !== 'number') return false
    return operator === '>=' ? value >= wanted : value <= wanted
  })
}

/** Several values in one attribute each count. */
export const valuesOf = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
