import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import { roomOf, type SocketTicket } from '../../contracts/realtime'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { AppError } from '../../domain/errors'
import { queuesOfRole } from '../../domain/staff/staff-queues'
import { countAgainst } from '../../store/rate-limits'
import { signTicket } from './sign-ticket'

/**
 * A signed ticket that opens one socket of the staff app within a minute: into the rooms of the
 * queues that its holder's role works through, and no others.
 * @throws AppError account/sign-in-required, request/too-many.
 */
export const issueStaffTicket = async (
  ctx: Ctx,
  { sessionId }: { sessionId: string | null },
): Promise<SocketTicket> => {
  const { id, role } = requireStaff(ctx.viewer)
  if (sessionId === null) throw new AppError('account/sign-in-required')
  await countAgainst(ctx.payload, rateLimits.realtimeTicket, id)
  // Their own room counts their open sockets.
  const rooms = [roomOf.user(id), ...queuesOfRole(role).map((queue) => roomOf.staff(queue))]
  return signTicket({ sub: id, rooms, sid: sessionId }, ctx.clock())
}
