import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { PayoutStatus } from '../../contracts/payouts'
import type { EventTopic } from '../../contracts/events'
import { payout, payoutFailed, payoutSettled } from '../../domain/ledger/postings'
import { appendEvent, type EventActor } from '../events'
import { enqueueJob } from '../jobs'
import { postTransfers } from '../ledger/post-transfers'
import { netReceivable } from '../ledger/seller-money'

export type PayoutRecord = {
  id: string
  status: PayoutStatus
  sellerId: string
  sellerUserId: string
  amountMinor: number
  currency: Currency
  provider: string
  destination: string
  requestedBy: string
}

type NewPayout = Omit<PayoutRecord, 'id' | 'status' | 'sellerUserId'> & {
  methodId: string
  trigger: 'request' | 'schedule' | 'retry'
  needsApproval: boolean
  actor: EventActor
  now: Date
}

/**
 * Takes the money out of the seller's balance and records the payout, before the provider is asked:
 * the row's id is the provider's idempotency key. A job sends it, or somebody approves it first.
 */
export const insertPayout = async (tx: Tx, created: NewPayout): Promise<string> => {
  const id = uuidv7()
  const now = created.now.toISOString()
  const status = created.needsApproval ? 'awaiting_approval' : 'requested'
  await tx.execute(sql`
    insert into payouts (id, status, seller_id, method_id, destination, amount_minor, currency,
      provider, requested_by, trigger, needs_approval, requested_at, created_at, updated_at)
    values (${id}, ${status}, ${created.sellerId}, ${created.methodId}, ${created.destination},
      ${created.amountMinor}, ${created.currency}, ${created.provider}, ${created.requestedBy},
      ${created.trigger}, ${created.needsApproval}, ${now}::timestamptz, ${now}::timestamptz,
      ${now}::timestamptz)`)
  await postTransfers(tx, { key: `payout:${id}`, posting: payout(created), now: created.now })
  await tell(tx, { payout: { ...created, id }, topic: 'payout.requested', ...created })
  if (!created.needsApproval) await enqueueSend(tx, id)
  return id
}

/** Has a job ask the provider, now or at `runAt`. */
export const enqueueSend = async (tx: Tx | Db, id: string, runAt?: Date): Promise<void> => {
  await enqueueJob(tx, {
    task: 'send_payout',
    payload: { payoutId: id },
    jobKey: `payout:${id}`,
    runAt,
  })
}

/** A payout by id; null when there is none. With `lock`, nobody else moves it meanwhile. */
export const readPayout = async (
  db: Db | Tx,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<PayoutRecord | null> => {
  if (options.lock) {
    await db.execute(sql`select id from payouts where id = ${id} for no key update`)
  }
  const { rows } = await db.execute<PayoutRecord>(sql`
    select p.id, p.status, p.seller_id as "sellerId", s.user_id as "sellerUserId",
      p.amount_minor::float8 as "amountMinor", p.currency, p.provider,
      coalesce(p.destination, '') as destination, coalesce(p.requested_by, '') as "requestedBy"
    from payouts p join sellers s on s.id = p.seller_id where p.id = ${id}`)
  return rows[0] ?? null
}

type Move = {
  payout: PayoutRecord
  from: readonly PayoutStatus[]
  now: Date
  actor: EventActor
}

/**
 * The provider is about to be asked: from here on only its answer ends the payout. False when it
 * was not in an expected status. `approvedBy`: the second person, where one was needed.
 */
export const markInTransit = async (
  tx: Tx,
  move: Move & { approvedBy?: string },
): Promise<boolean> => {
  const at = move.now.toISOString()
  const { rows } = await tx.execute(sql`
    update payouts set status = 'in_transit', sent_at = ${at}::timestamptz,
      approved_by_id = coalesce(${move.approvedBy ?? null}::uuid, approved_by_id),
      approved_at = case when ${move.approvedBy !== undefined} then ${at}::timestamptz
        else approved_at end,
      updated_at = ${at}::timestamptz
    where id = ${move.payout.id} and ${isIn(move.from)} returning id`)
  if (rows.length === 0) return false
  await tell(tx, { ...move, topic: 'payout.sent' })
  return true
}

/** Notes what the provider said while the payout is still on its way. */
export const notePayoutAnswer = async (
  tx: Tx,
  { id, reference, failureCode }: { id: string; reference?: string; failureCode: string | null },
): Promise<void> => {
  await tx.execute(sql`
    update payouts set provider_reference = coalesce(${reference ?? null}, provider_reference),
      failure_code = ${failureCode}
    where id = ${id} and status = 'in_transit'`)
}

/** The money arrived: compare-and-set and posting together. False when it was settled before. */
export const markPaid = async (
  tx: Tx,
  move: Omit<Move, 'from'> & { providerReference: string },
): Promise<boolean> => {
  const at = move.now.toISOString()
  const { id } = move.payout
  const { rows } = await tx.execute(sql`
    update payouts set status = 'paid', paid_at = ${at}::timestamptz, ended_at = ${at}::timestamptz,
      provider_reference = ${move.providerReference}, failure_code = null,
      updated_at = ${at}::timestamptz
    where id = ${id} and status = 'in_transit' returning id`)
  if (rows.length === 0) return false
  const posting = payoutSettled(move.payout)
  await postTransfers(tx, { key: `payout:${id}:settled`, posting, now: move.now })
  await tell(tx, { ...move, topic: 'payout.paid' })
  return true
}

type Returned = Move & {
  to: 'failed' | 'cancelled'
  failureCode?: string | null
  reason?: string
  rejectedBy?: string
}

/**
 * The money does not leave: compare-and-set, and the seller's balance is credited again, once, less
 * what they owe by now. False when the payout was in no expected status.
 */
export const returnPayout = async (tx: Tx, move: Returned): Promise<boolean> => {
  const at = move.now.toISOString()
  const { id } = move.payout
  const { rows } = await tx.execute(sql`
    update payouts set status = ${move.to}, ended_at = ${at}::timestamptz,
      failure_code = ${move.failureCode ?? null}, reason = ${move.reason ?? null},
      rejected_by = ${move.rejectedBy ?? null}, updated_at = ${at}::timestamptz
    where id = ${id} and ${isIn(move.from)} returning id`)
  if (rows.length === 0) return false
  const key = `payout:${id}:failed`
  await postTransfers(tx, { key, posting: payoutFailed(move.payout), now: move.now })
  await netReceivable(tx, { ...move.payout, key, now: move.now })
  const topic = move.to === 'failed' ? 'payout.failed' : 'payout.cancelled'
  await tell(tx, { ...move, topic, reason: move.reason })
  return true
}

const isIn = (statuses: readonly PayoutStatus[]) =>
  sql`status in (select jsonb_array_elements_text(${JSON.stringify(statuses)}::jsonb))`

type Told = {
  payout: Pick<PayoutRecord, 'id' | 'amountMinor' | 'currency' | 'sellerId' | 'destination'>
  topic: EventTopic
  actor: EventActor
  now: Date
  reason?: string
}

const tell = async (tx: Tx, { payout: about, topic, actor, now, reason }: Told): Promise<void> => {
  await appendEvent(tx, {
    topic,
    subject: { kind: 'payout', id: about.id },
    actor,
    dedupeKey: about.id,
    occurredAt: now,
    payload: {
      sellerId: about.sellerId,
      amountMinor: about.amountMinor,
      currency: about.currency,
      destination: about.destination,
      notify: ['seller'],
      ...(reason === undefined ? {} : { reason }),
    },
  })
}
