import type { EventEmitter } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PreparingClient } from '../../src/store/prepared-statements'

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 1,
  Client: PreparingClient,
})
const add = 'insert into kept values ($1::int, $2::jsonb)'
const kept = async () => {
  const { rows } = await pool.query<{ id: number }>('select id from kept order by id')
  return rows.map(({ id }) => id)
}

/** As drizzle runs a transaction whose last statements nobody waits for. */
const transaction = async (
  last: (ask: (text: string, values: unknown[]) => Promise<unknown>) => Promise<unknown>[],
): Promise<{ answers: number; outcomes: PromiseSettledResult<unknown>[] }> => {
  const client = await pool.connect()
  const { connection } = client as unknown as { connection: EventEmitter }
  const ask = (text: string, values: unknown[]) => client.query({ text }, values)
  let answers = 0
  const count = () => {
    answers += 1
  }
  try {
    await ask('begin', [])
    await ask(add, [0, '{}'])
    connection.on('readyForQuery', count)
    const sent = last(ask)
    const outcomes = Promise.allSettled(sent)
    try {
      await ask('commit', [])
    } catch (error) {
      await ask('rollback', [])
      throw error
    } finally {
      await outcomes
    }
    return { answers, outcomes: await outcomes }
  } finally {
    connection.off('readyForQuery', count)
    client.release()
  }
}

beforeAll(async () => {
  await pool.query(`create table kept (id int, about jsonb, constraint once unique (id)
    deferrable initially deferred)`)
  // From here on the connection knows BEGIN, COMMIT and the statement.
  for (let times = 0; times < 4; times += 1) {
    await transaction((ask) => [ask(add, [1, '{}'])])
    await pool.query('delete from kept')
  }
})
beforeEach(() => pool.query('delete from kept'))
afterAll(() => pool.end())

describe('the last statement of a transaction', () => {
  test('brings its COMMIT along: one answer for both', async () => {
    const { answers, outcomes } = await transaction((ask) => [ask(add, [1, '{}'])])
    expect(answers).toBe(1)
    expect(outcomes).toMatchObject([{ value: { command: 'INSERT', rowCount: 1 } }])
    expect(await kept()).toEqual([0, 1])
  })

  test('is the last one only: those before it are answered by themselves', async () => {
    const read = 'select id from kept where id = $1'
    const { answers, outcomes } = await transaction((ask) => [
      ask(add, [1, '{}']),
      ask(read, [1]),
      ask(read, [2]),
    ])
    expect(answers).toBe(3)
    expect(outcomes).toMatchObject([
      { value: { rowCount: 1 } },
      { value: { rows: [{ id: 1 }] } },
      { value: { rows: [] } },
    ])
    expect(await kept()).toEqual([0, 1])
  })

  test('takes the COMMIT with it when it fails', async () => {
    await expect(transaction((ask) => [ask(add, [1, 'no json'])])).rejects.toThrow(/json/u)
    expect(await kept()).toEqual([])
    await transaction((ask) => [ask(add, [2, '{}'])])
    expect(await kept()).toEqual([0, 2])
  })

  test('fails with what was sent before it', async () => {
    const failing = transaction((ask) => [ask(add, [1, 'no json']), ask(add, [2, '{}'])])
    await expect(failing).rejects.toThrow(/aborted/u)
    expect(await kept()).toEqual([])
  })

  test('fails with a COMMIT that is refused', async () => {
    await expect(transaction((ask) => [ask(add, [0, '{}'])])).rejects.toThrow(/once/u)
    expect(await kept()).toEqual([])
  })

  test('commits nothing when its values cannot be sent', async () => {
    const round: Record<string, unknown> = {}
    round.itself = round
    await expect(transaction((ask) => [ask(add, [1, round])])).rejects.toThrow(/circular/u)
    expect(await kept()).toEqual([])
    await transaction((ask) => [ask(add, [2, '{}'])])
    expect(await kept()).toEqual([0, 2])
  })

  test('is sent all the same when nothing follows', async () => {
    const client = await pool.connect()
    const ask = (text: string, values: unknown[]) => client.query({ text }, values)
    await ask('begin', [])
    await ask(add, [1, '{}'])
    await ask('rollback', [])
    client.release()
    expect(await kept()).toEqual([])
  })
})
