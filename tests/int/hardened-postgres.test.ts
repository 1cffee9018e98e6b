import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '@payloadcms/db-postgres'
import type { Pool } from 'pg'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeConfig } from '../../payload.config'
import type { Db } from '../../src/context'
import { withTransaction } from '../../src/store/with-transaction'

type Opened = { payload: Payload; db: Db; pool: Pool }

const open = async (poolSize: number): Promise<Opened> => {
  const payload = await getPayload({ config: makeConfig({ poolSize }), key: randomUUID() })
  const { drizzle, pool } = payload.db as unknown as { drizzle: Db; pool: Pool }
  return { payload, db: drizzle, pool }
}

let market: Opened

beforeAll(async () => {
  market = await open(5)
  await market.db.execute(sql`
    create function test_raise() returns trigger language plpgsql as $$
    begin raise exception 'refused by the test' using errcode = 'check_violation'; end $$;
    create constraint trigger test_at_commit after insert or update on categories
      deferrable initially deferred for each row when (new.slug like 'late-%')
      execute function test_raise();
    create trigger test_at_once before insert or update on categories
      for each row when (new.icon = 'refused') execute function test_raise();
    create sequence test_attempts;
    create function test_serialization() returns trigger language plpgsql as $$
    begin
      if nextval('test_attempts') < 3 then
        raise exception 'try again' using errcode = 'serialization_failure';
      end if;
      return new;
    end $$;
    create trigger test_contended before insert on categories
      for each row when (new.slug like 'contended-%') execute function test_serialization();`)
})
afterAll(async () => {
  await market.payload.destroy()
  await market.pool.end()
})
beforeEach(() => market.db.execute(sql`delete from categories where slug like '%-probe%'`))

const slugs = async () => {
  const { rows } = await market.db.execute<{ slug: string }>(
    sql`select slug from categories where slug like '%-probe%' order by slug`,
  )
  return rows.map(({ slug }) => slug)
}
const ended = async ({ payload, pool }: Opened): Promise<string> => {
  await payload.destroy()
  return Promise.race([pool.end().then(() => 'ended'), sleep(3000, 'hangs')])
}
const category = (slug: string, icon = 'sparkles') => ({ title: slug, slug, icon, position: 0 })
const create = (slug: string, options: object = {}) =>
  market.payload.create({ collection: 'categories', data: category(slug), ...options })

describe('what Payload’s own adapter gets wrong', () => {
  test('a constraint that fails at COMMIT is an error, not a success', async () => {
    await expect(create('late-probe')).rejects.toThrow()
    expect(await slugs()).toEqual([])
  })

  test('a bulk update with one failing row throws and changes nothing', async () => {
    await create('a-probe')
    await create('b-probe')
    await market.db.execute(sql`
      create trigger test_one_row before update on categories
        for each row when (new.slug = 'b-probe') execute function test_raise()`)
    const bulk = market.payload.update({
      collection: 'categories',
      where: { slug: { like: '-probe' } },
      data: { position: 7 },
    })
    await expect(bulk).rejects.toThrow()
    await market.db.execute(sql`drop trigger test_one_row on categories`)
    const { rows } = await market.db.execute<{ position: string }>(
      sql`select distinct position::float8 as position from categories where slug like '%-probe'`,
    )
    expect(rows).toEqual([{ position: 0 }])
  })

  test('twenty writes at once pass through a pool of five', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `parallel-probe-${index}`)
    await Promise.all(names.map((name) => create(name)))
    expect(await slugs()).toHaveLength(20)
    expect(market.pool.totalCount).toBeLessThanOrEqual(5)
  })

  test('a database that ends our connections does not end the process', async () => {
    const cut = await market.db
      .execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()`,
      )
      .then(({ rows }) => rows.length)
    expect(cut).toBeGreaterThan(0)
    await sleep(100)
    await create('after-probe')
    expect(await slugs()).toEqual(['after-probe'])
  })

  test('a connection cut in the middle of a transaction fails that transaction alone', async () => {
    const cut = market.db.transaction((tx) =>
      tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`),
    )
    await expect(cut).rejects.toThrow()
    await create('after-cut-probe')
    expect(await slugs()).toEqual(['after-cut-probe'])
  })

  test('the pool can be ended: no client is kept for ever', async () => {
    const other = await open(2)
    await other.payload.count({ collection: 'categories' })
    expect(await ended(other)).toBe('ended')
  })

  test('a connection that was reset is not replaced by one that nobody gives back', async () => {
    const other = await open(2)
    const clients = [await other.pool.connect(), await other.pool.connect()]
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    for (const client of clients) client.emit('error', reset)
    for (const client of clients) client.release(reset)
    await sleep(100)
    expect(other.pool.totalCount - other.pool.idleCount).toBe(0)
    expect(await ended(other)).toBe('ended')
  })
})

describe('withTransaction', () => {
  test('SQL and Payload write together or not at all', async () => {
    const failing = withTransaction(market.payload, async ({ req, tx }) => {
      await create('nested-probe', { req })
      await tx.execute(sql`update categories set position = 3 where slug = 'nested-probe'`)
      throw new Error('the caller changed its mind')
    })
    await expect(failing).rejects.toThrow('changed its mind')
    expect(await slugs()).toEqual([])
    await withTransaction(market.payload, async ({ req, tx }) => {
      await create('nested-probe', { req })
      await tx.execute(sql`update categories set position = 3 where slug = 'nested-probe'`)
    })
    const { docs } = await market.payload.find({
      collection: 'categories',
      where: { slug: { equals: 'nested-probe' } },
    })
    expect(docs[0]?.position).toBe(3)
  })

  test('a nested failure that the caller swallowed dooms everything, writes after it included', async () => {
    const swallowed = withTransaction(market.payload, async ({ req }) => {
      await create('first-probe', { req })
      await market.payload
        .findByID({ collection: 'categories', id: randomUUID(), req })
        .catch(() => undefined)
      await create('second-probe', { req })
    })
    await expect(swallowed).rejects.toThrow('nested operation failed')
    expect(await slugs()).toEqual([])
  })

  test('a COMMIT that fails is an error', async () => {
    const late = withTransaction(market.payload, ({ req }) => create('late-probe', { req }))
    await expect(late).rejects.toThrow()
    expect(await slugs()).toEqual([])
  })

  test('serialization failures are tried again from the start', async () => {
    let attempts = 0
    await withTransaction(market.payload, async ({ tx }) => {
      attempts += 1
      await tx.execute(sql`
        insert into categories (id, slug, icon, position)
        values (${randomUUID()}, 'contended-probe', 'sparkles', 0)`)
    })
    expect(attempts).toBe(3)
    expect(await slugs()).toEqual(['contended-probe'])
  })

  test('no session is left behind', async () => {
    const before = Object.keys(market.payload.db.sessions ?? {}).length
    await withTransaction(market.payload, ({ req }) => create('kept-probe', { req }))
    await withTransaction(market.payload, () => Promise.reject(new Error('no'))).catch(
      () => undefined,
    )
    expect(Object.keys(market.payload.db.sessions ?? {})).toHaveLength(before)
  })
})
