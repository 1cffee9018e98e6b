import { SignJWT } from 'jose'
import type { SocketTicket, TicketClaims } from '../../contracts/realtime'
import { env } from '../../env'

const ticketSeconds = 60

/** Signs what opens one socket within a minute. */
export const signTicket = async (claims: TicketClaims, now: Date): Promise<SocketTicket> => {
  const { TICKET_SECRET, REALTIME_URL } = env()
  const issuedAt = Math.floor(now.getTime() / 1000)
  const ticket = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience('realtime')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ticketSeconds)
    .sign(new TextEncoder().encode(TICKET_SECRET))
  const expiresAt = new Date((issuedAt + ticketSeconds) * 1000).toISOString()
  return { ticket, url: REALTIME_URL, expiresAt }
}
