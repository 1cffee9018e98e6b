import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect, createServer } from 'node:net'

/**
 * `pass`: forwards. `slow`: forwards late. `hang`: accepts and says nothing, like a dead network.
 * `cut`: resets connections, old and new, like a crashed server.
 */
export type Fault = 'pass' | 'slow' | 'hang' | 'cut'

export type FaultProxy = {
  port: number
  /** Takes effect for open connections too. */
  become: (fault: Fault) => void
  close: () => Promise<void>
}

const DELAY_MS = 400

/** A door in front of a TCP service that tests can slam: for Redis, PostgreSQL, SMTP, HTTP. */
export async function startFaultProxy(target: {
  host?: string
  port: number
}): Promise<FaultProxy> {
  let fault: Fault = 'pass'
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    if (fault === 'cut') {
      near.resetAndDestroy()
      return
    }
    const far = connect(target.port, target.host ?? '127.0.0.1')
    join(near, far)
    join(far, near)
  })

  const join = (from: Socket, to: Socket): void => {
    sockets.add(from)
    from.on('data', (chunk) => {
      if (fault === 'slow') setTimeout(() => write(to, chunk), DELAY_MS)
      else if (fault === 'pass') write(to, chunk)
    })
    from.on('end', () => to.end())
    from.on('error', () => to.destroy())
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
  }
  const write = (socket: Socket, chunk: Buffer): void => {
    if (!socket.destroyed) socket.write(chunk)
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    port: address.port,
    become: (next) => {
      fault = next
      if (next === 'cut') for (const socket of sockets) socket.resetAndDestroy()
    },
    close: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}
