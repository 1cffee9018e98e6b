import { sql } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../src/context'
import { inTransaction } from '../../src/store/in-transaction'
import { enqueueJob } from '../../src/store/jobs'
import { sendBehind } from '../../src/store/outbox'
import { PreparingClient } from '../../src/store/prepared-statements'

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 2,
  Client: PreparingClient,
})
const db: Db = drizzle(pool)
const written = async () =>
  (await pool.query<{ id: number }>('select id from tried order by id')).rows

beforeAll(async () => {
  await pool.query('create table tried (id int primary key deferrable initially deferred)')
})
beforeEach(async () => {
  await pool.query('truncate tried')
})
afterAll(() => pool.end())

describe('what a transaction sends without waiting', () => {
  test('arrives in the order in which it was sent', async () => {
    const seen = await inTransaction(db, async (tx) => {
      await sendBehind(tx, sql`insert into tried values (1)`)
      await sendBehind(tx, sql`update tried set id = id + 1`)
      const { rows } = await tx.execute<{ id: number }>(sql`select id from tried`)
      return rows
    })
    expect(seen).toEqual([{ id: 2 }])
    expect(await written()).toEqual([{ id: 2 }])
  })

  test('fails the transaction with its own error, even as its last act', async () => {
    const last = inTransaction(db, async (tx) => {
      await tx.execute(sql`insert into tried values (1)`)
      await sendBehind(tx, sql`select 1 / 0`)
    })
    await expect(last).rejects.toMatchObject({ cause: { message: 'division by zero' } })
    const first = inTransaction(db, async (tx) => {
      await sendBehind(tx, sql`select 1 / 0`)
      await tx.execute(sql`insert into tried values (1)`)
    })
    await expect(first).rejects.toMatchObject({ cause: { message: 'division by zero' } })
    expect(await written()).toEqual([])
  })

  test('a job that the queue does not take undoes everything, although COMMIT is under way', async () => {
    const refused = inTransaction(db, async (tx) => {
      await tx.execute(sql`insert into tried values (1)`)
      await enqueueJob(tx, { task: 'deliver_event', payload: {}, maxAttempts: -1 })
    })
    await expect(refused).rejects.toMatchObject({ cause: { code: '23514' } })
    expect(await written()).toEqual([])
  })

  test('a rule that is checked at COMMIT is the error of the transaction', async () => {
    const refused = inTransaction(db, async (tx) => {
      await tx.execute(sql`insert into tried values (1), (1)`)
      await enqueueJob(tx, { task: 'deliver_event', payload: {} })
    })
    await expect(refused).rejects.toMatchObject({ cause: { code: '23505' } })
    expect(await written()).toEqual([])
  })

  test('leaves the connection usable', async () => {
    for (let times = 0; times < 5; times += 1) {
      const failing = inTransaction(db, (tx) => sendBehind(tx, sql`select 1 / 0`))
      await expect(failing).rejects.toThrow()
      const { rows } = await db.execute<{ one: number }>(sql`select 1 as one`)
      expect(rows).toEqual([{ one: 1 }])
    }
  })
})
