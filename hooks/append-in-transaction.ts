import type { PayloadRequest } from 'payload'
import { appendEvent } from '../src/store/events'
import { transactionOf } from './transaction-of'

type Event = Omit<Parameters<typeof appendEvent>[1], 'actor'>

/** Appends an event of a staff member's inside the transaction Payload opened for the write. */
export const appendInTransaction = async (req: PayloadRequest, event: Event): Promise<void> => {
  const tx = await transactionOf(req)
  if (tx === null) return
  const actor = { kind: 'staff', id: req.user?.id ?? null } as const
  await appendEvent(tx, { ...event, actor })
}
