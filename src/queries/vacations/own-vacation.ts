import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { OwnVacation } from '../../contracts/vacations'
import { AppError } from '../../domain/errors'
import { vacationOf } from './vacation-of'

/**
 * The seller's vacation that is coming or running; null when there is none.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const ownVacation = async (
  ctx: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
): Promise<OwnVacation | null> => {
  const { sellerId } = requireUser(ctx.viewer)
  if (sellerId === null) throw new AppError('seller/profile-required')
  return vacationOf(ctx, { sellerId })
}
