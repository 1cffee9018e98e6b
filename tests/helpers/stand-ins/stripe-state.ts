import { randomBytes } from 'node:crypto'

/** An object as the API answers it. */
export type Thing = { id: string; object: string; created: number } & Record<string, unknown>

export class Refusal extends Error {
  readonly status: number
  readonly body: { error: Record<string, unknown> }

  constructor(status: number, error: Record<string, unknown>) {
    super(String(error.message ?? error.code))
    this.status = status
    this.body = { error }
  }
}

export const invalid = (code: string, message: string, param?: string) =>
  new Refusal(400, { type: 'invalid_request_error', code, message, param })

/** Everything the stand-in remembers, by id and in the order in which it came. */
export const openState = () => {
  const things = new Map<string, Thing>()
  return {
    things,
    add: (prefix: string, object: string, fields: Record<string, unknown>): Thing => {
      const id = `${prefix}_${randomBytes(12).toString('hex')}`
      const created = Math.floor(Date.now() / 1000)
      const thing: Thing = { id, object, created, livemode: false, ...fields }
      things.set(id, thing)
      return thing
    },
    get: (id: string, object: string): Thing => {
      const thing = things.get(id)
      if (thing?.object === object) return thing
      throw new Refusal(404, {
        type: 'invalid_request_error',
        code: 'resource_missing',
        message: `No such ${object}: '${id}'`,
      })
    },
    all: (object: string): Thing[] =>
      [...things.values()].filter((thing) => thing.object === object),
  }
}

export type State = ReturnType<typeof openState>

/** Follows `a.b.c` and puts the object where its id stood. */
export const expandPath = (state: State, value: unknown, path: readonly string[]): unknown => {
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return value
  const node = { ...(value as Record<string, unknown>) }
  const inside = node[key]
  if (Array.isArray(inside)) {
    node[key] = inside.map((one) => expandPath(state, one, rest))
    return node
  }
  const found = typeof inside === 'string' ? state.things.get(inside) : inside
  node[key] = expandPath(state, found ?? inside, rest)
  return node
}

/** Newest first, a page at a time, as every list of the API. */
export const listPage = (
  items: Thing[],
  { limit = 10, starting_after: after }: { limit?: number; starting_after?: string },
) => {
  const newestFirst = items.toReversed()
  const start = after === undefined ? 0 : newestFirst.findIndex(({ id }) => id === after) + 1
  const data = newestFirst.slice(start, start + limit)
  return { object: 'list', data, has_more: start + limit < newestFirst.length, url: '/v1' }
}

export const within = (
  { created }: Thing,
  range: { gte?: number; lte?: number; lt?: number } | undefined,
): boolean =>
  created >= (range?.gte ?? 0) &&
  created <= (range?.lte ?? Infinity) &&
  created < (range?.lt ?? Infinity)
