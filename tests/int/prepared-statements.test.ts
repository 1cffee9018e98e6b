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
