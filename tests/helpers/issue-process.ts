import { text } from 'node:stream/consumers'
import pg from 'pg'
import { z } from 'zod'
import { issueDocuments } from '../../src/workflows/documents/issue-documents'
import { coreContext, viewers } from './core-context'
import { PreparingClient } from '../../src/store/prepared-statements'

/** Issues the documents of the order that stands on its standard input: a process to kill. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, Client: PreparingClient })
const { ctx } = coreContext(pool)
const order = z.object({ orderId: z.uuid() }).parse(JSON.parse(await text(process.stdin)))
await issueDocuments(ctx(viewers.system), order)
await pool.end()
