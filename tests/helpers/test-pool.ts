import pg from 'pg'
import { PreparingClient } from '../../src/store/prepared-statements'

/**
 * A pool on this file's own database. The database may be dropped while a connection still says
 * goodbye: who waits on a query gets the error, and nobody else has to.
 */
export const testPool = (max = 10): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max,
    Client: PreparingClient,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  return pool
}
