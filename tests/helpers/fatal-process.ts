import { text } from 'node:stream/consumers'
import pg from 'pg'
import { z } from 'zod'
import { coreContext } from './core-context'
import { fatalActs } from './fatal-acts'
import { offsetOf } from './fatal-input'
import { PreparingClient } from '../../src/store/prepared-statements'

/** Does the one act that stands on its standard input: a process for tests to kill. */
const Order = z.object({
  act: z.string(),
  input: z.record(z.string(), z.string()),
})
const { act, input } = Order.parse(JSON.parse(await text(process.stdin)))
const run = fatalActs[act]
if (run === undefined) throw new Error(`nobody knows how to ${act}`)
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 3,
  Client: PreparingClient,
})
const { ctx } = coreContext(pool, () => offsetOf(input))
await run(ctx, input)
await pool.end()
