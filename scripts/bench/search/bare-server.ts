import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { Statement } from '../load/pgbench.ts'

/**
 * The least that could answer: node:http, one prepared statement, its rows as JSON. Runs in a
 * process of its own, as the market does.
 */
export const serveBare = async (url: string, { text, values }: Statement): Promise<never> => {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  const server = http.createServer((_, response) => {
    pool
      .query({ name: 'page', text, values: [...values] })
      .then(({ rows }) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ items: rows }))
      })
      .catch((error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      })
  })
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    process.stdout.write(`${port}\n`)
  })
  return new Promise<never>(() => undefined)
}
