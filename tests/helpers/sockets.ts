import { SignJWT } from 'jose'
import pg from 'pg'
import pino from 'pino'
import { io, type Socket } from 'socket.io-client'
import { startSidecar, type Sidecar } from '../../src/realtime/start-sidecar.ts'
import { RealtimeSignal } from '../../src/contracts/realtime.ts'

export const appUrl = 'http://localhost:3000'
const secret = () => process.env.TICKET_SECRET ?? ''

/** A sidecar on a free port that already hears notifications. */
export const sidecarFor = async (
  options: { databaseUrl?: string; redisUrl?: string } = {},
): Promise<Sidecar> => {
  const sidecar = await startSidecar({
    port: 0,
    appUrl,
    databaseUrl: options.databaseUrl ?? process.env.DATABASE_URL ?? '',
    redisUrl: options.redisUrl,
    ticketSecret: secret(),
    log: pino({ level: 'silent' }),
  })
  await until(async () => (await fetch(`http://127.0.0.1:${sidecar.port}/healthz`)).ok)
  return sidecar
}

/** Waits for something that comes true by itself. */
export const until = async (isTrue: () => Promise<boolean> | boolean, ms = 10_000) => {
  const deadline = Date.now() + ms
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('it did not come true in time')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export type TicketWish = {
  sub: string
  sid?: string
  rooms?: string[]
  audience?: string
  key?: string
  issuedAt?: number
  expiresAt?: number
}

/** A ticket as the API signs it, or as an attacker would like it. */
export const ticketFor = (wish: TicketWish): Promise<string> => {
  // A second ahead: a ticket of the second in which a sidecar started is refused as stale.
  const issuedAt = wish.issuedAt ?? Math.floor(Date.now() / 1000) + 1
  return new SignJWT({ rooms: wish.rooms ?? [`user:${wish.sub}`], sid: wish.sid ?? 'session' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(wish.sub)
    .setAudience(wish.audience ?? 'realtime')
    .setIssuedAt(issuedAt)
    .setExpirationTime(wish.expiresAt ?? issuedAt + 60)
    .sign(new TextEncoder().encode(wish.key ?? secret()))
}

export type Client = {
  socket: Socket
  signals: RealtimeSignal[]
  /** How the connection ended, once it did. */
  endedBy: () => string | null
}

/** Opens a socket; rejects with the refusal's code when it is not let in. */
export const connectSocket = async (
  sidecar: Pick<Sidecar, 'port'>,
  auth: { ticket?: string; origin?: string },
): Promise<Client> => {
  const socket = io(`http://127.0.0.1:${sidecar.port}`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { ticket: auth.ticket },
    extraHeaders: { origin: auth.origin ?? appUrl },
  })
  const signals: RealtimeSignal[] = []
  let endedBy: string | null = null
  socket.on('signal', (signal: unknown) => signals.push(RealtimeSignal.parse(signal)))
  socket.on('disconnect', (reason) => {
    endedBy = reason
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error: Error & { data?: { code?: string } }) => {
      socket.close()
      reject(new Error(error.data?.code ?? 'not connected'))
    })
  })
  return { socket, signals, endedBy: () => endedBy }
}

/** Says something on a Postgres channel, as workflows and the worker do. */
export const notify = async (channel: string, message: unknown): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('select pg_notify($1, $2)', [channel, JSON.stringify(message)])
  await client.end()
}
