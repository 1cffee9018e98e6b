import { sql } from '@payloadcms/db-postgres'
import type { Ctx, Tx } from '../../context'
import type { Currency } from '../../contracts/money'
import type { PayoutObstacle } from '../../contracts/payouts'
import { AppError } from '../../domain/errors'
import { feeFromXof } from '../../domain/money/fee-parity'
import type { EventActor } from '../../store/events'
import { lockSellerMoney, readSellerMoney } from '../../store/ledger/seller-money'
import { readPayoutMethod } from '../../store/payouts/payout-methods'
import { lockPayoutSeller } from '../../store/payouts/payout-seller'
import { readPayoutSettings } from '../../store/payouts/payout-settings'
import { insertPayout } from '../../store/payouts/payouts'

export type PayoutWish = {
  sellerId: string
  currency: Currency
  /** Everything that is available when absent. */
  amountMinor?: number
  methodId?: string
  trigger: 'request' | 'schedule' | 'retry'
  /** The account that wants it: a user's or staff's id, or `system`. */
  requestedBy: string
  actor: EventActor
}

const codes = {
  unverified: 'payout/identity-missing',
  suspended: 'payout/seller-suspended',
  owes: 'payout/owes',
  already_open: 'payout/already-open',
  no_method: 'payout/no-method',
  cooling_off: 'payout/cooling-off',
  below_minimum: 'payout/below-minimum',
} as const satisfies Record<PayoutObstacle, string>

/**
 * Takes a payout out of a seller's balance, in the caller's transaction: one at a time per seller
 * and currency, only of what is available, only to somebody verified who owes nothing.
 * Throws `payout/…` for what stands in its way; nothing is written then.
 */
export const openPayout = async (ctx: Ctx, tx: Tx, wish: PayoutWish): Promise<string> => {
  const seller = await lockPayoutSeller(tx, wish.sellerId)
  if (seller === null) throw new AppError('seller/profile-required')
  if (!seller.isActive) refuse('suspended')
  if (!seller.isVerified) refuse('unverified')
  const now = ctx.clock()
  await refuseSecond(tx, wish)
  const { sellerId, currency } = wish
  const method = await readPayoutMethod(tx, { sellerId, currency, id: wish.methodId })
  if (method === null || method.currency !== currency) return refuse('no_method')
  if (method.usableAt > now) refuse('cooling_off')
  const provider = ctx.providers.payoutFor({ rail: method.rail, currency })
  if (provider === null) throw new AppError('payout/method-unsupported')
  await lockSellerMoney(tx, [{ sellerId, currency }])
  const { availableMinor, owedMinor } = await readSellerMoney(tx, { sellerId, currency })
  if (owedMinor > 0) refuse('owes')
  const settings = await readPayoutSettings(tx)
  const amountMinor = wish.amountMinor ?? availableMinor
  if (amountMinor < settings.minimumMinor[currency]) refuse('below_minimum')
  if (amountMinor > availableMinor) throw new AppError('payout/not-enough')
  return insertPayout(tx, {
    sellerId,
    currency,
    amountMinor,
    methodId: method.id,
    destination: method.maskedAccount,
    provider: provider.name,
    requestedBy: wish.requestedBy,
    trigger: wish.trigger,
    needsApproval: amountMinor > feeFromXof(settings.approvalAboveXof, currency),
    actor: wish.actor,
    now,
  })
}

const refuse = (obstacle: PayoutObstacle): never => {
  throw new AppError(codes[obstacle])
}

const refuseSecond = async (tx: Tx, { sellerId, currency }: PayoutWish): Promise<void> => {
  const { rows } = await tx.execute(sql`
    select id from payouts where seller_id = ${sellerId} and currency = ${currency}
      and status in ('requested', 'awaiting_approval', 'in_transit')`)
  if (rows.length > 0) refuse('already_open')
}

/**
 * Why a payout that was asked for must not leave any more: its seller was suspended, lost their
 * identity check or came to owe something meanwhile. Null when it may.
 */
export const obstacleNow = async (
  tx: Tx,
  { sellerId, currency }: { sellerId: string; currency: Currency },
): Promise<'suspended' | 'unverified' | 'owes' | null> => {
  const seller = await lockPayoutSeller(tx, sellerId)
  if (seller?.isActive !== true) return 'suspended'
  if (!seller.isVerified) return 'unverified'
  await lockSellerMoney(tx, [{ sellerId, currency }])
  return (await readSellerMoney(tx, { sellerId, currency })).owedMinor > 0 ? 'owes' : null
}
