import { z } from 'zod'
import { EventTopic } from './events'

/**
 * What travels over the socket: that something changed, never the truth itself.
 * Browsers refetch; they drop an id they have already seen.
 */
export const RealtimeSignal = z.object({
  id: z.string(),
  topic: EventTopic,
  subjectId: z.string(),
  at: z.string(),
})
export type RealtimeSignal = z.infer<typeof RealtimeSignal>

/** From the worker to every sidecar; ids only, below Postgres' 8,000 bytes for NOTIFY. */
export const RealtimeEnvelope = z.object({
  rooms: z.array(z.string()).max(50),
  signal: RealtimeSignal,
})
export type RealtimeEnvelope = z.infer<typeof RealtimeEnvelope>

/** Claims of a socket ticket (JWT, HS256, 60 s, audience "realtime"). */
export const TicketClaims = z.object({
  sub: z.string(),
  rooms: z.array(z.string()).max(10),
  sid: z.string(),
})
export type TicketClaims = z.infer<typeof TicketClaims>

export const SocketTicket = z.object({ ticket: z.string(), url: z.string(), expiresAt: z.string() })
export type SocketTicket = z.infer<typeof SocketTicket>

export const realtimeChannel = 'realtime'
/** Sessions that ended: sidecars cut their sockets. Payload: {"sids": [...]} or {"userId": "…"}. */
export const revocationChannel = 'realtime_revoked'

/** Names of rooms. A ticket says which ones its holder is in; nobody joins by asking. */
export const roomOf = {
  user: (userId: string) => `user:${userId}`,
  conversation: (conversationId: string) => `conversation:${conversationId}`,
  staff: (queue: 'moderation' | 'support') => `staff:${queue}`,
} as const
