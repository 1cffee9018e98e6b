import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import type { FaultProxy } from '../helpers/fault-proxy'
import { startFaultProxy } from '../helpers/fault-proxy'

const target = new URL(process.env.DATABASE_URL ?? '')
let proxy: FaultProxy
afterEach(() => proxy.close())

const clientThroughProxy = async (): Promise<pg.Client> => {
  proxy = await startFaultProxy({ port: Number(target.port) })
  const url = new URL(target)
  url.port = String(proxy.port)
  const client = new pg.Client({ connectionString: url.href, query_timeout: 300 })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

describe('the fault proxy', () => {
  it('forwards until told to hang', async () => {
    const client = await clientThroughProxy()
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    proxy.become('hang')
    await expect(client.query('select 2')).rejects.toThrow('timeout')
    await client.end().catch(() => undefined)
  })

  it('resets open and new connections when cut', async () => {
    const client = await clientThroughProxy()
    proxy.become('cut')
    await expect(client.query('select 1')).rejects.toThrow()
    const url = new URL(target)
    url.port = String(proxy.port)
    await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toThrow()
  })
})
