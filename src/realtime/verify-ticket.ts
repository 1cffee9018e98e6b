import { jwtVerify } from 'jose'
import { TicketClaims } from '../contracts/realtime'

export type Ticket = TicketClaims & { issuedAtMs: number }

/**
 * The claims of a ticket that our API signed less than a minute or so ago; null for everything
 * else: expired, foreign audience or key, other algorithms, wrong shape.
 */
export const verifyTicket = async (ticket: unknown, secret: string): Promise<Ticket | null> => {
  if (typeof ticket !== 'string' || ticket.length > 4_096) return null
  try {
    const { payload } = await jwtVerify(ticket, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: 'realtime',
      requiredClaims: ['exp', 'iat', 'sub'],
      maxTokenAge: '120s',
      // The clocks of two machines.
      clockTolerance: '5s',
    })
    const claims = TicketClaims.parse(payload)
    return { ...claims, issuedAtMs: Number(payload.iat) * 1000 }
  } catch {
    return null
  }
}
