import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { markEventDelivered, readUndeliveredEvent } from '../../store/event-delivery'
import { failpoint } from '../../store/failpoint'
import { queueDocuments } from './queue-documents'
import { queueEventMails } from './queue-event-mails'
import { refreshPublicPages } from './refresh-public-pages'
import { signalEvent } from './signal-event'

/**
 * Brings an event to everyone who has to hear of it: mails are queued (once, by their dedupe key),
 * documents are asked for, public pages are renewed, then browsers are told to look again. Runs at
 * least once for each event; each receiver recognises what it has already taken. The event counts
 * as delivered when all of it has worked.
 */
export const deliverEvent = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const event = await readUndeliveredEvent(ctx.db, id)
  if (event === null) return
  await inTransaction(ctx.db, async (tx) => {
    await queueEventMails(ctx, tx, event)
    await queueDocuments(tx, event)
    await refreshPublicPages(tx, event)
  })
  await failpoint('deliver-event:mailed')
  await signalEvent(ctx, event)
  await failpoint('deliver-event:signalled')
  await markEventDelivered(ctx.db, { id, now: ctx.clock() })
}
