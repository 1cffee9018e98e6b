import type { PayloadRequest } from 'payload'
import type { Tx } from '../src/context'
import { appendEvent } from '../src/store/events'

type Event = Omit<Parameters<typeof appendEvent>[1], 'actor'>

/** Appends an event of a staff member's inside the transaction Payload opened for the write. */
export const appendInTransaction = async (req: PayloadRequest, event: Event): Promise<void> => {
  const id = await req.transactionID
  const session = id === undefined ? undefined : req.payload.db.sessions?.[id]
  if (session === undefined) return
  const actor = { kind: 'staff', id: req.user?.id ?? null } as const
  await appendEvent(session.db as Tx, { ...event, actor })
}
