import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'

export type RedisServer = { url: string; stop: () => Promise<void> }

/** A Redis of its own for a test, on a free port or the given one, without files. */
export const startRedis = async (options: { port?: number } = {}): Promise<RedisServer> => {
  const port = options.port ?? (await freePort())
  const child = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'])
  const missing = new Promise<never>((_resolve, reject) => {
    child.once('error', (cause) => {
      reject(new Error('redis-server is missing: apt-get install redis-server', { cause }))
    })
  })
  const url = `redis://127.0.0.1:${port}`
  await Promise.race([missing, answering(url)])
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

const answering = async (url: string): Promise<void> => {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null })
  redis.on('error', () => undefined)
  try {
    await Promise.race([redis.ping(), sleep(10_000, null, { ref: false })])
  } finally {
    redis.disconnect()
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
