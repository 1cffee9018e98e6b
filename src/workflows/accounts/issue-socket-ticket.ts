import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { roomOf, type SocketTicket } from '../../contracts/realtime'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { AppError } from '../../domain/errors'
import { readConversation } from '../../store/conversations/conversation-record'
import { countAgainst } from '../../store/rate-limits'
import { signTicket } from './sign-ticket'

/**
 * A signed ticket that opens one socket within a minute, naming the rooms its holder may hear and
 * the session that it falls with. With a conversation it lets an open socket into that one's room.
 * @throws AppError account/sign-in-required, conversation/not-found (missing or foreign),
 * request/too-many.
 */
export const issueSocketTicket = async (
  ctx: Ctx,
  { sessionId, conversationId }: { sessionId: string | null; conversationId?: string },
): Promise<SocketTicket> => {
  const { id } = requireUser(ctx.viewer)
  if (sessionId === null) throw new AppError('account/sign-in-required')
  await countAgainst(ctx.payload, rateLimits.realtimeTicket, id)
  const rooms = [await roomFor(ctx, { id, conversationId })]
  return signTicket({ sub: id, rooms, sid: sessionId }, ctx.clock())
}

const roomFor = async (
  { db }: Ctx,
  { id: userId, conversationId: id }: { id: string; conversationId?: string },
): Promise<string> => {
  if (id === undefined) return roomOf.user(userId)
  if ((await readConversation(db, { id, userId })) === null) {
    throw new AppError('conversation/not-found')
  }
  return roomOf.conversation(id)
}
