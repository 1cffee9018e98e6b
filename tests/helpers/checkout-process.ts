import { text } from 'node:stream/consumers'
import pg from 'pg'
import { PlaceOrder } from '../../src/contracts/orders'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { coreContext, viewers } from './core-context'
import { PreparingClient } from '../../src/store/prepared-statements'

/** Places the order that stands on its standard input: a process for tests to kill. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, Client: PreparingClient })
const { ctx } = coreContext(pool)
await placeOrder(ctx(viewers.customer), PlaceOrder.parse(JSON.parse(await text(process.stdin))))
await pool.end()
