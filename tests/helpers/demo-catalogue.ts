import type { sql } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import searchPostgres from '../../plugins/search-postgres'
import { seedCategories } from '../../scripts/seed/categories'
import { demoClock } from '../../scripts/seed/demo-clock'
import { inOneTransaction } from '../../scripts/seed/in-one-transaction'
import { seedPeople } from '../../scripts/seed/people'
import { seedServices, serviceIdOf } from '../../scripts/seed/services'
import { services } from '../../scripts/demo/content/services'
import type { Db } from '../../src/context'
import type { SearchEngine } from '../../src/domain/ports/search-engine'
import { PreparingClient } from '../../src/store/prepared-statements'

export type DemoCatalogue = {
  db: Db
  providers: { search: SearchEngine }
  pool: pg.Pool
  /** Statements sent through `db` since the last call. */
  statements: () => number
}

/** The demo market's people, categories and services, without pictures and orders. */
export const demoCatalogue = async (url: string): Promise<DemoCatalogue> => {
  const pool = new pg.Pool({ connectionString: url, max: 4, Client: PreparingClient })
  await inOneTransaction(pool, async (client) => {
    const clock = demoClock(new Date())
    await seedPeople(client, clock)
    await seedCategories(client, clock)
    await seedServices(client, { clock, galleries: new Map() })
    await client.query('select catalog.refresh_listings($1::uuid[])', [
      services.map(({ slug }) => serviceIdOf(slug)),
    ])
  })
  const whole = drizzle(pool)
  let count = 0
  const db: Db = {
    execute: (query: ReturnType<typeof sql>) => {
      count += 1
      return whole.execute(query)
    },
    transaction: whole.transaction.bind(whole),
  }
  const statements = () => {
    const seen = count
    count = 0
    return seen
  }
  return { db, pool, statements, providers: { search: searchPostgres({ db }) } }
}
