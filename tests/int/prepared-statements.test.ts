import type { EventEmitter } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PreparingClient } from '../../src/store/prepared-statements'

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 1,
  Client: PreparingClient,
})
/** As drizzle asks: a configuration object with the values beside it. */
const ask = async (text: string, values: unknown[]) => {
  const asked = { text }
  const { rows } = await pool.query<Record<string, unknown>>(asked, values)
  return rows
}
const prepared = async () =>
  (await pool.query<{ statement: string }>('select statement from pg_prepared_statements')).rows

beforeAll(async () => {
  await pool.query('create table planned (id int); insert into planned values (7)')
})
afterAll(() => pool.end())

describe('statements that come back', () => {
  test('are planned once per connection, and answer the same', async () => {
    const text = 'select id + $1::int as sum from planned'
    for (const value of [1, 2, 3, 4]) expect(await ask(text, [value])).toEqual([{ sum: 7 + value }])
    expect((await prepared()).filter(({ statement }) => statement === text)).toHaveLength(1)
  })

  test('have their rows described once per connection', async () => {
    const client = await pool.connect()
    const { connection } = client as unknown as { connection: EventEmitter }
    let descriptions = 0
    connection.on('rowDescription', () => {
      descriptions += 1
    })
    try {
      const texts = [
        'select $1::int as number, null as nothing, now() > $2 as is_later',
        'update planned set id = 7 where id = $1 and $2::text is not null',
        'insert into planned select 1 where $1 = 2 and $2::text is null returning id',
      ]
      const answers: unknown[] = []
      for (let times = 0; times < 5; times += 1) {
        for (const text of texts) {
          const statement = { text }
          const { rows, rowCount, command } = await client.query(statement, [7, '2020-01-01'])
          answers.push({ rows, rowCount, command })
        }
      }
      expect(answers.slice(-3)).toEqual([
        {
          rows: [{ number: 7, nothing: null, is_later: true }],
          rowCount: 1,
          command: 'SELECT',
        },
        { rows: [], rowCount: 1, command: 'UPDATE' },
        { rows: [], rowCount: 0, command: 'INSERT' },
      ])
      expect(answers.slice(0, 3)).toEqual(answers.slice(-3))
      // Twice unprepared, once as it is prepared; the update has no rows to describe.
      expect(descriptions).toBe(6)
    } finally {
      client.release(true)
    }
  })

  test('are read by everybody in their own way', async () => {
    const text = 'select 5::int as number, 6::int as other where $1 = 1'
    const asText = { getTypeParser: () => (value: string) => value }
    const read = async (config: { types?: typeof asText; rowMode?: 'array' }) => {
      const statement = { text, ...config }
      return (await pool.query<Record<string, unknown>>(statement, [1])).rows
    }
    for (let times = 0; times < 4; times += 1) {
      expect(await read({})).toEqual([{ number: 5, other: 6 }])
      expect(await read({ types: asText })).toEqual([{ number: '5', other: '6' }])
      expect(await read({ rowMode: 'array' })).toEqual([[5, 6]])
    }
  })

  test('that were asked once or twice are not kept', async () => {
    const text = 'select id - $1::int as rest from planned'
    await ask(text, [1])
    await ask(text, [2])
    expect((await prepared()).filter(({ statement }) => statement === text)).toEqual([])
  })

  test('work again after a migration changed their columns', async () => {
    const text = 'select * from planned where id > $1'
    for (let times = 0; times < 4; times += 1) await ask(text, [0])
    await pool.query('alter table planned add column note text')
    await expect(ask(text, [0])).rejects.toThrow('cached plan must not change result type')
    expect(await ask(text, [0])).toEqual([{ id: 7, note: null }])
  })

  test('an error of a planned statement reaches its caller', async () => {
    const text = 'select 1 / ($1::int - 1) as quotient'
    for (const value of [2, 3, 4]) await ask(text, [value])
    await expect(ask(text, [1])).rejects.toThrow('division by zero')
    expect(await ask(text, [3])).toEqual([{ quotient: 0 }])
  })
})

describe('a transaction', () => {
  const transaction = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    const begin = { text: 'begin' }
    try {
      await client.query(begin, [])
      return await work(client)
    } finally {
      const rollback = { text: 'rollback' }
      await client.query(rollback, [])
      client.release()
    }
  }

  test('begins with its first statement, whether that has values or not', async () => {
    for (let times = 0; times < 4; times += 1) {
      const rows = await transaction(async (client) => {
        await client.query('insert into planned values (8)')
        const last = { text: 'select id from planned where id > $1 order by id' }
        return (await client.query<{ id: number }>(last, [6])).rows
      })
      expect(rows.map(({ id }) => id)).toEqual([7, 8])
      expect(await ask('select id from planned', [])).toEqual([{ id: 7 }])
    }
  })

  test('says in which statement it failed, and leaves nothing of it', async () => {
    for (let times = 0; times < 4; times += 1) {
      const failing = transaction(async (client) => {
        const add = { text: 'insert into planned values ($1::int)' }
        await client.query(add, [9])
        const divide = { text: 'select $1::int / 0' }
        await client.query(divide, [1])
      })
      await expect(failing).rejects.toThrow('division by zero')
      const first = transaction((client) => {
        const divide = { text: 'select $1::int / 0' }
        return client.query(divide, [1])
      })
      await expect(first).rejects.toThrow('division by zero')
      expect(await ask('select id from planned', [])).toEqual([{ id: 7 }])
    }
  })

  test('may begin with several commands in one text, as migrations do', async () => {
    for (let times = 0; times < 3; times += 1) {
      const rows = await transaction(async (client) => {
        const several = { text: 'insert into planned values (8); insert into planned values (9)' }
        await client.query(several, [])
        const all = { text: 'select id from planned order by id' }
        return (await client.query<{ id: number }>(all, [])).rows
      })
      expect(rows.map(({ id }) => id)).toEqual([7, 8, 9])
    }
    expect(await ask('select id from planned', [])).toEqual([{ id: 7 }])
  })

  test('gives the rows of a first statement without values', async () => {
    for (let times = 0; times < 6; times += 1) {
      const first = { text: 'select id as only from planned' }
      const { rows } = await transaction((client) => client.query<{ only: number }>(first, []))
      expect(rows).toEqual([{ only: 7 }])
    }
  })

  test('without any statement is none', async () => {
    for (let times = 0; times < 4; times += 1) await transaction(() => Promise.resolve())
    const { rows } = await pool.query<{ now: boolean }>(
      'select now() = statement_timestamp() as now',
    )
    expect(rows).toEqual([{ now: true }])
  })
})
