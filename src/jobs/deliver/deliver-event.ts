import type { Ctx } from '../../context'
import { inTransaction } from '../../store/in-transaction'
import { markEventDelivered, readUndeliveredEvent } from '../../store/event-delivery'
import { failpoint } from '../../store/failpoint'
import { keepNotices } from './keep-notices'
import { queueDocuments } from './queue-documents'
import { queueEventMails } from './queue-event-mails'
import { queuePushes } from './queue-pushes'
import { refreshPublicPages } from './refresh-public-pages'
import { signalEvent } from './signal-event'

/**
 * Brings an event to everyone who has to hear of it: mails are queued (once, by their dedupe key),
 * lists of notifications grow and devices are told, documents are asked for, public pages are renewed, then browsers are
 * told to look again. Runs at least once for each event; each receiver recognises what it has
 * already taken. The event counts as delivered when all of it has worked.
 */
export const deliverEvent = async (ctx: Ctx, { id }: { id: string }): Promise<void> => {
  const event = await readUndeliveredEvent(ctx.db, id)
  if (event === null) return
  await inTransaction(ctx.db, async (tx) => {
    const mails = await queueEventMails(ctx, tx, event)
    const added = await keepNotices(tx, event, mails)
    await queuePushes(ctx, tx, { event, added })
    await queueDocuments(tx, event)
    await refreshPublicPages(tx, event)
  })
  await failpoint('deliver-event:mailed')
  await signalEvent(ctx, event)
  await failpoint('deliver-event:signalled')
  await markEventDelivered(ctx.db, { id, now: ctx.clock() })
}
