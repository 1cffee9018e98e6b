import { requireStaff } from '../../access/viewers'
import type { Ctx, Tx } from '../../context'
import type { DecideDispute } from '../../contracts/disputes'
import type { Currency } from '../../contracts/money'
import { AppError } from '../../domain/errors'
import { feeFromXof } from '../../domain/money/fee-parity'
import { appealEnd } from '../../domain/orders/timer-after'
import { insertDecision } from '../../store/disputes/decisions'
import { readFirstDecider, readStake } from '../../store/disputes/deciding-facts'
import type { AppliedTransition } from '../../store/orders/apply-transition'
import type { MarketSettings } from '../../store/settings'
import { moveOrder } from '../orders/move-order'
import { disputeOf } from './dispute-of'

type Decided = DecideDispute & { orderId: string }

/**
 * Staff decide a dispute: give back, divide, release, or let the work go on. The decision is stored
 * and told; the money moves when its appeal window closes or both sides accept. About more than the
 * limit of the settings a second person must approve first. After an appeal somebody else decides.
 * @throws AppError request/forbidden, order/not-found, order/illegal-transition (decided already,
 * or a side can still answer), dispute/same-decider, request/invalid (an impossible split).
 */
export const decideDispute = async (ctx: Ctx, input: Decided): Promise<void> => {
  const staff = requireStaff(ctx.viewer, 'support', 'moderator')
  if (input.outcome === 'reopen') {
    await reopen(ctx, input, staff.id)
    return
  }
  const { orderId, outcome, reason } = input
  await moveOrder(
    ctx,
    { orderId, transition: 'decide_dispute', details: { outcome, reason } },
    {
      before: async (tx, _actor, settings) => {
        const stake = await readStake(tx, orderId)
        const mustApprove = stake !== null && needsApproval(stake, settings)
        return { act: { hasReason: true, outcome, needsApproval: mustApprove } }
      },
      after: async (tx, applied, _actor, settings) => {
        await refuseSameDecider(tx, applied, staff.id)
        await store(tx, { ctx, input, outcome, staffId: staff.id, applied, settings })
      },
    },
  )
}

/** Four eyes: so much is at stake that a second person has to approve. */
const needsApproval = (
  { stakeMinor, currency }: { stakeMinor: number; currency: Currency },
  { fourEyesAboveXof }: MarketSettings,
): boolean => stakeMinor > feeFromXof(fourEyesAboveXof, currency)

const refuseSameDecider = async (tx: Tx, applied: AppliedTransition, staffId: string) => {
  const dispute = disputeOf(applied)
  if (dispute.appealedBy === null) return
  if ((await readFirstDecider(tx, dispute.id)) === staffId) {
    throw new AppError('dispute/same-decider')
  }
}

type Storing = {
  ctx: Ctx
  input: Decided
  outcome: 'refund' | 'split' | 'release'
  staffId: string
  applied: AppliedTransition
  settings: MarketSettings
}

const store = async (tx: Tx, storing: Storing): Promise<void> => {
  const { ctx, input, outcome, staffId, applied, settings } = storing
  const dispute = disputeOf(applied)
  const now = ctx.clock()
  const { stakeMinor } = dispute
  const mustApprove = needsApproval({ stakeMinor, currency: applied.order.currency }, settings)
  const isAppealed = dispute.appealedBy !== null
  const window = { now, durations: settings.durations }
  await insertDecision(tx, {
    disputeId: dispute.id,
    round: isAppealed ? 2 : 1,
    outcome,
    refundMinor: refundOf(input, outcome, stakeMinor),
    reason: input.reason,
    note: input.note,
    staffId,
    needsApproval: mustApprove,
    appealEndsAt: mustApprove ? null : appealEnd(isAppealed, window),
    now,
  })
}

const refundOf = (
  { refundMinor }: Decided,
  outcome: 'refund' | 'split' | 'release',
  stakeMinor: number,
): number => {
  if (outcome === 'refund') return stakeMinor
  if (outcome === 'release') return 0
  if (refundMinor === undefined || refundMinor >= stakeMinor) {
    const fields = { refundMinor: `tooBig:${stakeMinor - 1}` }
    throw new AppError('request/invalid', {}, { fields })
  }
  return refundMinor
}

/** No money moves: the work goes on at once, with the time that was left or the days given. */
const reopen = async (ctx: Ctx, input: Decided, staffId: string): Promise<void> => {
  const { orderId, dueInDays, reason, note } = input
  const now = ctx.clock()
  const dueAt =
    dueInDays === undefined ? undefined : new Date(now.getTime() + dueInDays * 86_400_000)
  await moveOrder(
    ctx,
    {
      orderId,
      transition: 'reopen',
      act: { hasReason: true },
      details: { outcome: 'reopen', reason },
      patch: { dueAt },
    },
    {
      after: async (tx, applied) => {
        await refuseSameDecider(tx, applied, staffId)
        const dispute = disputeOf(applied)
        await insertDecision(tx, {
          disputeId: dispute.id,
          round: dispute.appealedBy === null ? 1 : 2,
          outcome: 'reopen',
          refundMinor: null,
          reason,
          note,
          staffId,
          needsApproval: false,
          appealEndsAt: now,
          now,
        })
      },
    },
  )
}
