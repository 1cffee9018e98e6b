import type { PayloadRequest } from 'payload'
import type { Tx } from '../src/context'

/** The transaction that Payload opened for a request; null when it runs without one. */
export const transactionOf = async (req: PayloadRequest): Promise<Tx | null> => {
  const id = await req.transactionID
  const session = id === undefined ? undefined : req.payload.db.sessions?.[id]
  return session === undefined ? null : (session.db as Tx)
}
