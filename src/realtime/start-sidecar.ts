import { randomUUID } from 'node:crypto'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import {
  NudgeEnvelope,
  nudgeChannel,
  RealtimeEnvelope,
  realtimeChannel,
  Revocation,
  roomOf,
} from '../contracts/realtime'
import { socketEvents } from '../contracts/socket-events'
import { revocationChannel } from '../contracts/revocation-channel'
import { admitSocket, type SocketServer } from './admit-socket'
import { listenToPostgres } from './postgres-listener'
import { listenToRedis } from './redis-listener'
import { makeRevocations } from './revocations'
import { serveSocket } from './serve-socket'

/** Whatever a browser has to say fits into this; more closes the socket. */
const largestMessageBytes = 4_096

export type SidecarOptions = {
  port: number
  /** Origin of the pages that may open sockets. */
  appUrl: string
  databaseUrl: string
  redisUrl: string | undefined
  ticketSecret: string
  log: Logger
}

export type Sidecar = { port: number; close: () => Promise<void> }

/**
 * The Socket.io process. It knows tickets and rooms, nothing of the market. Several run side by
 * side: each hears every envelope and serves its own sockets, so none needs the others.
 */
export const startSidecar = async (options: SidecarOptions): Promise<Sidecar> => {
  const { log } = options
  const self = randomUUID()
  const revocations = makeRevocations(Date.now)
  let listeningSinceMs: number | null = null

  const http = healthServer(() => listeningSinceMs !== null)
  const io: SocketServer = new Server(http, {
    serveClient: false,
    // Without long polling no sticky sessions are needed in front of several sidecars.
    transports: ['websocket'],
    maxHttpBufferSize: largestMessageBytes,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => {
      decide(null, isOurOrigin(request.headers.origin, options.appUrl))
    },
  })
  const hear = (channel: string, text: string) => {
    if (channel === realtimeChannel) broadcastSignal(io, text)
    else if (channel === nudgeChannel) broadcastNudge(io, { text, self })
    else if (channel === revocationChannel) cutRevoked(io, { text, revocations })
  }
  const postgres = listenToPostgres({
    connectionString: options.databaseUrl,
    channels: [realtimeChannel, nudgeChannel, revocationChannel],
    log,
    onMessage: guarded(log, hear),
    onListening: () => {
      listeningSinceMs = Date.now()
    },
    // Whoever cannot hear of ended sessions keeps no sockets: browsers come back with new tickets.
    onLost: () => {
      listeningSinceMs = null
      io.local.disconnectSockets(true)
    },
  })
  const redis =
    options.redisUrl === undefined
      ? null
      : listenToRedis({
          url: options.redisUrl,
          channels: [realtimeChannel, nudgeChannel],
          log,
          onMessage: guarded(log, hear),
          onMissed: () => io.local.emit(socketEvents.resync),
        })
  const passOn = (envelope: NudgeEnvelope) => {
    const text = JSON.stringify(envelope)
    const passing =
      redis === null ? postgres.notify(nudgeChannel, text) : redis.publish(nudgeChannel, text)
    passing.catch((error: unknown) => {
      log.debug({ err: error }, 'a nudge was lost')
    })
  }

  io.use(
    admitSocket({
      ticketSecret: options.ticketSecret,
      revocations,
      listeningSinceMs: () => listeningSinceMs,
    }),
  )
  io.on('connection', (socket) => {
    // The session may have ended, or our hearing, between the ticket's check and this moment.
    if (listeningSinceMs === null || revocations.covers(socket.data)) {
      socket.disconnect(true)
      return
    }
    serveSocket(socket, {
      ticketSecret: options.ticketSecret,
      revocations,
      passOn: (nudge) => passOn({ from: self, nudge }),
    })
  })
  const port = await listenOn(http, options.port)
  return {
    port,
    close: async () => {
      await io.close()
      await Promise.all([postgres.close(), redis?.close()])
    },
  }
}

/** Answers /healthz, and nothing else: 200 once notifications arrive. */
const healthServer = (isListening: () => boolean) =>
  createServer((request, response) => {
    const isHealth = request.method === 'GET' && request.url === '/healthz'
    const status = !isHealth ? 404 : isListening() ? 200 : 503
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ status: status === 200 ? 'ok' : 'unavailable' }))
  })

/** Returns the port, which the system chose where 0 was asked for. */
const listenOn = async (http: HttpServer, port: number): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, resolve)
  })
  return (http.address() as AddressInfo).port
}

/** Browsers always name their origin; programs without one bring a ticket all the same. */
const isOurOrigin = (origin: string | undefined, appUrl: string): boolean =>
  origin === undefined || origin === new URL(appUrl).origin

const guarded =
  (log: Logger, hear: (channel: string, text: string) => void) =>
  (channel: string, text: string) => {
    try {
      hear(channel, text)
    } catch (error) {
      log.error({ err: error, channel }, 'a notification was not understood')
    }
  }

const broadcastSignal = (io: SocketServer, text: string): void => {
  const { rooms, signal } = RealtimeEnvelope.parse(JSON.parse(text))
  if (rooms.length > 0) io.local.to(rooms).emit(socketEvents.signal, signal)
}

const broadcastNudge = (io: SocketServer, { text, self }: { text: string; self: string }): void => {
  const { from, nudge } = NudgeEnvelope.parse(JSON.parse(text))
  if (from === self) return
  io.local.to(roomOf.conversation(nudge.conversationId)).emit(socketEvents.nudge, nudge)
}

const cutRevoked = (
  io: SocketServer,
  input: { text: string; revocations: ReturnType<typeof makeRevocations> },
): void => {
  const revocation = Revocation.parse(JSON.parse(input.text))
  input.revocations.remember(revocation)
  for (const socket of io.sockets.sockets.values()) {
    if (input.revocations.covers(socket.data)) socket.disconnect(true)
  }
}
