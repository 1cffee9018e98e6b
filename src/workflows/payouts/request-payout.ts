import type { Ctx } from '../../context'
import type { RequestPayout } from '../../contracts/payouts'
import { AppError } from '../../domain/errors'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { openPayout } from './open-payout'

/**
 * The seller asks for their available money, or for a part of it. It leaves their balance at once;
 * a job sends it, after an approval above the limit of the settings.
 * Throws `account/sign-in-required`, `seller/profile-required` and `payout/…`.
 */
export const requestPayout = async (
  ctx: Ctx,
  input: RequestPayout,
): Promise<{ payoutId: string }> => {
  const { viewer } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  const { sellerId } = viewer
  if (sellerId === null) throw new AppError('seller/profile-required')
  const payoutId = await inTransaction(ctx.db, (tx) =>
    openPayout(ctx, tx, {
      ...input,
      sellerId,
      trigger: 'request',
      requestedBy: viewer.id,
      actor: { kind: 'seller', id: viewer.id },
    }),
  )
  await failpoint('request-payout:committed')
  return { payoutId }
}
