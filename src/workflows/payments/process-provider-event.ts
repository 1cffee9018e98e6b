import type { Ctx } from '../../context'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import { findInboxEvent, markInboxProcessed } from '../../store/inbox'
import { readPayment } from '../../store/payments/payment-record'
import { readRefund } from '../../store/payments/refunds'
import { readPayout } from '../../store/payouts/payouts'
import { followChargeback } from '../chargebacks/follow-chargeback'
import { settlePayout } from '../payouts/settle-payout'
import { confirmKnownPayment } from './confirm-payment'
import { settleRefund } from './settle-refund'

type Key = { provider: string; eventId: string }

/**
 * Has a stored provider event take effect, once. What it is about is read again at the provider;
 * an event about nothing of ours is quarantined for staff.
 */
export const processProviderEvent = async (ctx: Ctx, key: Key): Promise<void> => {
  const event = await findInboxEvent(ctx.db, key)
  if (event === null || !event.isOpen) return
  switch (event.kind) {
    case 'payment.changed': {
      const payment = event.subjectId === null ? null : await readPayment(ctx.db, event.subjectId)
      if (payment === null || payment.provider !== key.provider) {
        await finish(ctx, key, 'unknown_subject')
        return
      }
      await confirmKnownPayment(ctx, { payment, announcement: key })
      return
    }
    case 'refund.changed': {
      const refund = event.subjectId === null ? null : await readRefund(ctx.db, event.subjectId)
      if (refund === null || refund.provider !== key.provider) {
        await finish(ctx, key, 'unknown_subject')
        return
      }
      await settleRefund(ctx, { refundId: refund.id })
      await finish(ctx, key)
      return
    }
    case 'payout.changed': {
      const payout = event.subjectId === null ? null : await readPayout(ctx.db, event.subjectId)
      if (payout === null || payout.provider !== key.provider) {
        await finish(ctx, key, 'unknown_subject')
        return
      }
      await settlePayout(ctx, { payoutId: payout.id })
      await finish(ctx, key)
      return
    }
    case 'payment.disputed': {
      const payment = event.subjectId === null ? null : await readPayment(ctx.db, event.subjectId)
      if (payment === null || payment.provider !== key.provider) {
        await finish(ctx, key, 'unknown_subject')
        return
      }
      await followChargeback(ctx, { paymentId: payment.id, announcement: key })
      return
    }
    case 'other':
      await finish(ctx, key)
      return
  }
}

const finish = async (ctx: Ctx, key: Key, quarantinedReason?: string): Promise<void> => {
  const now = ctx.clock()
  await inTransaction(ctx.db, async (tx) => {
    const isFirst = await markInboxProcessed(tx, { ...key, now, quarantinedReason })
    if (!isFirst || quarantinedReason === undefined) return
    const id = `${key.provider}:${key.eventId}`
    await appendEvent(tx, {
      topic: 'payment.announcement_quarantined',
      subject: { kind: 'reconciliation', id },
      actor: { kind: 'system', id: null },
      dedupeKey: id,
      occurredAt: now,
      payload: { reason: quarantinedReason, notify: ['staff'] },
    })
  })
}
