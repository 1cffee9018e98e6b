import { z } from 'zod'
import { eventTopics } from './events'

/** Everything that happens, and what only the reader's own screens have to know. */
export const SignalTopic = z.enum([...eventTopics, 'notifications.read'])
export type SignalTopic = z.infer<typeof SignalTopic>

/**
 * What travels over the socket: that something changed, never the truth itself.
 * Browsers refetch; they drop an id they have already seen.
 */
export const RealtimeSignal = z.object({
  id: z.string(),
  topic: SignalTopic,
  subjectId: z.string(),
  /** Who or what did it, so that a person’s own screens stay quiet; null for timers. */
  actorId: z.string().nullable(),
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

/** What members of the staff work through; each has a room. */
export const staffQueues = ['moderation', 'support', 'finance'] as const
export type StaffQueue = (typeof staffQueues)[number]

/** Names of rooms. A ticket says which ones its holder is in; nobody joins by asking. */
export const roomOf = {
  user: (userId: string) => `user:${userId}`,
  conversation: (conversationId: string) => `conversation:${conversationId}`,
  staff: (queue: StaffQueue) => `staff:${queue}`,
} as const

/** What people of one conversation show each other while it is open. Never stored, never truth. */
export const Nudge = z.object({
  conversationId: z.uuid(),
  kind: z.literal('typing'),
})
export type Nudge = z.infer<typeof Nudge>

/** A nudge as the other side receives it. */
export const ReceivedNudge = Nudge.extend({ userId: z.string() })
export type ReceivedNudge = z.infer<typeof ReceivedNudge>

/** A nudge on its way from one sidecar to the others. */
export const NudgeEnvelope = z.object({ from: z.string(), nudge: ReceivedNudge })
export type NudgeEnvelope = z.infer<typeof NudgeEnvelope>
export const nudgeChannel = 'realtime_nudge'

/** What the revocation channel carries. */
export const Revocation = z.union([
  z.object({ sids: z.array(z.string()) }),
  z.object({ userId: z.string() }),
])
export type Revocation = z.infer<typeof Revocation>

/** Why a socket is refused: `data.code` of the connection error. */
export const socketRefusals = ['ticket', 'stale_ticket', 'too_many', 'unready'] as const
export type SocketRefusal = (typeof socketRefusals)[number]
