import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../../migrations'
import { schemaDifferences, schemaSnapshot } from '../helpers/schema-snapshot'
import { testPool } from '../helpers/test-pool'

// One connection: a migration is tried inside a transaction that is rolled back.
const pool = testPool(1)
type Up = Parameters<(typeof migrations)[number]['up']>[0]
// What migrations are handed besides the database belongs to Payload; none of them uses it.
const args = { db: drizzle({ client: pool }) } as unknown as Up

beforeAll(async () => {
  await pool.query(`
    do $$ declare name text; begin
      for name in select nspname from pg_namespace
        where nspname not like 'pg\\_%' and nspname <> 'information_schema'
      loop execute format('drop schema %I cascade', name); end loop;
    end $$;
    create schema public;
    create extension pg_trgm;
    create extension unaccent`)
})
afterAll(() => pool.end())

/** Undoes what it just did, and says what is not as before; or the sentence of its refusal. */
const undone = async ({ up, down }: (typeof migrations)[number]): Promise<string[]> => {
  const before = await schemaSnapshot(pool)
  await pool.query('begin')
  try {
    await up(args)
    await down(args)
    return schemaDifferences(before, await schemaSnapshot(pool))
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    await pool.query('rollback')
  }
}

test('each migration is undone to the last function, or says that it cannot be', async () => {
  const lies: string[] = []
  const refusals: string[] = []
  for (const migration of migrations) {
    const left = await undone(migration)
    await migration.up(args)
    if (left[0] === `${migration.name} cannot be undone: restore a backup`) {
      refusals.push(migration.name)
    } else {
      lies.push(...left.map((what) => `${migration.name}: ${what}`))
    }
  }
  expect(lies).toEqual([])
  expect(refusals.length).toBeLessThan(migrations.length)
}, 120_000)
