import pg from 'pg'
import { PreparingClient } from '../../../src/store/prepared-statements'
import type { Statement } from './pgbench.ts'

/** The application's connections; `record` writes down every statement that some work sends. */
export const notingPool = (url: string) => {
  let recording: Statement[] | null = null
  class NotingClient extends PreparingClient {
    constructor(settings?: string | pg.ClientConfig) {
      super(settings)
      const send = this.query.bind(this) as (...args: unknown[]) => unknown
      this.query = ((query: unknown, values: unknown, ...rest: unknown[]) => {
        const text = typeof query === 'string' ? query : (query as { text?: string }).text
        if (text !== undefined)
          recording?.push({ text, values: Array.isArray(values) ? values : [] })
        return send(query, values, ...rest)
      }) as typeof this.query
    }
  }
  const pool = new pg.Pool({ connectionString: url, max: 32, Client: NotingClient })
  // The database is dropped right behind the last statement: its connections may hear of that.
  const ignore = () => undefined
  pool.on('error', ignore)
  pool.on('connect', (client) => {
    client.on('error', ignore)
  })
  const record = async (work: () => Promise<unknown>): Promise<Statement[]> => {
    const statements: Statement[] = []
    recording = statements
    try {
      await work()
    } finally {
      recording = null
    }
    return statements
  }
  return { pool, record }
}
